import { randomBytes } from 'node:crypto';
import { type PersonId, TenantId } from '#kernel';
import { openScene } from '#samples';
import {
  acceptInvitation,
  appoint,
  grantMandate,
  invite,
  publishPartners,
  region,
  registerPartner,
  standingOf,
} from '#tenancy';
import { publishIn } from '../contributions/samples.ts';
import type { Scene } from '../perform/samples.ts';

export const reason = 'Se decidió así para la prueba.';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** An address for a partner that no other test speaks of. */
export const newPartner = () =>
  TenantId.parse(`ong-${[...randomBytes(12)].map((byte) => letters[byte % 26]).join('')}`);

/** A partner that the region registered and published, with somebody who leads it. */
export const registeredPartner = async (scene: Scene) => {
  const partner = newPartner();
  const office = openScene(undefined, region.tenant);
  const person = office.personWith('regional-officer');
  const told = { partner, name: `Fundación ${partner}`, basis: 'Estatutos de prueba' };
  await office.done(registerPartner, told, { person });
  await publishIn(office, publishPartners, '-', partner);
  const lead = scene.personWith();
  const machine = { tenant: partner, person: undefined, isInstallation: true };
  await scene.done(appoint, { personId: lead, name: 'Lía', roles: ['partner-lead'] }, machine);
  return { partner, lead };
};

export const mandateSample = {
  capabilities: ['dialogues.call', 'dialogues.record'],
  from: '2026-03-01',
  until: '2027-02-28',
  reason,
} as const;

/** A partner that has a mandate of the scene's tenant, and the mandate. */
export const letIn = async (scene: Scene, more: Record<string, unknown> = {}) => {
  const found = await registeredPartner(scene);
  const input = { ...mandateSample, partner: found.partner, ...more };
  const { mandateId } = await scene.done(grantMandate, input);
  return { ...found, mandateId };
};

/** An invitation by mail with the token that only its letter holds. */
export const invited = async (
  scene: Scene,
  more: Record<string, unknown> & { readonly mail?: string } = {},
  asking: Parameters<Scene['done']>[2] = {},
) => {
  const { mail = `${randomBytes(6).toString('hex')}@ejemplo.cl` } = more;
  const input = { mail, name: 'Ana Soto', roles: ['unit-officer'], ...more };
  const { invitationId } = await scene.done(invite, input, asking);
  const letter = scene.letters.find(({ to }) => to === mail);
  const token = /token=([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
  return { invitationId, token, mail };
};

/** Somebody new who took an invitation. */
export const joined = async (scene: Scene, roles: readonly string[]) => {
  const link = await invited(scene, { roles });
  const person = scene.personWith(...(roles as never[]));
  const taken = await accepting(scene, link, person);
  if (!taken.ok) throw new Error(`an invitation was refused: ${taken.code}`);
  return person;
};

/** The roles that somebody's appointments give them in a tenant now. */
export const rolesOf = ({ stage, tenant }: Scene, person: PersonId, of = tenant) =>
  standingOf(stage.table, of, person, stage.now());

type Link = { readonly invitationId: string; readonly token: string; readonly mail?: string };

/** Somebody opens the link of an invitation, as they are known. */
export const opening = (scene: Scene, { invitationId, token }: Link, person: PersonId) =>
  scene.attempt(acceptInvitation, { invitationId, token }, { person });

/** Whom the link was sent to opens it: they signed in with that mailbox. The first officer says who they are. */
export const accepting = (scene: Scene, { mail, ...link }: Link, person: PersonId) => {
  if (mail === undefined)
    return scene.attempt(acceptInvitation, { ...link, name: 'Ana Soto' }, { person });
  scene.knownAs(person, { name: 'Anita', mail });
  return opening(scene, link, person);
};

/** Somebody took an invitation under another mailbox, and waits to be confirmed. */
export const waiting = async (scene: Scene, more: Record<string, unknown> = {}) => {
  const link = await invited(scene, more);
  const person = scene.knownAs(scene.personWith(), {
    name: 'Otra persona',
    mail: 'otra@gmail.com',
  });
  const taken = await opening(scene, link, person);
  if (!taken.ok) throw new Error(`an invitation was refused: ${taken.code}`);
  return { ...link, person };
};

/** What whoever comes too late, or with another link, is told. */
export const over = { ok: false, code: 'tenancy.invitation-over' };
