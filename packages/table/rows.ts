import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Instant, Origin, type TenantId, type Treatment } from '#kernel';
import { ownPartition, publishedPartition, sortKey } from './keys.ts';

/** The shape of one kind of item and where it lies. `id` may have several parts. */
export type Row<Value> = {
  readonly kind: string;
  readonly schema: z.ZodType<Value>;
  readonly within: (value: Value) => string;
  readonly id: (value: Value) => readonly string[];
  /** Holds personal data: not even the hash of its body enters an act. */
  readonly isSealed?: boolean;
  /** Under what its attributes are kept, where they say nothing themselves. Whoever keeps what people wrote says it. */
  readonly treatment?: Treatment;
  /** Each item of `items` is what is published; the rest says which part of a list it is. */
  readonly isList?: boolean;
};

export const defineRow = <Value>(row: Row<Value>): Row<Value> => row;

/**
 * A value as it was read: its version (acts so far), the hash of its last act, where it came from. A published
 * copy says as of when: the hour of the latest act that it was computed after.
 */
export type Found<Value> = {
  readonly value: Value;
  readonly version: number;
  readonly head: string;
  readonly origin?: Origin;
  readonly asOf?: Instant;
};

export type Item = Record<string, AttributeValue>;

/** A stored item does not have the shape that its row promises: a fault, never skipped. */
export class BrokenRow extends Error {
  override name = 'BrokenRow';
}

const Envelope = z.object({
  v: z.object({ N: z.string() }),
  h: z.object({ S: z.string() }),
  o: z.object({ S: Origin }).optional(),
  a: z.object({ S: Instant }).optional(),
  body: z.object({ S: z.string() }),
});

export const readRow = <Value>(row: Row<Value>, item: Item): Found<Value> => {
  const envelope = Envelope.safeParse(item);
  const value = envelope.success
    ? row.schema.safeParse(JSON.parse(envelope.data.body.S))
    : envelope;
  if (!envelope.success || !value.success)
    throw new BrokenRow(`${row.kind} at ${item['pk']?.S} ${item['sk']?.S}`, { cause: value.error });
  const { v, h, o, a } = envelope.data;
  const found = { value: value.data as Value, version: Number(v.N), head: h.S };
  return { ...found, ...(o ? { origin: o.S } : {}), ...(a ? { asOf: a.S } : {}) };
};

/** The key under which a value lies in its partition. */
export const sortKeyOf = <Value>(row: Row<Value>, value: Value): string =>
  sortKey(row.kind, ...row.id(value));

export const writeRow = <Value>(
  row: Row<Value>,
  tenant: TenantId,
  found: Found<Value>,
  area: 'own' | 'published' = 'own',
): Item => {
  const partition = area === 'own' ? ownPartition : publishedPartition;
  return {
    pk: { S: partition(tenant, row.within(found.value)) },
    sk: { S: sortKeyOf(row, found.value) },
    v: { N: String(found.version) },
    h: { S: found.head },
    ...(found.origin ? { o: { S: found.origin } } : {}),
    ...(found.asOf ? { a: { S: found.asOf } } : {}),
    body: { S: JSON.stringify(found.value) },
  };
};
