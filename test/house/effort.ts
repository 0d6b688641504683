import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What the yardstick takes on the machine on which the ratchet was written down, in ms of the processor. */
const usualYardstickMs = 230;

/** A step that is allowed, in seconds, and how far a machine shared with others may be off. */
const allowed = { seconds: 20, factor: 1.5 };

/** A fixed piece of work, in ms of the processor: a slower machine takes longer for it, as for everything. */
export const yardstick = (): number => {
  const started = process.cpuUsage();
  let digest = Buffer.alloc(64);
  let sum = 0;
  for (let turn = 0; turn < 60_000; turn += 1) {
    digest = createHash('sha256').update(digest).digest();
    sum += JSON.stringify(
      JSON.parse(`{"turn":${turn},"digest":"${digest.toString('hex')}"}`),
    ).length;
  }
  const { user, system } = process.cpuUsage(started);
  return sum > 0 ? (user + system) / 1000 : 0;
};

/**
 * Seconds of the processor in all processes that this one started and that ended, with theirs. Linux alone tells
 * (proc(5), fields 16 and 17 of `stat`, in hundredths of a second).
 */
export const cpuUsed = (): number => {
  if (!existsSync('/proc/self/stat')) return 0;
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
};

export type Effort = { readonly seconds: number; readonly yardstickMs: number };

/** Why a suite cost too much, or nothing. What a machine is slower than usual is taken off first. */
export const excessOf = ({ seconds, yardstickMs }: Effort, ratchet: number): string | undefined => {
  const slower = Math.max(1, yardstickMs / usualYardstickMs);
  const most = (ratchet + allowed.seconds) * allowed.factor * slower;
  return seconds <= most
    ? undefined
    : `The suite cost ${seconds.toFixed(0)} CPU seconds; ${most.toFixed(0)} are allowed on this machine. ` +
        'Find what became slow, or raise suiteCpuSeconds in test/house/ratchets.json and say why in the commit.';
};
