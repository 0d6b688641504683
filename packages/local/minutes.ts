const lookMs = 200;

const minuteOf = (ms: number) => Math.floor(ms / 60_000);

/**
 * Calls `tick` once in every minute of the clock, as the rule of the cloud does. It looks at the clock instead of
 * waiting for a minute, so that a clock that jumps ahead is noticed at once.
 */
export const startMinutes = (tick: () => void): { readonly stop: () => void } => {
  let last = minuteOf(Date.now());
  const looking = setInterval(() => {
    const minute = minuteOf(Date.now());
    if (minute === last) return;
    last = minute;
    tick();
  }, lookMs);
  return { stop: () => clearInterval(looking) };
};
