import { type Instant, PersonId, TenantId } from '#kernel';
import { type Act, actHash } from '#table';
import { type Entry, type Head, append } from './log.ts';
import { entryId } from './rows.ts';
import { shownEntry } from './shown.ts';

const tenant = TenantId.parse('penalolen');
const person = PersonId.parse('0'.repeat(26));

const headOf = (acts: readonly Act[], key: string) => {
  const last = acts.findLast(({ things }) => things.some((thing) => thing.key === key));
  const steps = acts.filter(({ things }) => things.some((thing) => thing.key === key));
  return { key, n: steps.length + 1, prev: last ? actHash(last) : '' };
};

/** A chain as the pipeline would write it: act after act, each on one of `things`, by turns. */
export const chainedActs = (
  turns: readonly number[],
  roleAt: (at: number) => string = () => 'coordinator',
): readonly Act[] => {
  const acts: Act[] = [];
  for (const [index, thing] of turns.entries())
    acts.push({
      id: `act-${String(index).padStart(4, '0')}`,
      tenant,
      collection: 'plan',
      verb: 'sample.do',
      kind: 'sample.done',
      about: `thing-${thing}`,
      person,
      role: roleAt(index),
      at: `2026-03-02T12:00:00.${String(index).padStart(3, '0')}Z` as Instant,
      key: `key-${index}`,
      request: `request-${index}`,
      answer: { done: index },
      things: [{ ...headOf(acts, `thing-${thing}`), state: `state-${index}` }],
    });
  return acts;
};

export type SampleLog = { head: Head | undefined; entries: readonly Entry[]; acts: readonly Act[] };

/** Those acts sealed in batches of these sizes. */
export const sealedLog = (acts: readonly Act[], sizes: readonly number[]): SampleLog => {
  const entries: Entry[] = [];
  let head: Head | undefined;
  let from = 0;
  for (const size of sizes) {
    const batch = acts.slice(from, from + size).map((act) => ({ id: act.id, hash: actHash(act) }));
    if (batch.length === 0) break;
    from += size;
    const position = { shard: 'one', sequence: String(from) };
    const at = '2026-03-02T12:00:01.000Z' as Instant;
    const next = append(head ?? { tenant, collection: 'plan' }, batch, position, at);
    entries.push(next.entry);
    head = next.head;
  }
  return { head, entries, acts: acts.slice(0, from) };
};

/** A log as its address answers it: pages of some entries, a line each. Every fourth act is a resident's. */
export const exportOf = (count: number, perPage = 20): string => {
  const turns = Array.from({ length: count }, (_, at) => (at * 7) % 11);
  const acts = chainedActs(turns, (at) => (at % 4 === 3 ? 'resident' : 'coordinator'));
  const sizes = turns.map((turn) => (turn % 4) + 1);
  const { head, entries } = sealedLog(acts, sizes);
  if (!head) throw new Error('a log');
  const byId = new Map(acts.map((act) => [act.id, act]));
  const shown = entries.map((entry) =>
    shownEntry(
      entry,
      entry.acts.flatMap(({ id }) => byId.get(id) ?? []),
      () => 'kind',
    ),
  );
  const { n, acts: sealed, hash, sealedAt } = head;
  const pages: string[] = [];
  for (let from = 0; from < shown.length; from += perPage) {
    const upTo = Math.min(from + perPage, shown.length);
    const page = {
      tenant,
      collection: 'plan',
      head: { collection: 'plan', entries: n, acts: sealed, hash, sealedAt },
      entries: shown.slice(from, upTo),
      next: upTo === shown.length ? null : entryId(upTo),
    };
    pages.push(JSON.stringify(page));
  }
  return pages.join('\n');
};
