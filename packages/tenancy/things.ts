import { officeAddress, settingsAddress, teamAddress } from '#addresses';
import { PersonId, TenantId, dayOf, fillIn, only } from '#kernel';
import { type Sources, defineThing } from '#perform';
import { isInTeam } from './appointment.ts';
import { communes } from './facts.ts';
import { type Invitation, InvitationId, canBeConfirmed, canBeTaken } from './invitation.ts';
import { MandateId, stateOf } from './mandate.ts';
import type { Membership } from './membership.ts';
import { PartnerId } from './partner.ts';
import type { Profile } from './profile.ts';
import { tenancyRefusals } from './refusals.ts';
import {
  appointmentRow,
  invitationRow,
  mandateRow,
  membershipRow,
  partnerRow,
  profileId,
  profileRow,
} from './rows.ts';
import { isTenant, tenantName } from './tenants.ts';
import { guestWords, mandateStates, membershipStates } from './words.ts';

/** Each team has one of them, and an invitation does not say of which team it is. */
const leads = ['coordinator', 'regional-officer', 'partner-lead'] as const;

const address = ({ slug }: { readonly slug: string }) => teamAddress(slug);

/** Whoever works or worked in a team. */
export const memberThing = defineThing({
  name: 'personId',
  id: PersonId,
  es: 'Integrante',
  many: 'Integrantes',
  lives: 'tenant',
  row: appointmentRow,
  address,
  missing: only(tenancyRefusals, 'tenancy.not-in-team'),
  states: { there: 'En el equipo', gone: 'Ya no está' },
  state: (appointment, at) => (isInTeam(appointment, at).ok ? 'there' : 'gone'),
  title: ({ name }) => name,
});

/** Who was invited to a team. Whoever took it without its mailbox waits for the team to say that it is them. */
export const invitationThing = defineThing({
  name: 'invitationId',
  id: InvitationId,
  es: 'Invitación',
  many: 'Invitaciones',
  lives: 'tenant',
  row: invitationRow,
  address,
  missing: only(tenancyRefusals, 'tenancy.invitation-over'),
  states: { pending: 'Pendiente', waiting: 'Espera que la confirmes', over: 'Terminada' },
  state: (invitation, at) => {
    if (canBeConfirmed(invitation, at).ok) return 'waiting';
    return canBeTaken(invitation, at).ok ? 'pending' : 'over';
  },
  title: ({ name = '', mail = '' }) => `${name} ${mail}`.trim(),
  waits: ({ waiting, endsAt }) =>
    waiting
      ? leads.map((who) => ({
          verb: 'tenancy.confirm-invitation',
          who,
          from: dayOf(waiting.at),
          until: dayOf(endsAt),
        }))
      : [],
});

const guestsIn = async (records: Sources) => {
  const all = await records.list(invitationRow, '-');
  return all.filter(({ value }) => value.waiting !== undefined);
};

/** Who took an invitation without its mailbox, as they are known here. */
export const guestThing = defineThing({
  name: 'personId',
  id: PersonId,
  es: 'Quien aceptó',
  lives: 'tenant',
  row: {
    isPersonal: true,
    get: async (records, _, [id]) =>
      (await guestsIn(records)).find(({ value }) => value.waiting?.by === id),
    page: async (records) => ({ items: await guestsIn(records), next: null }),
    idsOf: ({ waiting }: Invitation) => (waiting ? [waiting.by] : []),
  },
  missing: only(tenancyRefusals, 'tenancy.nobody-waits'),
  states: { waiting: 'Espera' },
  state: () => 'waiting',
  title: ({ waiting }) => (waiting ? guestWords(waiting) : ''),
});

/** What a government lets an organisation do. */
export const mandateThing = defineThing({
  name: 'mandateId',
  id: MandateId,
  es: 'Mandato',
  many: 'Mandatos',
  lives: 'tenant',
  row: mandateRow,
  address,
  missing: only(tenancyRefusals, 'tenancy.no-such-mandate'),
  states: mandateStates,
  state: (mandate, { now }) => stateOf(mandate, now),
  title: ({ partner, until }) => fillIn('{partner}, hasta el {until}', { partner, until }),
});

/** The organisations that the region registered. */
export const partnerThing = defineThing({
  name: 'partner',
  id: PartnerId,
  es: 'Organización aliada',
  many: 'Organizaciones aliadas',
  lives: 'tenant',
  row: partnerRow,
  address,
  missing: only(tenancyRefusals, 'tenancy.no-such-partner'),
  states: { registered: 'Registrada' },
  state: () => 'registered',
  title: ({ name }) => name,
});

type Stands = { readonly commune: TenantId; readonly membership: Membership | undefined };

const standsIn = async (records: Sources) => {
  const found = await records.list(membershipRow, '-');
  const known = new Map(found.map(({ value }) => [value.commune, value]));
  return communes.map(({ tenant }) => ({
    value: { commune: tenant, membership: known.get(tenant) } satisfies Stands,
    version: 0,
    head: '',
  }));
};

/** Where each commune of the region stands towards its network, whether anybody recorded it or not. */
export const membershipThing = defineThing({
  name: 'commune',
  id: TenantId,
  es: 'Comuna',
  many: 'Comunas',
  lives: 'tenant',
  row: {
    kinds: [membershipRow.kind],
    get: async (records, _, [id = '']) => {
      if (!isTenant(id)) return undefined;
      const found = await records.get(membershipRow, '-', id);
      return { value: { commune: id, membership: found?.value }, version: 0, head: '' };
    },
    page: async (records) => ({ items: await standsIn(records), next: null }),
    idsOf: ({ commune }: Stands) => [commune],
  },
  address: ({ slug }) => officeAddress(slug),
  missing: only(tenancyRefusals, 'tenancy.no-such-commune'),
  states: membershipStates,
  state: ({ membership }) => membership?.state ?? 'outside',
  title: ({ commune }) => tenantName(commune),
});

type Said = { readonly profile: Profile | undefined };

const profileIn = async (records: Sources) => {
  const found = await records.get(profileRow, '-', profileId);
  const value: Said = { profile: found?.value };
  return { value, version: found?.version ?? 0, head: found?.head ?? '' };
};

/** How an office is reached and how its pages look, said or not: a tenant has one. */
export const profileThing = defineThing({
  name: 'tenant',
  id: TenantId,
  es: 'Datos y colores',
  lives: 'tenant',
  row: {
    get: profileIn,
    page: async (records) => ({ items: [await profileIn(records)], next: null }),
    idsOf: () => [],
  },
  address: ({ slug }) => settingsAddress(slug),
  missing: only(tenancyRefusals),
  states: { said: 'Dichos', unsaid: 'Sin decir' },
  state: ({ profile }) => (profile ? 'said' : 'unsaid'),
  title: () => '',
});
