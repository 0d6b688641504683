import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  acceptInvitation,
  confirmInvitation,
  eraseMember,
  listInvitations,
  listTeam,
  revokeInvitation,
} from '#tenancy';
import { accepting, invited, joined, opening, over, rolesOf, waiting } from './samples.ts';

type Scene = ReturnType<typeof openScene>;

const pending = async (scene: Scene) => {
  const seen = await scene.look(listInvitations, {});
  if (!seen.ok) throw new Error(seen.code);
  return seen.value.items;
};

const named = ({ invitationId, person }: Awaited<ReturnType<typeof waiting>>) => ({
  invitationId,
  personId: person,
});

describe('an invitation that somebody passed on', () => {
  test('gives no role to who opens it under another mailbox, whatever they call themselves', async () => {
    const scene = openScene();
    const link = await invited(scene, { roles: ['coordinator'] });
    const person = scene.personWith();
    scene.knownAs(person, { name: 'Ana Soto', mail: 'extrano@gmail.com' });
    expect(await opening(scene, link, person)).toEqual({
      ok: true,
      value: { personId: person, state: 'waiting' },
    });
    expect(await rolesOf(scene, person)).toEqual([]);
    expect(await scene.look(listTeam, {})).toMatchObject({ value: { items: [] } });
  });

  test.each([
    ['another mailbox', 'ana@gmail.com', 'other'],
    ['another mailbox of the same institution', 'otra@renca.cl', 'institution'],
    ['no mailbox', undefined, 'none'],
  ])('tells the team who waits, under which name and with %s', async (_of, mail, mailbox) => {
    const scene = openScene();
    const link = await invited(scene, { mail: 'ana.soto@renca.cl' });
    const person = scene.knownAs(scene.personWith(), { name: 'Anita', mail });
    await opening(scene, link, person);
    expect(await pending(scene)).toMatchObject([
      { name: 'Ana Soto', waiting: { by: person, name: 'Anita', mailbox } },
    ]);
  });

  test('does not call two private mailboxes of one provider the same institution', async () => {
    const scene = openScene();
    const link = await invited(scene, { mail: 'ana@gmail.com' });
    await opening(
      scene,
      link,
      scene.knownAs(scene.personWith(), { name: 'A', mail: 'b@gmail.com' }),
    );
    expect(await pending(scene)).toMatchObject([{ waiting: { mailbox: 'other' } }]);
  });

  test('lets in who was looked at once they are confirmed, under the name that the team wrote', async () => {
    const scene = openScene();
    const guest = await waiting(scene, { unit: 'Obras' });
    await scene.done(confirmInvitation, named(guest));
    expect(await rolesOf(scene, guest.person)).toEqual(['unit-officer']);
    expect(await scene.look(listTeam, {})).toMatchObject({
      value: { items: [{ personId: guest.person, name: 'Ana Soto', unit: 'Obras' }] },
    });
    expect(await pending(scene)).toEqual([]);
  });

  test('still lets in whom it was sent to, in whose place nobody waits any more', async () => {
    const scene = openScene();
    const guest = await waiting(scene);
    const person = scene.personWith();
    const { person: _, ...link } = guest;
    expect(await accepting(scene, link, person)).toMatchObject({ value: { state: 'joined' } });
    expect(await scene.attempt(confirmInvitation, named(guest))).toMatchObject({
      code: 'tenancy.nobody-waits',
    });
    expect(await rolesOf(scene, guest.person)).toEqual([]);
    expect(await rolesOf(scene, person)).toEqual(['unit-officer']);
  });

  test('knows its mailbox in any spelling', async () => {
    const scene = openScene();
    const link = await invited(scene, { mail: 'Ana.Soto@Renca.CL' });
    const person = scene.knownAs(scene.personWith(), { name: 'Ana', mail: 'ana.soto@renca.cl' });
    expect(await opening(scene, link, person)).toMatchObject({ value: { state: 'joined' } });
  });

  test('takes one who waits: the next one finds it over, and who waits is told so', async () => {
    const scene = openScene();
    const guest = await waiting(scene);
    expect(await opening(scene, guest, scene.personWith())).toEqual(over);
    expect(await opening(scene, guest, guest.person)).toEqual({
      ok: false,
      code: 'tenancy.already-waiting',
    });
    expect(await pending(scene)).toMatchObject([{ waiting: { by: guest.person } }]);
  });

  test('of two who take and confirm at once, and of twenty who open it, lets in one', async () => {
    const scene = openScene();
    const link = await invited(scene);
    const many = await Promise.all(
      Array.from({ length: 20 }, () => opening(scene, link, scene.personWith())),
    );
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
    const guest = await waiting(scene);
    const person = scene.personWith();
    const { person: _, ...own } = guest;
    const both = await Promise.all([
      accepting(scene, own, person),
      scene.attempt(confirmInvitation, named(guest)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const roles = await Promise.all([person, guest.person].map((one) => rolesOf(scene, one)));
    expect(roles.flat()).toEqual(['unit-officer']);
  });
});

describe('confirming', () => {
  test.each(['unit-officer', 'reader', 'monitor', 'resident', 'person'] as const)(
    'is not for %s, nor for who waits',
    async (role) => {
      const scene = openScene();
      const guest = await waiting(scene);
      for (const person of [scene.personWith(role), guest.person])
        expect(await scene.attempt(confirmInvitation, named(guest), { person })).toMatchObject({
          code: 'request.not-found',
        });
      expect(await rolesOf(scene, guest.person)).toEqual([]);
    },
  );

  test('is of the person who was looked at, and of nobody who waits no more', async () => {
    const scene = openScene();
    const nobody = { ok: false, code: 'tenancy.nobody-waits' };
    const guest = await waiting(scene);
    const other = { ...named(guest), personId: scene.personWith() };
    expect(await scene.attempt(confirmInvitation, other)).toEqual(nobody);
    const fresh = await invited(scene);
    const unopened = { ...named(guest), invitationId: fresh.invitationId };
    expect(await scene.attempt(confirmInvitation, unopened)).toEqual(nobody);
    await scene.done(revokeInvitation, { invitationId: guest.invitationId });
    expect(await scene.attempt(confirmInvitation, named(guest))).toEqual(nobody);
    const never = { ...named(guest), invitationId: '0'.repeat(26) };
    expect(await scene.attempt(confirmInvitation, never)).toMatchObject({
      code: 'tenancy.invitation-over',
    });
  });

  test('can be done for seven days from when somebody came', async () => {
    const scene = openScene();
    const link = await invited(scene);
    const person = scene.knownAs(scene.personWith(), { name: 'Anita' });
    scene.at('2026-03-09T11:59:00.000Z');
    await opening(scene, link, person);
    const input = { invitationId: link.invitationId, personId: person };
    scene.at('2026-03-16T12:00:00.000Z');
    expect(await scene.attempt(confirmInvitation, input)).toMatchObject({
      code: 'tenancy.nobody-waits',
    });
    scene.at('2026-03-16T11:58:00.000Z');
    await scene.done(confirmInvitation, input);
  });

  test('asks again what a role asks for, and of who came in meanwhile', async () => {
    const scene = openScene();
    const guest = await waiting(scene);
    const again = await invited(scene);
    await accepting(scene, again, guest.person);
    expect(await scene.attempt(confirmInvitation, named(guest))).toMatchObject({
      code: 'tenancy.already-in-team',
    });
  });

  test('leaves whom it was for when who waits is erased', async () => {
    const scene = openScene();
    const guest = await waiting(scene);
    const machine = { person: undefined, isInstallation: true } as const;
    await scene.done(eraseMember, { personId: guest.person }, machine);
    const [left] = await pending(scene);
    expect(left).toMatchObject({ invitationId: guest.invitationId, name: 'Ana Soto' });
    expect(left?.waiting).toBeUndefined();
  });
});

test('nobody takes an invitation under another name than the team wrote', async () => {
  const scene = openScene();
  const { mail, ...link } = await invited(scene);
  const person = scene.knownAs(scene.personWith(), { name: 'Otro Nombre', mail });
  const renamed = { ...link, name: 'Otro Nombre' };
  expect(await scene.attempt(acceptInvitation, renamed, { person })).toEqual({
    ok: false,
    code: 'tenancy.named-already',
    at: 'name',
  });
  // Whoever has not the token learns nothing of it.
  const guessed = { ...renamed, token: 'a'.repeat(43) };
  expect(await scene.attempt(acceptInvitation, guessed, { person })).toEqual(over);
  await scene.done(acceptInvitation, { ...link, name: 'Ana Soto' }, { person });
  expect(await scene.look(listTeam, {})).toMatchObject({
    value: { items: [{ name: 'Ana Soto' }] },
  });
});

test('whoever is in the team does not wait for it', async () => {
  const scene = openScene();
  const person = await joined(scene, ['unit-officer']);
  scene.knownAs(person, { name: 'Anita', mail: 'otra@gmail.com' });
  expect(await opening(scene, await invited(scene), person)).toMatchObject({
    code: 'tenancy.already-in-team',
  });
});
