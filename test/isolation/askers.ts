import { createHash } from 'node:crypto';
import { type Role, capabilitiesOf, mayAsk, roles, scopeOf } from '#access';
import { endSession } from '#identity';
import { type Instant, TenantId } from '#kernel';
import { registerOrganisation } from '#organisations';
import { type Verb, type View, installation, perform } from '#perform';
import { region } from '#tenancy';
import { newPartner } from '../../packages/tenancy/samples.ts';
import { type House, signedIn } from './town.ts';

export type Asker = {
  readonly name: string;
  /** Where the role is held. Nowhere for whoever has no session that still stands. */
  readonly home: TenantId | undefined;
  readonly role: Role | undefined;
  readonly cookie: string;
};

type Definition = Verb | View;

/** Whether the table of capabilities opens this to them in a tenant. */
export const isAllowed = (
  { capability }: Definition,
  { home, role }: Asker,
  tenant: TenantId,
): boolean => {
  if (capability === 'public') return true;
  if (home === undefined || role === undefined) return false;
  return mayAsk(home === tenant ? [role, 'person'] : ['person'], capability) !== undefined;
};

const hashOf = (cookie: string) =>
  createHash('sha256').update(cookie.slice('articula='.length)).digest('hex');

const at = (house: House, instant: string): House => ({
  ...house,
  stage: { ...house.stage, now: () => instant as Instant },
});

/** Everybody to whom the neighbour is foreign: every role at home, and who was somebody there until yesterday. */
export const askersOf = async (
  house: House,
  own: TenantId,
  neighbour: TenantId,
): Promise<readonly Asker[]> => {
  const held = roles.filter(
    (role) => role !== 'installation' && role !== 'facilitator' && capabilitiesOf(role).length > 0,
  );
  const partner = newPartner();
  const atHome = await Promise.all(
    held.map(async (role): Promise<Asker> => {
      // Whoever works in the region or for a partner is somebody there, and not at home.
      const places = { region: region.tenant, partner } as Record<string, TenantId>;
      const home = places[scopeOf(role)] ?? own;
      return { name: role, home, role, cookie: await signedIn(house, home, role) };
    }),
  );
  const third = TenantId.parse('buin');
  const ended = await signedIn(house, neighbour, 'coordinator');
  const machine = { tenant: installation, person: undefined, isInstallation: true } as const;
  const tokenHash = hashOf(ended);
  await perform(house.stage, endSession, { ...machine, key: 'fin' }, { tokenHash });
  const nowhere = { home: undefined, role: undefined };
  return [
    ...atHome,
    { name: 'nobody', ...nowhere, cookie: '' },
    { name: 'a token never given', ...nowhere, cookie: `articula=${'a'.repeat(43)}` },
    { name: 'ended session there', ...nowhere, cookie: ended },
    {
      name: 'session there of yesterday',
      ...nowhere,
      cookie: await signedIn(at(house, '2026-09-01T23:00:00.000Z'), neighbour, 'coordinator'),
    },
    {
      name: 'appointment there of August',
      home: third,
      role: 'person',
      cookie: await signedIn(house, neighbour, 'coordinator', '2026-08-31'),
    },
    {
      name: 'regional officer',
      home: region.tenant,
      role: 'regional-officer',
      cookie: await signedIn(house, region.tenant, 'regional-officer'),
    },
    {
      name: 'coordinator of a third',
      home: third,
      role: 'coordinator',
      cookie: await signedIn(house, third, 'coordinator'),
    },
  ];
};

/** The key by which the neighbour's coordination once sent something. */
export const keyOfAnother = 'clave-del-vecino';

/** The neighbour's own coordination, which is no attacker: what it sees is what must not be seen. */
export const rightfulIn = async (
  send: (cookie: string, key: string) => Promise<{ readonly status: number }>,
  house: House,
  neighbour: TenantId,
) => {
  const cookie = await signedIn(house, neighbour, 'coordinator');
  const { status } = await send(cookie, keyOfAnother);
  if (status !== 200) throw new Error(`${registerOrganisation.id} answered ${status}`);
  return cookie;
};
