/*
 * Checks a log that somebody exported, without any of our code: node and SHA-256, nothing else.
 *   node check-chain.ts <file or address> [hash of a head that you kept]
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

type Fields = Record<string, unknown>;
type Step = { n: number; prev: string; hash: string; at: number };
type Act = Fields & { things?: { key: string; n: number; prev: string }[] };
type Entry = Fields & { acts: Act[] };
export type Page = Fields & { head: Fields; entries: Entry[]; next: string | null };

const sha256 = (...parts: (string | Uint8Array)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

/** The one text of a value: keys in order, text in NFC, whole numbers, no blanks. */
const canonical = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.keys(value)
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Fields)[key])}`)
      .join(',')}}`;
  return String(value);
};

const hashOf = (value: unknown) => sha256(canonical(value)).toString('hex');

/** The Merkle root of RFC 6962: leaves are hashed behind a 0, nodes behind a 1. */
const merkleRoot = (leaves: string[]): Buffer => {
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] ?? '');
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const [left, right] = [merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half))];
  return sha256(Uint8Array.of(1), left, right);
};

const demand = (holds: boolean, fault: string) => {
  if (!holds) throw new Error(fault);
};

const onlyKeys = (value: Fields, keys: string) => Object.keys(value).toSorted().join() === keys;

/** Version n of a thing names the act of version n - 1; the first names none. */
const checkThings = (steps: Map<string, Step[]>) => {
  for (const [key, all] of steps) {
    const ordered = all.toSorted((a, b) => a.n - b.n);
    for (const [index, { n, prev, at }] of ordered.entries()) {
      const before = ordered[index - 1];
      const follows = before?.n === n - 1 ? prev === before.hash : before?.n !== n;
      const isPast = follows && (n === 1) === (prev === '');
      demand(isPast, `entry ${at}: version ${n} of ${key} has another past`);
    }
  }
};

export const check = (pages: Page[], kept?: string) => {
  const { tenant, collection }: Fields = pages[0] ?? {};
  const isOurs = (part: Fields) => part['tenant'] === tenant && part['collection'] === collection;
  const steps = new Map<string, Step[]>();
  const heads = new Map<unknown, string>();
  let [acts, n, previous] = [0, 0, ''];
  const readAct = (act: Act) => {
    if (onlyKeys(act, 'hash')) return String(act['hash']);
    demand('sealed' in act && isOurs(act), `entry ${n} holds what is no act of this log`);
    const hash = hashOf(act);
    for (const { key, ...step } of act.things ?? [])
      steps.set(key, [...(steps.get(key) ?? []), { ...step, hash, at: n }]);
    return hash;
  };
  const readEntry = ({ acts: inside, ...entry }: Entry) => {
    n += 1;
    const root = merkleRoot(inside.map(readAct)).toString('hex');
    demand(entry['n'] === n && isOurs(entry), `entry ${n} is out of order or of another log`);
    demand(entry['root'] === root, `entry ${n} has another root`);
    demand(entry['previous'] === previous, `entry ${n} does not follow the one before`);
    previous = hashOf({ ...entry, count: inside.length });
    acts += inside.length;
    const { sealedAt } = entry;
    heads.set(previous, canonical({ acts, collection, entries: n, hash: previous, sealedAt }));
  };
  for (const page of pages) {
    demand(onlyKeys(page, 'collection,entries,head,next,tenant') && isOurs(page), 'a strange page');
    page.entries.forEach(readEntry);
    const end = page === pages.at(-1) ? null : String(n).padStart(9, '0');
    demand(page.next === end, `the page up to entry ${n} is not followed by its next one`);
  }
  checkThings(steps);
  for (const { head } of pages)
    demand(heads.get(head['hash']) === canonical(head), 'a head is of no entry');
  demand(n > 0 && pages.at(-1)?.head['hash'] === previous, 'the head is not the last entry');
  demand(kept === undefined || heads.has(kept), 'the head that you kept is not in this log');
  return { acts, entries: n };
};

const fetchPages = async (address: string, cursor = ''): Promise<Page[]> => {
  const asked = cursor === '' ? address : `${address}?cursor=${cursor}`;
  const answer = await fetch(asked);
  demand(answer.ok, `there is no log at ${asked}`);
  const page = (await answer.json()) as Page;
  return page.next === null ? [page] : [page, ...(await fetchPages(address, page.next))];
};

if (import.meta.main)
  try {
    const [from = '', kept] = process.argv.slice(2);
    const pages = /^https?:/.test(from)
      ? await fetchPages(from)
      : readFileSync(from, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Page);
    const { acts, entries } = check(pages, kept);
    console.log(`${acts} acts, ${entries} entries, whole`);
  } catch (error) {
    console.log(`not whole: ${(error as Error).message}`);
    process.exitCode = 1;
  }
