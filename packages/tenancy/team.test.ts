import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '#access';
import type { TenantId } from '#kernel';
import { openScene } from '#samples';
import {
  GivenRole,
  acceptInvitation,
  appoint,
  endAppointment,
  handOverTeam,
  invite,
  listInvitations,
  listTeam,
  region,
  revokeInvitation,
  rolesGivenIn,
} from '#tenancy';
import { accepting, over, rolesOf, invited, joined, reason } from './samples.ts';

describe('an invitation', () => {
  test('goes by mail with a link, is seen as pending, and gives its roles to who opens it', async () => {
    const scene = openScene();
    const link = await invited(scene, { unit: 'Obras', until: '2026-12-31' });
    expect(scene.letters).toHaveLength(1);
    expect(scene.letters[0]?.text).toContain(`/${scene.tenant}/oficina/invitacion?`);
    expect(await scene.look(listInvitations, {})).toMatchObject({
      value: { items: [{ invitationId: link.invitationId, mail: link.mail }] },
    });
    const person = scene.personWith();
    expect(await accepting(scene, link, person)).toMatchObject({ ok: true });
    expect(await rolesOf(scene, person)).toEqual(['unit-officer']);
    expect(await scene.look(listInvitations, {})).toMatchObject({ value: { items: [] } });
    expect(await scene.look(listTeam, {})).toMatchObject({
      value: { items: [{ personId: person, unit: 'Obras', until: '2026-12-31' }] },
    });
  });

  test('that is over says the same whatever ended it: used, expired, revoked, another token, never sent', async () => {
    const scene = openScene();
    const used = await invited(scene);
    await accepting(scene, used, scene.personWith());
    expect(await accepting(scene, used, scene.personWith())).toEqual(over);
    const revoked = await invited(scene);
    await scene.done(revokeInvitation, { invitationId: revoked.invitationId });
    expect(await accepting(scene, revoked, scene.personWith())).toEqual(over);
    const [one, other] = [await invited(scene), await invited(scene)];
    const crossed = { invitationId: one.invitationId, token: other.token };
    expect(await accepting(scene, crossed, scene.personWith())).toEqual(over);
    const never = { invitationId: '0'.repeat(26), token: one.token };
    expect(await accepting(scene, never, scene.personWith())).toEqual(over);
    scene.at('2026-03-09T12:01:00.000Z');
    expect(await accepting(scene, one, scene.personWith())).toEqual(over);
    expect(await scene.attempt(revokeInvitation, { invitationId: one.invitationId })).toEqual(over);
  });

  test('holds to the last minute of its seventh day', async () => {
    const scene = openScene();
    const link = await invited(scene);
    scene.at('2026-03-09T11:59:00.000Z');
    expect(await accepting(scene, link, scene.personWith())).toMatchObject({ ok: true });
  });

  test('is worth nothing at a neighbour', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const link = await invited(ours);
    expect(await accepting(theirs, link, theirs.personWith())).toEqual(over);
  });

  test('leaves no trace of its token in what is kept of the request', async () => {
    const scene = openScene();
    const { mail, ...input } = await invited(scene);
    const [person, key] = [scene.knownAs(scene.personWith(), { name: 'Anita', mail }), 'una-vez'];
    const first = await scene.done(acceptInvitation, input, { person, key });
    // The same key with another token is the same request: nothing of the token was kept to tell them apart.
    const again = { ...input, token: 'b'.repeat(43) };
    expect(await scene.attempt(acceptInvitation, again, { person, key })).toEqual({
      ok: true,
      value: first,
    });
  });

  test('is for one: of two who open it at once, one is let in', async () => {
    const scene = openScene();
    const link = await invited(scene);
    const both = await Promise.all(
      [scene.personWith(), scene.personWith()].map((person) => accepting(scene, link, person)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([over]);
  });

  test('never shows its token, nor anything by which one could guess it', async () => {
    const scene = openScene();
    const { token } = await invited(scene);
    const seen = [await scene.look(listInvitations, {}), await scene.look(listTeam, {})];
    expect(JSON.stringify(seen)).not.toContain(token);
  });

  test('is sent once to a mailbox while it is pending', async () => {
    const scene = openScene();
    const { mail } = await invited(scene);
    const again = { mail, name: 'Ana', roles: ['reader'] };
    expect(await scene.attempt(invite, again)).toMatchObject({ code: 'tenancy.already-invited' });
  });

  test('is not for somebody who is in the team, nor sent where no mail goes out', async () => {
    const scene = openScene();
    const person = await joined(scene, ['unit-officer']);
    expect(await accepting(scene, await invited(scene), person)).toMatchObject({
      code: 'tenancy.already-in-team',
    });
    const dumb = { ...scene.stage, mail: undefined };
    Object.assign(scene.stage, dumb);
    const input = { mail: 'ana@ejemplo.cl', name: 'Ana', roles: ['reader'] };
    expect(await scene.attempt(invite, input)).toMatchObject({ code: 'tenancy.no-mail' });
  });

  test.each([
    [{ mail: 'ana' }, 'request.invalid'],
    [{ roles: [] }, 'request.invalid'],
    [{ roles: ['facilitator'] }, 'request.invalid'],
    [{ roles: ['monitor', 'coordinator'] }, 'tenancy.monitor-not-independent'],
    [{ roles: ['regional-officer'] }, 'tenancy.only-in-region'],
    [{ roles: ['partner-lead'] }, 'tenancy.not-in-this-team'],
    [{ roles: ['booth-official'] }, 'tenancy.not-in-this-team'],
    [{ roles: ['representative', 'reader'] }, 'tenancy.not-in-this-team'],
  ])('with %j is refused', async (wrong, code) => {
    const scene = openScene();
    const input = { mail: 'ana@ejemplo.cl', name: 'Ana', roles: ['reader'], ...wrong };
    expect(await scene.attempt(invite, input)).toMatchObject({ code });
    expect(scene.letters).toEqual([]);
  });
});

test('a role that opens nothing is offered nowhere, and every other one somewhere', () => {
  const places = ['penalolen', region.tenant, 'ong-puentes-ficticia'].map((one) => one as TenantId);
  const offered = new Set(places.flatMap(rolesGivenIn));
  const useful = GivenRole.options.filter((role) => capabilitiesOf(role).length > 0);
  expect([...offered].toSorted()).toEqual(useful.toSorted());
});

describe('only the region', () => {
  test.each(['regional-officer', 'member-officer'])(
    'makes somebody %s; a coordinator cannot, whatever they say',
    async (role) => {
      const scene = openScene();
      const input = { personId: scene.personWith(), name: 'Ana', roles: [role] };
      for (const more of [{}, { commune: 'renca' }]) {
        const wanted = role === 'member-officer' ? { ...input, commune: 'renca' } : input;
        if (role === 'regional-officer' && 'commune' in more) continue;
        expect(await scene.attempt(appoint, { ...wanted, ...more })).toMatchObject({
          code: 'tenancy.only-in-region',
        });
      }
      expect(rolesGivenIn(scene.tenant)).not.toContain(role);
      expect(rolesGivenIn(region.tenant)).toContain(role);
    },
  );
});

describe('whoever leaves a team', () => {
  test('has nothing from the next request on', async () => {
    const scene = openScene();
    const personId = await joined(scene, ['unit-officer']);
    await scene.done(endAppointment, { personId, reason });
    expect(await rolesOf(scene, personId)).toEqual([]);
    expect(await scene.look(listTeam, {})).toMatchObject({ value: { items: [] } });
    expect(await scene.attempt(endAppointment, { personId, reason })).toMatchObject({
      code: 'tenancy.not-in-team',
    });
  });

  test('is not the last who answers for it, by whatever way', async () => {
    const scene = openScene();
    const personId = await joined(scene, ['coordinator']);
    const last = { code: 'tenancy.last-lead' };
    expect(await scene.attempt(endAppointment, { personId, reason })).toMatchObject(last);
    const less = { personId, name: 'Ana', roles: ['reader'] };
    expect(await scene.attempt(appoint, less)).toMatchObject(last);
    await joined(scene, ['coordinator']);
    await scene.done(endAppointment, { personId, reason });
    expect(await rolesOf(scene, personId)).toEqual([]);
  });

  test.each(['unit-officer', 'reader', 'monitor', 'resident', 'regional-officer'] as const)(
    'is not sent away by %s',
    async (role) => {
      const scene = openScene();
      const personId = await joined(scene, ['coordinator']);
      const person = role === 'regional-officer' ? scene.personWith() : scene.personWith(role);
      expect(await scene.attempt(endAppointment, { personId, reason }, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );
});

describe('handing over', () => {
  test('moves the lead in one act: nobody and two never lead', async () => {
    const scene = openScene();
    const [lead, other] = [await joined(scene, ['coordinator']), await joined(scene, ['reader'])];
    await scene.done(handOverTeam, { personId: other }, { person: lead });
    expect(await rolesOf(scene, lead)).toEqual([]);
    expect(await rolesOf(scene, other)).toEqual(['coordinator', 'reader']);
  });

  test('takes the day with it on which the lead ends, and leaves what else somebody was', async () => {
    const scene = openScene();
    const lead = scene.personWith('coordinator');
    const roles = ['coordinator', 'forum-member'];
    await scene.done(appoint, { personId: lead, name: 'Ana', roles, until: '2026-12-31' });
    const other = await joined(scene, ['reader']);
    await scene.done(handOverTeam, { personId: other }, { person: lead });
    expect(await rolesOf(scene, lead)).toEqual(['forum-member']);
    scene.at('2027-01-01T12:00:00.000Z');
    expect(await rolesOf(scene, other)).toEqual([]);
  });

  test('is not for whoever asks with a role that the team did not give them', async () => {
    const scene = openScene();
    const personId = scene.coordinator;
    await scene.done(appoint, { personId, name: 'Ana', roles: ['reader'] });
    const other = await joined(scene, ['unit-officer']);
    expect(await scene.attempt(handOverTeam, { personId: other })).toMatchObject({
      code: 'tenancy.not-in-team',
    });
    expect(await rolesOf(scene, other)).toEqual(['unit-officer']);
  });

  test.each([
    ['to oneself', 'tenancy.own-hand-over'],
    ['to a stranger', 'tenancy.not-in-team'],
    ['to the monitor', 'tenancy.monitor-not-independent'],
    ['by who does not lead', 'tenancy.not-in-team'],
  ])('%s is refused', async (what, code) => {
    const scene = openScene();
    const lead = await joined(scene, ['coordinator']);
    const monitor = await joined(scene, ['monitor']);
    const to = { 'to oneself': lead, 'to the monitor': monitor }[what] ?? scene.personWith();
    const person = what === 'by who does not lead' ? scene.coordinator : lead;
    expect(await scene.attempt(handOverTeam, { personId: to }, { person })).toMatchObject({ code });
    expect(await rolesOf(scene, lead)).toEqual(['coordinator']);
  });
});
