import type { Instant, PersonId, TenantId } from '#kernel';
import { type Table, publicScope, publishedRecords, within } from '#table';
import { appointedIn } from './appointed.ts';
import { isPartner } from './partner.ts';
import { tenantsHere } from './people.ts';
import { partnerCommuneRow } from './rows.ts';

/**
 * Where somebody works: whoever appointed them, and the communes of the organisations among those. One reading for
 * each government there is, and one for each of their organisations; what they may do there is asked elsewhere.
 */
export const workplacesOf = async (
  table: Table,
  here: TenantId,
  person: PersonId,
  now: Instant,
): Promise<readonly TenantId[]> => {
  const published = (of: TenantId) => publishedRecords(table, of);
  const tenants = await within(publicScope, () => tenantsHere(published, here));
  const roles = await Promise.all(tenants.map((one) => appointedIn(table, one, person, now)));
  const own = tenants.filter((_, at) => (roles[at] ?? []).length > 0);
  const lent = await Promise.all(
    own
      .filter(isPartner)
      .map((partner) => within(publicScope, () => published(partner).list(partnerCommuneRow, '-'))),
  );
  return [...new Set([...own, ...lent.flat().map(({ value }) => value.commune)])];
};
