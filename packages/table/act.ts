import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant, type Json, Origin, PersonId, TenantId, canonical } from '#kernel';
import { type Key, actPartition } from './keys.ts';
import { BrokenRow, type Item } from './rows.ts';

/** One thing that the act moved to version `n`. `state` is the hash of its new body, absent where sealed. */
const Thing = z.strictObject({
  key: z.string(),
  n: z.int().positive(),
  prev: z.string(),
  state: z.string().optional(),
});

/**
 * Who did what, when, with what answer: the idempotency record, the outbox and the evidence in one.
 * At most 1 KB, no personal data: it outlives erasure.
 */
export const Act = z.strictObject({
  id: z.string(),
  tenant: TenantId,
  collection: z.string(),
  verb: z.string(),
  kind: z.string(),
  about: z.string(),
  person: PersonId,
  role: z.string(),
  at: Instant,
  key: z.string(),
  request: z.string(),
  answer: z.record(z.string(), z.json()),
  things: z.array(Thing),
  origin: Origin.optional(),
  /** The organisation for which somebody acted under a mandate. */
  onBehalfOf: TenantId.optional(),
});
export type Act = z.infer<typeof Act>;

/** SHA-256 of a value's canonical bytes, in hex. */
export const hashOf = (value: Json): string =>
  createHash('sha256').update(canonical(value)).digest('hex');

/**
 * What anybody may see of an act: what kind of thing was done when, in which role, and which version of
 * which thing it made, by the hashes of their names. It says neither who, nor what was asked or answered.
 */
export const openPart = ({ id, about, person, key, request, answer, things, ...open }: Act) => ({
  ...open,
  things: things.map((thing) => ({ key: hashOf(thing.key), n: thing.n, prev: thing.prev })),
  // `key` holds what only the asker knew, so that nobody guesses the rest from this hash.
  sealed: hashOf({
    id,
    about,
    person,
    key,
    request,
    answer,
    things: things.map((thing) => ({ key: thing.key, state: thing.state })),
  }),
});

/** Over the open part, which holds the hash of the rest: an act can be shown in part and checked whole. */
export const actHash = (act: Act): string => hashOf(openPart(act) as unknown as Json);

export const actKey = (act: Pick<Act, 'tenant' | 'collection' | 'id'>): Key => ({
  pk: actPartition(act.tenant, act.collection),
  sk: act.id,
});

export const actItem = (act: Act): Item => {
  const { pk, sk } = actKey(act);
  return { pk: { S: pk }, sk: { S: sk }, body: { S: JSON.stringify(act) } };
};

export const readAct = (item: Item): Act => {
  const act = Act.safeParse(JSON.parse(item['body']?.S ?? 'null'));
  if (!act.success) throw new BrokenRow(`act ${item['sk']?.S}`, { cause: act.error });
  return act.data;
};
