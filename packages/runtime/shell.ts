import { faultOf, log } from './log.ts';

/** What a function throws on. It holds no text: the platform prints it, and the log has told the fault. */
export class Failed extends Error {
  override name = 'Failed';
}

/** What stands around a function that answers no request: its faults are told by name and place, and thrown on bare. */
export const shell =
  <Event, Answer>(name: string, work: (event: Event) => Promise<Answer>) =>
  async (event: Event): Promise<Answer> => {
    try {
      return await work(event);
    } catch (error) {
      if (error instanceof Failed) throw error;
      log({ event: 'fault', function: name, fault: faultOf(error) });
      throw new Failed(`${name} failed`);
    }
  };
