import { declareResidence, registerPerson } from '#identity';
import { TenantId } from '#kernel';
import { installation } from '#perform';
import { type MembershipState, appoint, recordMembership, region, registerPartner } from '#tenancy';
import type { Enactor } from './enactor.ts';
import { type Persona, personas, puentes, puentesName } from './personas.ts';

const machine = { tenant: installation, isInstallation: true } as const;

/** Makes a persona known and gives them their place: a residence, or a role in a tenant. */
export const settle = async ({ enact }: Enactor, persona: Persona): Promise<void> => {
  const { id: personId, name, role, tenant, unit, commune } = persona;
  await enact(machine, registerPerson, `person-${personId}`, {
    personId,
    name,
    mail: `${personId.slice(-6)}@persona.invalid`,
  });
  if (role === 'resident') {
    const self = { tenant: installation, person: personId };
    await enact(self, declareResidence, `residence-${personId}`, { commune: tenant });
    return;
  }
  const inTenant = { tenant, isInstallation: true } as const;
  await enact(inTenant, appoint, `appointment-${personId}`, {
    personId,
    name,
    roles: [role],
    ...(unit ? { unit } : {}),
    ...(commune ? { commune } : {}),
  });
};

/** Where communes stood, as the public documents of 2021 to 2024 state it. */
const states: readonly (readonly [
  slug: string,
  since: string,
  state: MembershipState,
  basis: string,
])[] = [
  [
    'penalolen',
    '2021-11-16T12:00',
    'active',
    'Integra OGP Local; su primer plan se envió el 16 de noviembre de 2021',
  ],
  [
    'maipu',
    '2024-01-24T12:00',
    'active',
    'Integra OGP Local, según carta de su alcalde del 24 de enero de 2024',
  ],
  [
    'san-joaquin',
    '2024-01-15T12:00',
    'preparing',
    'Cocreó su primer plan en 2023 y postuló a OGP Local el 15 de enero de 2024',
  ],
  [
    'renca',
    '2024-01-26T12:00',
    'preparing',
    'Postuló a OGP Local con el Gobierno Regional, enero de 2024',
  ],
  [
    region.tenant,
    '2024-01-26T12:00',
    'preparing',
    'Postuló a OGP Local junto a Renca, enero de 2024',
  ],
];

/** The region: its people, and each government in the state that its documents show. */
export const foundRegion = async (enactor: Enactor): Promise<void> => {
  enactor.at('2021-03-01T09:00');
  for (const persona of personas) await settle(enactor, persona);
  const officer = personas.find(({ role }) => role === 'regional-officer');
  if (!officer) return;
  const who = { tenant: region.tenant, person: officer.id };
  await enactor.enact(who, registerPartner, 'partner-puentes', {
    partner: puentes,
    name: puentesName,
    basis: 'Organización inventada para probar los mandatos',
  });
  for (const [slug, since, state, basis] of states) {
    enactor.at(since);
    const commune = TenantId.parse(slug);
    await enactor.enact(
      who,
      recordMembership,
      `membership-${slug}`,
      { commune, state, basis },
      'source',
    );
  }
};
