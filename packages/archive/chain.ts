import { type Entry, entryHash, rootOf } from '#audit';
import { rollMark } from '#consultations';
import type { Json } from '#kernel';
import { type Act, actHash, hashOf } from '#table';
import type { Manifest } from './manifest.ts';

type Step = {
  readonly n: number;
  readonly prev: string;
  readonly hash: string;
  readonly state: string | undefined;
};
type Standing = { readonly v: number; readonly h: string; readonly state: string | undefined };
type Log = { n: number; acts: number; hash: string; sealedAt: string };

/** The hash of a body as an act has it. */
export const stateOfBody = (body: string): string => hashOf(body as Json);

/**
 * Reckons what an archive says, line by line: every log entry by entry, every act under the hash by which it
 * was sealed, every thing by the acts that moved it. It keeps hashes, never what was said.
 */
export const chainOf = ({ tenant, heads }: Pick<Manifest, 'tenant' | 'heads'>) => {
  const logs = new Map<string, Log>();
  const entries = new Map<string, string>();
  const sealed = new Map<string, string>();
  const acts = new Map<string, string>();
  const marks = new Map<string, number>();
  const steps = new Map<string, Step[]>();
  const rows = new Map<string, Standing>();
  const boxes = new Map<string, Set<string>>();

  const seal = (entry: Entry): string | undefined => {
    const { collection, n } = entry;
    const hash = entryHash(entry);
    const log = logs.get(collection) ?? { n: 0, acts: 0, hash: '', sealedAt: '' };
    if (n <= log.n)
      return entries.get(`${collection} ${n}`) === hash ? undefined : `entry ${n} stands twice`;
    if (entry.tenant !== tenant) return `entry ${n} is of another log`;
    if (n !== log.n + 1) return `entry ${n} is out of order`;
    if (entry.previous !== log.hash) return `entry ${n} does not follow the one before`;
    if (entry.root !== rootOf(entry.acts)) return `entry ${n} has another root`;
    for (const { id, hash: of } of entry.acts) {
      if (sealed.has(`${collection} ${id}`)) return `act ${id} is sealed twice`;
      sealed.set(`${collection} ${id}`, of);
    }
    entries.set(`${collection} ${n}`, hash);
    logs.set(collection, { n, acts: log.acts + entry.acts.length, hash, sealedAt: entry.sealedAt });
    return undefined;
  };

  const perform = (act: Act): string | undefined => {
    const hash = actHash(act);
    const key = `${act.collection} ${act.id}`;
    const before = acts.get(key);
    if (before !== undefined) return before === hash ? undefined : `act ${act.id} stands twice`;
    if (act.tenant !== tenant) return `act ${act.id} is of another tenant`;
    acts.set(key, hash);
    const [consultation] = rollMark.partsIn(act.id) ?? [];
    if (consultation) marks.set(consultation, (marks.get(consultation) ?? 0) + 1);
    for (const { key: thing, n, prev, state } of act.things) {
      if (!thing.startsWith(`T#${tenant}#`)) return `act ${act.id} moves what is not of its tenant`;
      const all = steps.get(thing) ?? [];
      all.push({ n, prev, hash, state });
      steps.set(thing, all);
    }
    return undefined;
  };

  const cast = (consultation: string, id: string): string | undefined => {
    const box = boxes.get(consultation) ?? new Set();
    if (box.has(id)) return `ballot ${id} stands twice`;
    boxes.set(consultation, box.add(id));
    return undefined;
  };

  /** As many ballots as marks on the roll, in every box. */
  const boxFault = (): string | undefined => {
    const wrong = [...new Set([...boxes.keys(), ...marks.keys()])].find(
      (one) => (boxes.get(one)?.size ?? 0) !== (marks.get(one) ?? 0),
    );
    return wrong && `the box of ${wrong} has other ballots than marks`;
  };

  const headFault = (): string | undefined => {
    const told = new Map(
      heads.map(({ collection, entries: n, acts, hash, sealedAt }) => [
        collection,
        JSON.stringify({ n, acts, hash, sealedAt }),
      ]),
    );
    for (const collection of new Set([...logs.keys(), ...told.keys()]))
      if (told.get(collection) !== JSON.stringify(logs.get(collection)))
        return `the head of ${collection} is not its last entry`;
    return undefined;
  };

  const logFault = (): string | undefined => {
    for (const [key, hash] of sealed) {
      const found = acts.get(key);
      if (found === undefined) return `act ${key} is missing`;
      if (found !== hash) return `act ${key} was changed`;
    }
    for (const key of acts.keys()) if (!sealed.has(key)) return `act ${key} is not in the log`;
    return headFault();
  };

  const stepsFault = (key: string, all: readonly Step[]): string | undefined => {
    const ordered = all.toSorted((a, b) => a.n - b.n);
    for (const [index, { n, prev }] of ordered.entries()) {
      if (n !== index + 1) return `version ${index + 1} of ${key} has no act`;
      if (prev !== (ordered[index - 1]?.hash ?? ''))
        return `version ${n} of ${key} does not follow its last act`;
    }
    return undefined;
  };

  /** A thing stands as its last act left it. What stays behind has acts and no row. */
  const thingFault = (staysBehind: (key: string) => boolean): string | undefined => {
    for (const [key, all] of steps) {
      const fault = stepsFault(key, all);
      if (fault) return fault;
      const last = all.reduce((a, b) => (b.n > a.n ? b : a));
      const row = rows.get(key);
      if (staysBehind(key) ? row : !row) return `${key} is ${row ? 'more' : 'less'} than it may be`;
      if (!row) continue;
      const isSame = row.v === last.n && row.h === last.hash;
      const isAsLeft = last.state === undefined || row.state === last.state;
      if (!isSame || !isAsLeft) return `${key} is not what its last act made of it`;
    }
    for (const key of rows.keys()) if (!steps.has(key)) return `${key} has no act`;
    return undefined;
  };

  return {
    seal,
    perform,
    stand: (key: string, standing: Standing) => void rows.set(key, standing),
    cast,
    fault: (staysBehind: (key: string) => boolean) =>
      logFault() ?? thingFault(staysBehind) ?? boxFault(),
    counts: () => ({ acts: acts.size, rows: rows.size }),
    /** What every thing was left at, for those whose rows stayed behind. */
    lasts: function* lasts() {
      for (const [key, all] of steps) {
        const last = all.reduce((a, b) => (b.n > a.n ? b : a));
        yield { key, n: last.n, hash: last.hash };
      }
    },
  };
};

export type Chain = ReturnType<typeof chainOf>;
