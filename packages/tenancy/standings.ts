import { type Result, ok } from '#kernel';
import { type Published, type Records, type Write, change, create } from '#table';
import { type Membership, type MembershipState, stand } from './membership.ts';
import { membershipRow, membershipsRow } from './rows.ts';

/** The change by which a commune stands elsewhere: for the region's own verb, and for a decision on its application. */
export const standingWrite = async (
  records: Records,
  commune: string,
  nextOf: (before: Membership | undefined) => Membership,
): Promise<Result<Write, 'tenancy.same-state' | 'tenancy.not-that-way'>> => {
  const found = await records.get(membershipRow, '-', commune);
  const next = nextOf(found?.value);
  const stood = stand(found?.value, next);
  if (!stood.ok) return stood;
  return ok(found ? change(membershipRow, found, stood.value) : create(membershipRow, stood.value));
};

/** Where a commune stands in the region's records, if anybody recorded it. */
export const standingOfCommune = async (
  records: Records,
  commune: string,
): Promise<Membership | undefined> => (await records.get(membershipRow, '-', commune))?.value;

/** Where a government stands, as the region published it: what other tenants can know. */
export const publishedStateOf = async (
  published: Published,
  tenant: string,
): Promise<MembershipState> => {
  const known = await published.get(membershipsRow, '-', 'all');
  return known?.value.items.find(({ commune }) => commune === tenant)?.state ?? 'outside';
};
