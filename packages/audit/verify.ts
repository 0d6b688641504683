import { type Act, actHash } from '#table';
import { type Entry, type Head, type SealedAct, entryHash, rootOf } from './log.ts';

/**
 * What is wrong with one log, in words; empty if nothing is. `acts` are all acts of the log's tenant
 * and collection, in any order; `head` is the published end of it, or nothing before the first entry.
 */
export const verifyLog = (
  head: Head | undefined,
  entries: readonly Entry[],
  acts: readonly Act[],
): readonly string[] => {
  const byId = Map.groupBy(acts, ({ id }) => id);
  const sealed = Map.groupBy(
    entries.flatMap((entry) => entry.acts),
    ({ id }) => id,
  );
  return [
    ...entries.flatMap((entry, index) => verifyEntry(entry, entries[index - 1], index + 1, head)),
    ...[...sealed].flatMap(([id, marks]) => verifyAct(id, marks, byId.get(id) ?? [])),
    ...acts.filter(({ id }) => !sealed.has(id)).map(({ id }) => `act ${id} is not in the log`),
    ...verifyHead(head, entries),
  ];
};

const verifyEntry = (
  entry: Entry,
  before: Entry | undefined,
  n: number,
  head: Head | undefined,
): readonly string[] => {
  const isOurs = entry.tenant === head?.tenant && entry.collection === head.collection;
  const follows = entry.previous === (before ? entryHash(before) : '');
  return [
    ...(entry.n === n ? [] : [`entry ${entry.n} is out of order`]),
    ...(follows ? [] : [`entry ${entry.n} does not follow the one before`]),
    ...(entry.root === rootOf(entry.acts) ? [] : [`entry ${entry.n} has another root`]),
    ...(isOurs ? [] : [`entry ${entry.n} is of another log`]),
  ];
};

const verifyAct = (
  id: string,
  marks: readonly SealedAct[],
  found: readonly Act[],
): readonly string[] => {
  const isChanged = found.some((act) => marks.some(({ hash }) => actHash(act) !== hash));
  return [
    ...(marks.length === 1 ? [] : [`act ${id} is sealed twice`]),
    ...(found.length === 0 ? [`act ${id} is missing`] : []),
    ...(found.length > 1 ? [`act ${id} stands twice`] : []),
    ...(isChanged ? [`act ${id} was changed`] : []),
  ];
};

const verifyHead = (head: Head | undefined, entries: readonly Entry[]): readonly string[] => {
  const last = entries.at(-1);
  if (!head || !last) return head || last ? ['head and entries are not of one log'] : [];
  const sealed = entries.reduce((sum, { acts }) => sum + acts.length, 0);
  return [
    ...(head.hash === entryHash(last) ? [] : ['the head is not the last entry']),
    ...(head.n === entries.length ? [] : [`the head counts ${head.n} entries`]),
    ...(head.acts === sealed ? [] : [`the head counts ${head.acts} acts`]),
    ...(head.sealedAt === last.sealedAt ? [] : ['the head was sealed at another time']),
  ];
};

/**
 * What is wrong with the chains of things: version n of a thing means exactly n acts, each naming the
 * one before. Wants every act of a tenant: a process is opened outside any process and moved in its own.
 */
export const verifyThings = (acts: readonly Act[]): readonly string[] => {
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
