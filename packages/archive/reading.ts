import { type Act, type Item, type Table, readAct } from '#table';
import type { Line } from './lines.ts';
import type { Journey } from './journey.ts';

export type Turn = { readonly items: readonly Item[]; readonly last: string | undefined };

/** What lies in one partition after a key, one turn of the engine. */
export const readTurn = async (
  table: Table,
  TableName: string,
  pk: string,
  { begins = '', after, most }: { begins?: string; after?: string | undefined; most?: number } = {},
): Promise<Turn> => {
  const output = await table.send('Query', {
    TableName,
    KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ...(begins ? { ':begins': { S: begins } } : {}),
    },
    ConsistentRead: true,
    ...(most ? { Limit: most } : {}),
    ...(after === undefined ? {} : { ExclusiveStartKey: { pk: { S: pk }, sk: { S: after } } }),
  });
  return { items: output.Items ?? [], last: output.LastEvaluatedKey?.['sk']?.S };
};

/** One item as it lies there, whoever's kind it is. */
export const readItem = async (table: Table, pk: string, sk: string): Promise<Item | undefined> => {
  const output = await table.send('GetItem', {
    TableName: table.records,
    Key: { pk: { S: pk }, sk: { S: sk } },
    ConsistentRead: true,
  });
  return output.Item;
};

const textOf = ({ body }: Item): string => body?.S ?? '';
export const keyOf = ({ sk }: Item): string => sk?.S ?? '';

/** Something is kept that no room says anything of: nobody decided whether it leaves, so nothing does. */
export class Undecided extends Error {
  override name = 'Undecided';
}

/** A record as a line, or nothing where it stays. */
export const rowLine = (journey: Journey, place: string, item: Item): Line | undefined => {
  const sk = keyOf(item);
  const [kind = ''] = sk.split('#');
  if (journey.leftOut.has(kind)) return undefined;
  if (!journey.rows.has(kind)) throw new Undecided(`rows of the kind ${kind}`);
  const h = item['h']?.S ?? '-';
  if (h === '-') throw new Undecided(`${kind}, of which no act tells`);
  const v = Number(item['v']?.N);
  if (item['gone']?.BOOL) return { is: 'gone', place, sk, v, h };
  const o = item['o']?.S;
  return { is: 'row', place, sk, v, h, body: textOf(item), ...(o ? { o } : {}) };
};

export const copyLine = (is: 'copy' | 'reference', place: string, item: Item): Line => ({
  is,
  place,
  sk: keyOf(item),
  body: textOf(item),
});

export const actLine = (item: Item): Line => ({ is: 'act', body: textOf(item) });

/** Where a thing lies and of which kind it is, from the key by which an act names it. */
const placed = (key: string) => {
  const [pk = '', sk = ''] = key.split('|');
  return { place: pk.split('#').slice(2).join('#'), kind: sk.split('#')[0] ?? '' };
};

/** An act as a line, where all that it moved lies somewhere that is read. */
export const actLineIn =
  (journey: Journey, places: ReadonlySet<string>) =>
  (item: Item): Line => {
    const { things = [] } = JSON.parse(textOf(item)) as { things?: readonly { key: string }[] };
    for (const { place, kind } of things.map(({ key }) => placed(key)))
      if (!places.has(place) && !journey.leftOut.has(kind))
        throw new Undecided(`${kind} lies where nobody reads`);
    return actLine(item);
  };
export const entryLine = (item: Item): Line => ({ is: 'entry', body: textOf(item) });
export const actIn = (item: Item): Act => readAct(item);
