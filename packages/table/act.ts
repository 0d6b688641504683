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
});
export type Act = z.infer<typeof Act>;

/** SHA-256 of a value's canonical bytes, in hex. */
export const hashOf = (value: Json): string =>
  createHash('sha256').update(canonical(value)).digest('hex');

export const actHash = (act: Act): string => hashOf(act as unknown as Json);

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
