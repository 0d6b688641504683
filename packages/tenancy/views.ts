import * as z from 'zod';
import { TenantId, ok, refuse } from '#kernel';
import { type Look, defineOfficeView, definePublicList, definePublicView } from '#perform';
import { communes, provinces } from './facts.ts';
import { memberSpokenFor } from './members.ts';
import { type Membership, MembershipState } from './membership.ts';
import { membershipsRow } from './rows.ts';
import { type Commune, populationSource, region } from './territory.ts';

const CommuneView = z.strictObject({
  slug: z.string(),
  cut: z.string(),
  name: z.string(),
  province: z.string(),
  state: MembershipState,
  basis: z.string().optional(),
  /** Until when the membership holds, where its decision said so. */
  renewBy: z.string().optional(),
  population: z.strictObject({ value: z.int(), source: z.string(), year: z.int() }),
});
export type CommuneView = z.infer<typeof CommuneView>;

/** The regional government is a tenant with its own plan; its people are everybody's. */
const regionAsTenant = {
  tenant: region.tenant,
  cut: region.code,
  name: region.government,
  province: region.name,
  population: communes.reduce((sum, { population }) => sum + population, 0),
};

type Place = Pick<Commune, 'tenant' | 'cut' | 'name' | 'province' | 'population'>;

const provinceName = (code: string) => provinces.find((one) => one.code === code)?.name ?? code;

const toView = (
  commune: Place,
  memberships: readonly Pick<Membership, 'commune' | 'state' | 'basis' | 'renewBy'>[],
): CommuneView => {
  const membership = memberships.find((one) => one.commune === commune.tenant);
  return {
    slug: commune.tenant,
    cut: commune.cut,
    name: commune.name,
    province: provinceName(commune.province),
    state: membership?.state ?? 'outside',
    ...(membership ? { basis: membership.basis } : {}),
    ...(membership?.renewBy ? { renewBy: membership.renewBy } : {}),
    population: { value: commune.population, ...populationSource },
  };
};

const membershipsIn = async ({
  published,
  region: tenant,
}: Pick<Look<object>, 'published' | 'region'>) =>
  (await published(tenant).get(membershipsRow, '-', 'all'))?.value.items ?? [];

/** Every government of the region, the region itself last. One reading, for the views of later rooms. */
export const governmentsIn = async (
  look: Pick<Look<object>, 'published' | 'region'>,
): Promise<readonly CommuneView[]> => {
  const memberships = await membershipsIn(look);
  return [...communes, regionAsTenant].map((one) => toView(one, memberships));
};

export const viewRegion = definePublicView({
  id: 'tenancy.region',
  route: 'GET /region',
  reach: 'region',
  input: {},
  output: z.strictObject({
    name: z.string(),
    government: z.string(),
    slug: z.string(),
    communes: z.int(),
    provinces: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
  run: async () =>
    ok({
      name: region.name,
      government: region.government,
      slug: region.tenant,
      communes: communes.length,
      provinces: [...provinces],
    }),
});

export const listCommunes = definePublicList({
  id: 'tenancy.communes',
  route: 'GET /communes',
  reach: 'region',
  input: {},
  output: CommuneView,
  run: async (look) => {
    const memberships = await membershipsIn(look);
    return ok({ items: communes.map((commune) => toView(commune, memberships)), next: null });
  },
});

export const viewCommune = definePublicView({
  id: 'tenancy.commune',
  route: 'GET /',
  input: {},
  output: CommuneView,
  run: async (look) => {
    const commune = [...communes, regionAsTenant].find(({ tenant }) => tenant === look.tenant);
    if (!commune) return refuse('request.not-found');
    return ok(toView(commune, await membershipsIn(look)));
  },
});

/** For whom somebody speaks in the region, so that their office can say what waits for that municipality. */
export const viewOwnMembership = defineOfficeView({
  id: 'tenancy.own-membership',
  route: 'GET /membership',
  reach: 'region',
  capability: 'standards.vote',
  input: {},
  output: z.strictObject({ commune: TenantId, isActive: z.boolean() }),
  run: async ({ records, person, now }) => {
    const member = await memberSpokenFor(records, person, now);
    return member ? ok(member) : refuse('request.not-found');
  },
});
