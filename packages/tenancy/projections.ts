import { defineProjection } from '#perform';
import { copy, listCopies } from '#table';
import {
  type PublishedMandate,
  mandateRow,
  mandatesRow,
  membershipRow,
  membershipsRow,
  partnerCommuneRow,
  partnerRow,
  profileId,
  profileRow,
  publishedPartnerRow,
  publishedProfileRow,
} from './rows.ts';

/** The state of every commune, for the region's page. */
export const publishMemberships = defineProjection({
  id: 'tenancy.memberships',
  on: ['tenancy.membership-recorded'],
  project: async ({ tenant, records }) => {
    const found = await records.list(membershipRow, '-');
    return [copy(membershipsRow, tenant, { items: found.map(({ value }) => value) })];
  },
});

/** The organisations that may be given mandates. */
export const publishPartners = defineProjection({
  id: 'tenancy.partners',
  on: ['tenancy.partner-registered'],
  project: async ({ tenant, records, about }) => {
    const found = await Promise.all(about.map((partner) => records.get(partnerRow, '-', partner)));
    return found.flatMap((one) => {
      if (!one) return [];
      const { registeredAt: _, ...partner } = one.value;
      return [copy(publishedPartnerRow, tenant, partner)];
    });
  },
});

/** Every mandate of a municipality: for everybody there, and for each organisation in its own place. */
export const publishMandates = defineProjection({
  id: 'tenancy.mandates',
  on: ['tenancy.mandate-granted', 'tenancy.mandate-revoked'],
  project: async ({ tenant, region, records, published }) => {
    const found = (await records.list(mandateRow, '-')).toReversed();
    const partners = [...new Set(found.map(({ value }) => value.partner))];
    const names = new Map(
      await Promise.all(
        partners.map(async (partner) => {
          const known = await published(region).get(publishedPartnerRow, '-', partner);
          return [partner, known?.value.name ?? partner] as const;
        }),
      ),
    );
    const mandates = found.map(({ value, origin }): PublishedMandate => ({
      ...value,
      partnerName: names.get(value.partner) ?? value.partner,
      ...(origin ? { origin } : {}),
    }));
    const own = partners.map((partner) =>
      copy(partnerCommuneRow, partner, {
        commune: tenant,
        mandates: mandates.filter((one) => one.partner === partner),
      }),
    );
    return [...listCopies(mandatesRow, tenant, '-', mandates), ...own];
  },
});

/** How an office is reached and how its pages look. */
export const publishProfile = defineProjection({
  id: 'tenancy.profile',
  on: ['tenancy.profile-set'],
  project: async ({ tenant, records }) => {
    const found = await records.get(profileRow, '-', profileId);
    if (!found) return [];
    const { emblem, ...said } = found.value;
    if (!emblem) return [copy(publishedProfileRow, tenant, said)];
    const { fileId: _, ...picture } = emblem;
    return [copy(publishedProfileRow, tenant, { ...said, emblem: picture })];
  },
});
