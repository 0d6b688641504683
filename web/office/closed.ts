import type { Ask } from '../http/ask.ts';
import { toldOf } from '../parts/form/wrongs.ts';
import type { Work } from './drafts.ts';

/** What whoever opens the form of something that is over is told before they type; nothing while it is open. */
export const closedBecause = async (ask: Ask, work: Work): Promise<string | undefined> => {
  const refusal = await ask.offering?.closed(work);
  return toldOf(refusal, work.verb.refusals).wrongs[0]?.sentence;
};
