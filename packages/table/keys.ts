import { type TenantId } from '#kernel';

/** Partition and sort key of one item. */
export type Key = { readonly pk: string; readonly sk: string };

const separator = '#';

const join = (...parts: readonly string[]): string => {
  if (parts.some((part) => part === '' || part.includes(separator)))
    throw new RangeError('a key part is empty or holds the separator');
  return parts.join(separator);
};

/** Partition of a tenant's own records. `collection` is a process, or `-` for what belongs to none. */
export const ownPartition = (tenant: TenantId, collection: string) => join('T', tenant, collection);

/** Partition of a tenant's acts of one collection. */
export const actPartition = (tenant: TenantId, collection: string) =>
  join('T', tenant, 'ACTS', collection);

/** Partition of a tenant's sealed log of one collection. */
export const logPartition = (tenant: TenantId, collection: string) =>
  join('T', tenant, 'LOG', collection);

/** Partition of what a tenant has published. */
export const publishedPartition = (tenant: TenantId, collection: string) =>
  join('PUB', tenant, collection);

/** Partition of one shard of a ballot box. */
export const ballotPartition = (tenant: TenantId, consultation: string, shard: number) =>
  join('T', tenant, 'BOX', consultation, String(shard));

/** Partition of what is counted of one subject on one day. */
export const countPartition = (what: string, subject: string, day: string) =>
  join('COUNT', what, subject, day);

export const sortKey = (kind: string, ...ids: readonly string[]) => join(kind, ...ids);

/** All that begins with these parts, and nothing whose part merely begins alike. */
export const sortPrefix = (kind: string, ...ids: readonly string[]) =>
  join(kind, ...ids) + separator;

/** The tenant and collection that an act's partition names, or nothing for any other partition. */
export const readActPartition = (pk: string) => {
  const [owner, tenant, acts, collection, ...rest] = pk.split(separator);
  const isActs = owner === 'T' && acts === 'ACTS' && rest.length === 0;
  return isActs && tenant && collection ? { tenant: tenant as TenantId, collection } : undefined;
};
