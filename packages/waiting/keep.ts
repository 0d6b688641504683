import type { TenantId } from '#kernel';
import { type Sources, type Stage, type Thing, type Verb, sourcesOf, thingsOf } from '#perform';
import { type Act, type Found, replacePassing, tenantRecords } from '#table';
import { type Kept, type KeptWait, keptRow, waitRow } from './rows.ts';

/** More waits of one thing than these are not kept: a transaction ends at a hundred items. */
const mostOfOne = 48;

/** By what a thing is called in a pointer. */
export const nameOf = ({ kinds, name }: Thing): string => `${kinds[0] ?? ''}-${name}`;

/** The things of every room in which something can wait. */
export const waitingThings = (verbs: readonly Verb[]): readonly Thing[] =>
  thingsOf(verbs).filter(({ hasWaits, kinds }) => hasWaits && kinds.length > 0);

type Source = {
  readonly collection: string;
  readonly kind: string;
  readonly ids: readonly string[];
};

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
  records: Sources,
  { collection, ids }: Source,
): Promise<readonly Found<unknown>[]> => {
  const whole = await thing.get(records, collection, ids);
  if (whole) return [whole];
  return (await thing.page(records, collection, undefined, ids)).items;
};

const waitsOf = (
  thing: Thing,
  collection: string,
  { value }: Found<unknown>,
): readonly KeptWait[] => {
  const of = [...thing.idsOf(value)];
  return thing
    .waits(value)
    .slice(0, mostOfOne)
    .map(({ phases, ...wait }, n) => ({
      ...wait,
      collection,
      thing: nameOf(thing),
      of,
      n,
      ...(phases ? { phases: [...phases] } : {}),
    }));
};

/** Keeps what waits in one thing, in place of what waited in it. */
const keep = async (
  table: Stage['table'],
  tenant: TenantId,
  waits: readonly KeptWait[],
  { mark, version }: { readonly mark: Omit<Kept, 'waits'>; readonly version: number },
): Promise<void> => {
  const value = { ...mark, waits: [...waits] };
  const records = tenantRecords(table, tenant);
  const found = await records.get(keptRow, keptRow.within(value), ...keptRow.id(value));
  const before = found?.value.waits ?? [];
  if (isSame(before, waits)) return;
  await replacePassing(
    table,
    tenant,
    { row: waitRow, values: waits, before },
    { row: keptRow, value, version },
  );
};

/** Keeps what waits in the records that acts changed, in the order of days. Done twice, it is the same. */
export const keepWaits = async (
  { table }: Pick<Stage, 'table'>,
  things: readonly Thing[],
  tenant: TenantId,
  acts: readonly Pick<Act, 'things'>[],
): Promise<void> => {
  const records = sourcesOf({ table }, tenant);
  for (const key of new Set(acts.flatMap((act) => act.things.map((one) => one.key)))) {
    const source = sourceIn(key);
    for (const thing of things) {
      if (!source || !thing.kinds.includes(source.kind)) continue;
      for (const one of await foundIn(thing, records, source)) {
        const of = [...thing.idsOf(one.value)];
        const mark = { collection: source.collection, thing: nameOf(thing), of };
        const waits = waitsOf(thing, source.collection, one);
        await keep(table, tenant, waits, { mark, version: one.version });
      }
    }
  }
};
