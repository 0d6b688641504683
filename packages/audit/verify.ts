import { type Act, actHash } from '#table';
import { type Entry, type Head, entryHash } from './log.ts';
import { merkleRoot } from './merkle.ts';

/** What is wrong with an exported log, in words; empty if nothing is. */
export const verifyLog = (
  head: Head | undefined,
  entries: readonly Entry[],
  acts: readonly Act[],
): readonly string[] => {
  const faults: string[] = [];
  const byId = new Map(acts.map((act) => [act.id, act]));
  const seen = new Set<string>();
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    const at = `entry ${entry.n}`;
    if (entry.n !== index + 1) faults.push(`${at} is out of order`);
    if (entry.previous !== previous) faults.push(`${at} does not follow the one before`);
    if (entry.root !== merkleRoot(entry.acts.map(({ id, hash }) => `${id}|${hash}`)))
      faults.push(`${at} has another root`);
    for (const { id, hash } of entry.acts) {
      const act = byId.get(id);
      if (!act) faults.push(`${at} names the act ${id}, which is missing`);
      else if (actHash(act) !== hash) faults.push(`act ${id} was changed`);
      if (seen.has(id)) faults.push(`act ${id} stands twice`);
      seen.add(id);
    }
    previous = entryHash(entry);
  }
  for (const { id } of acts) if (!seen.has(id)) faults.push(`act ${id} is not in the log`);
  if ((head?.hash ?? '') !== previous) faults.push('the head is not the last entry');
  return [...faults, ...verifyThings(acts)];
};

/** Version n of a thing means exactly n acts, each naming the one before. */
const verifyThings = (acts: readonly Act[]): readonly string[] => {
  const steps = acts.flatMap((act) =>
    act.things.map((thing) => ({ ...thing, hash: actHash(act) })),
  );
  const faults: string[] = [];
  for (const [key, all] of Map.groupBy(steps, ({ key }) => key)) {
    const ordered = all.toSorted((a, b) => a.n - b.n);
    for (const [index, step] of ordered.entries()) {
      if (step.n !== index + 1) faults.push(`version ${index + 1} of ${key} has no act`);
      if (step.prev !== (ordered[index - 1]?.hash ?? ''))
        faults.push(`version ${step.n} of ${key} does not follow its last act`);
    }
  }
  return faults;
};
