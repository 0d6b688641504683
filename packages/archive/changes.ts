import { readHead } from '#audit';
import * as z from 'zod';
import type { TenantId } from '#kernel';
import { type Item, type Records, type Table, actPartition, countActs, logPartition } from '#table';
import type { Journey } from './journey.ts';
import type { Line } from './lines.ts';
import { collectionsOf, hasOpenBox } from './places.ts';
import { actIn, actLine, entryLine, readItem, readTurn, rowLine } from './reading.ts';
import type { Mark } from './rows.ts';

type Following = {
  readonly table: Table;
  readonly tenant: TenantId;
  readonly records: Records;
  readonly journey: Journey;
};

const SealedActs = z.object({ n: z.int(), acts: z.array(z.object({ id: z.string() })) });

const sealedIn = (item: Item) => SealedActs.parse(JSON.parse(item['body']?.S ?? 'null'));

const entryKey = (n: number) => `entry-${String(n).padStart(9, '0')}`;

/** An act as it stands, and everything that it moved as that stands now. */
const told = async ({ table, tenant, journey }: Following, collection: string, id: string) => {
  const item = await readItem(table, actPartition(tenant, collection), id);
  if (!item) throw new Error('the log names an act that is not there');
  const lines: Line[] = [actLine(item)];
  for (const { key } of actIn(item).things) {
    const [pk = '', ...rest] = key.split('|');
    const place = pk.split('#').slice(2).join('#');
    const found = await readItem(table, pk, rest.join('|'));
    const line = found && rowLine(journey, place, found);
    if (line) lines.push(line);
  }
  return lines;
};

const entriesAtOnce = 20;

export type Followed = { readonly lines: readonly Line[]; readonly marks: readonly Mark[] };

/** What the logs hold behind the marks, with the rows that it moved, and the marks after it. */
export const follow = async (following: Following, marks: readonly Mark[]): Promise<Followed> => {
  const { table, tenant, records } = following;
  const lines: Line[] = [];
  const next: Mark[] = [];
  for (const collection of await collectionsOf(records)) {
    const mark = marks.find((one) => one.collection === collection);
    const from = mark?.entries ?? 0;
    const { items } = await readTurn(table, table.records, logPartition(tenant, collection), {
      begins: 'entry-',
      most: entriesAtOnce,
      after: from === 0 ? undefined : entryKey(from),
    });
    let entries = from;
    for (const item of items) {
      const { n, acts } = sealedIn(item);
      entries = n;
      lines.push(entryLine(item));
      for (const { id } of acts) lines.push(...(await told(following, collection, id)));
    }
    next.push({ collection, entries });
  }
  return { lines, marks: next };
};

export type Stand =
  | { readonly kind: 'still'; readonly marks: readonly Mark[] }
  | { readonly kind: 'moves' }
  | { readonly kind: 'waits'; readonly for: 'seal' | 'box' };

/**
 * Whether everything that was done is in the log, and the log not beyond the marks. Then what was gathered
 * is what stands at these heads: rows were read after the acts that moved them.
 */
export const standOf = async (
  { table, tenant, records }: Following,
  marks: readonly Mark[],
): Promise<Stand> => {
  if (await hasOpenBox(records)) return { kind: 'waits', for: 'box' };
  const stood: Mark[] = [];
  for (const mark of marks) {
    const { collection, entries } = mark;
    const head = await readHead(table, tenant, collection);
    if ((head?.n ?? 0) !== entries) return { kind: 'moves' };
    // Counted after the head was read: what comes later belongs to a later archive.
    const acts = await countActs(table, tenant, collection);
    if (acts !== (head?.acts ?? 0)) return { kind: 'waits', for: 'seal' };
    if (!head) continue;
    const { hash, sealedAt } = head;
    stood.push({ collection, entries, head: { acts, hash, sealedAt } });
  }
  return { kind: 'still', marks: stood };
};
