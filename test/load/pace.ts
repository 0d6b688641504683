export type Pace = { readonly name: string; readonly cpuMs: number; readonly perSecond: number };

/** Runs `work` with 16 in flight for a fixed number of times. CPU of this process, not of the engine. */
export const paceOf = async (
  name: string,
  times: number,
  work: (turn: number) => Promise<unknown>,
): Promise<Pace> => {
  for (let turn = 0; turn < 20; turn += 1) await work(-1 - turn);
  const before = process.cpuUsage();
  const started = performance.now();
  let turn = 0;
  const lane = async () => {
    while (turn < times) {
      turn += 1;
      await work(turn);
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  const { user, system } = process.cpuUsage(before);
  return {
    name,
    cpuMs: (user + system) / 1000 / times,
    perSecond: (times / (performance.now() - started)) * 1000,
  };
};
