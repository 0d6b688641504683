import type { TenantId } from '#kernel';
import { communes } from './facts.ts';
import { isPartner } from './partner.ts';
import { region } from './territory.ts';

const names = new Map<string, string>([
  [region.tenant, region.government],
  ...communes.map(({ tenant, name }) => [tenant, name] as const),
]);

/** Whether an address names a tenant of this region. */
export const isTenant = (slug: string): slug is TenantId => names.has(slug);

/** Whether an address may name somewhere that people work: a tenant of the region, or a partner. */
export const hasOffice = (slug: string): slug is TenantId => isTenant(slug) || isPartner(slug);

/** Whether a tenant is a commune, and not the region itself. */
export const isCommune = (tenant: TenantId): boolean =>
  isTenant(tenant) && tenant !== region.tenant;

/** A tenant's name as people say it. */
export const tenantName = (tenant: TenantId): string => names.get(tenant) ?? tenant;
