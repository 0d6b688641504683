import { communeAddress, officeAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { isPartner, listPartners, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';

/** A place by its name and where it is met first: a government's page, or the office of a partner, which has none. */
export const placeOf = async (ask: Ask, slug: TenantId) => {
  if (!isPartner(slug)) return { name: tenantName(slug), href: communeAddress(slug) };
  const who = { tenant: ask.region, person: undefined };
  const partners = await everyItem((cursor) => ask.read(listPartners, who, cursor));
  const known = partners.find(({ partner }) => partner === slug);
  return { name: known?.name ?? slug, href: officeAddress(slug) };
};
