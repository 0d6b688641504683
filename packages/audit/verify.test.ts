import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyLog, verifyThings } from '#audit';
import { type SampleLog, chainedActs, sealedLog } from './samples.ts';
import { runs } from '../../test/proofs/runs.ts';

const logs = fc
  .record({
    turns: fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 7 }),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ turns, sizes }) => sealedLog(chainedActs(turns), sizes));

const faultsOf = ({ head, entries, acts }: SampleLog) => [
  ...verifyLog(head, entries, acts),
  ...verifyThings(acts),
];

type Path = readonly (string | number)[];

/** Every place of a value where something stands that can be changed. */
const leavesOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path];

const flipped = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  return text === '' ? 'x' : `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
};

const changedAt = <Value>(value: Value, path: Path): Value => {
  const copy = structuredClone(value) as Record<string, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  inner[last] = flipped(inner[last]);
  return copy as Value;
};

const swapped = <Value>(list: readonly Value[], at: number): readonly Value[] =>
  list.map((one, index) => list[index === at ? at + 1 : index === at + 1 ? at : index] ?? one);

// Where the stream stood is the sequencer's own note: it is not evidence, and no hash covers it.
const evidence = ({ head, entries, acts }: SampleLog) =>
  leavesOf({ head, entries, acts }).filter((path) => path[1] !== 'positions');

const anything = <Value>(list: readonly Value[], at: number) => at % list.length;

/** One way each to falsify a log; nothing where the log is too short for it. */
const forgeries: Readonly<Record<string, (log: SampleLog, at: number) => SampleLog | undefined>> = {
  'one character or number changed': (log, at) => {
    const places = evidence(log);
    return changedAt(log, places[anything(places, at)] ?? []);
  },
  'an act removed': (log, at) => ({
    ...log,
    acts: log.acts.toSpliced(anything(log.acts, at), 1),
  }),
  'an entry removed': (log, at) => ({
    ...log,
    entries: log.entries.toSpliced(anything(log.entries, at), 1),
  }),
  'an act slipped in': (log, at) => {
    const [first] = chainedActs([9]);
    return first && { ...log, acts: log.acts.toSpliced(at, 0, { ...first, id: 'act-slipped' }) };
  },
  'an act stood twice': (log, at) => ({
    ...log,
    acts: log.acts.flatMap((act, index) => (index === anything(log.acts, at) ? [act, act] : [act])),
  }),
  'an entry stood twice': (log, at) => ({
    ...log,
    entries: log.entries.flatMap((entry, index) =>
      index === anything(log.entries, at) ? [entry, entry] : [entry],
    ),
  }),
  'two entries swapped': (log, at) =>
    log.entries.length < 2
      ? undefined
      : { ...log, entries: swapped(log.entries, at % (log.entries.length - 1)) },
  'two acts swapped within an entry': (log, at) => {
    const index = log.entries.findIndex(({ acts }) => acts.length > 1);
    const entry = log.entries[index];
    if (!entry) return undefined;
    const acts = [...swapped(entry.acts, at % (entry.acts.length - 1))];
    return { ...log, entries: log.entries.with(index, { ...entry, acts }) };
  },
  'the log cut short': (log, at) => ({
    ...log,
    entries: log.entries.slice(0, anything(log.entries, at)),
  }),
  'log and acts cut short together': (log, at) => {
    const entries = log.entries.slice(0, anything(log.entries, at));
    const kept = new Set(entries.flatMap(({ acts }) => acts.map(({ id }) => id)));
    return { ...log, entries, acts: log.acts.filter(({ id }) => kept.has(id)) };
  },
  'the head hidden': (log) => ({ ...log, head: undefined }),
};

describe('a log as it was sealed', () => {
  test('has no fault, whatever the batches and the order in which acts are read', () => {
    fc.assert(
      fc.property(logs, fc.boolean(), (log, isReversed) => {
        const acts = isReversed ? log.acts.toReversed() : log.acts;
        expect(faultsOf({ ...log, acts })).toEqual([]);
      }),
      { numRuns: runs(100, 1000) },
    );
  });

  test('that has not begun has none either', () => {
    expect(verifyLog(undefined, [], [])).toEqual([]);
  });
});

describe('a log with', () => {
  // In the proof, 11 forgeries x 950 runs: more than ten thousand falsified logs.
  test.each(Object.keys(forgeries))('%s is found out', (name) => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, at) => {
        const forged = forgeries[name]?.(log, at);
        fc.pre(forged !== undefined);
        expect(faultsOf(forged)).not.toEqual([]);
      }),
      { numRuns: runs(95, 950) },
    );
  });

  test('an act rewritten together with its entry is found by the thing and by the head', () => {
    const log = sealedLog(chainedActs([0, 0, 0]), [1, 1, 1]);
    const acts = log.acts.map((act, index) => (index === 1 ? { ...act, role: 'monitor' } : act));
    const resealed = sealedLog(acts, [1, 1, 1]);
    expect(verifyLog(log.head, resealed.entries, acts)).toContain('the head is not the last entry');
    expect(verifyThings(acts)).toContain('version 3 of thing-0 does not follow its last act');
  });

  test('acts of another tenant is not that tenant’s log', () => {
    const log = sealedLog(chainedActs([0, 1]), [2]);
    const head = log.head && { ...log.head, tenant: 'renca' as typeof log.head.tenant };
    expect(verifyLog(head, log.entries, log.acts)).toContain('entry 1 is of another log');
  });
});

describe('the chain of a thing', () => {
  test('is whole only over all collections that changed it', () => {
    const acts = chainedActs([0, 0, 0]);
    expect(verifyThings(acts)).toEqual([]);
    expect(verifyThings(acts.slice(1))).toContain('version 1 of thing-0 has no act');
  });

  test('is broken by two acts that claim the same version', () => {
    const [first, second] = chainedActs([0, 0]);
    if (!first || !second) throw new Error('two acts');
    expect(verifyThings([first, second, { ...second, id: 'act-other' }])).not.toEqual([]);
  });
});
