import type { TenantId } from '#kernel';
import { type Stage, type Thing, type Verb, thingsOf } from '#perform';
import { type Act, type Found, type Records, replacePassing, tenantRecords } from '#table';
import { type KeptWait, keptRow, waitRow } from './rows.ts';

/** More waits of one record than these are not kept: a transaction ends at a hundred items. */
const mostOfOne = 48;

/** By what a thing is called in a pointer. */
export const nameOf = ({ kinds, name }: Thing): string => `${kinds[0] ?? ''} ${name}`;

/** The things of every room in which something can wait. */
export const waitingThings = (verbs: readonly Verb[]): readonly Thing[] =>
  thingsOf(verbs).filter(({ kinds }) => kinds.length > 0);

type Source = Pick<KeptWait, 'collection' | 'kind' | 'ids'>;

/** The record that an act names: `T#renca#<process>|dialogue#<id>`. */
const sourceIn = (key: string): Source | undefined => {
  const [pk = '', sk = ''] = key.split('|', 2);
  const [owner, , collection, ...more] = pk.split('#');
  const [kind, ...ids] = sk.split('#');
  const isRecord = owner === 'T' && collection !== undefined && more.length === 0;
  return isRecord && kind ? { collection, kind, ids } : undefined;
};

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** A thing that is one row is found by its key; one that is read out of a row is found below it. */
const foundIn = async (
  thing: Thing,
  records: Records,
  { collection, ids }: Source,
): Promise<readonly Found<unknown>[]> => {
  const whole = await thing.get(records, collection, ids);
  if (whole) return [whole];
  return (await thing.page(records, collection, undefined, ids)).items;
};

const waitsOf = (
  thing: Thing,
  source: Source,
  { value }: Found<unknown>,
): readonly Omit<KeptWait, 'n'>[] =>
  thing.waits(value).map(({ phases, ...wait }) => ({
    ...source,
    ...wait,
    thing: nameOf(thing),
    of: [...thing.idsOf(value)],
    ...(phases ? { phases: [...phases] } : {}),
  }));

/** Keeps what waits in the records that acts changed, in the order of days. Done twice, it is the same. */
export const keepWaits = async (
  { table }: Pick<Stage, 'table'>,
  things: readonly Thing[],
  tenant: TenantId,
  acts: readonly Pick<Act, 'things'>[],
): Promise<void> => {
  const records = tenantRecords(table, tenant);
  const changed = new Map(
    acts.flatMap((act) => act.things).map(({ key, n }) => [key, { source: sourceIn(key), n }]),
  );
  for (const { source, n } of changed.values()) {
    const mine = things.filter(({ kinds }) => source && kinds.includes(source.kind));
    if (!source || mine.length === 0) continue;
    const all = await Promise.all(
      mine.map(async (thing) => ({ thing, found: await foundIn(thing, records, source) })),
    );
    const waits = all
      .flatMap(({ thing, found }) => found.flatMap((one) => waitsOf(thing, source, one)))
      .slice(0, mostOfOne)
      .map((wait, at) => ({ ...wait, n: at }));
    const before = await records.get(
      keptRow,
      keptRow.within({ ...source, waits }),
      ...keptRow.id({ ...source, waits }),
    );
    if (isSame(before?.value.waits ?? [], waits)) continue;
    const version = Math.max(n, ...all.flatMap(({ found }) => found.map((one) => one.version)));
    await replacePassing(
      table,
      tenant,
      { row: waitRow, values: waits, before: before?.value.waits ?? [] },
      { row: keptRow, value: { ...source, waits }, version },
    );
  }
};
