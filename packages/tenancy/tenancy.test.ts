import { describe, expect, test } from 'vitest';
import { declareResidence } from '#identity';
import type { Instant } from '#kernel';
import { installation } from '#perform';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import {
  activeMembers,
  appoint,
  listTeam,
  memberSpokenFor,
  recordMembership,
  region,
  standingOf,
  viewOwnMembership,
} from '#tenancy';

type Scene = ReturnType<typeof openScene>;

const rolesOf = ({ stage, tenant }: Scene, person: string, at = stage.now(), of = tenant) =>
  standingOf(stage.table, of, person as never, at);

describe('an appointment', () => {
  test('gives roles in this tenant and in no other', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const personId = ours.personWith();
    await ours.done(appoint, { personId, name: 'Ana Soto', roles: ['unit-officer'] });
    expect(await rolesOf(ours, personId)).toEqual(['unit-officer']);
    expect(await rolesOf(theirs, personId)).toEqual([]);
  });

  test('takes the place of the one before', async () => {
    const scene = openScene();
    const personId = scene.personWith();
    const other = { personId: scene.personWith(), name: 'Berta', roles: ['coordinator'] };
    await scene.done(appoint, other);
    await scene.done(appoint, { personId, name: 'Ana', roles: ['coordinator', 'forum-member'] });
    await scene.done(appoint, { personId, name: 'Ana', roles: ['forum-member'] });
    expect(await rolesOf(scene, personId)).toEqual(['forum-member']);
  });

  test('ends with its last day in Chile, not in Greenwich', async () => {
    const scene = openScene();
    const personId = scene.personWith();
    const input = { personId, name: 'Ana', roles: ['coordinator'], until: '2026-03-31' };
    await scene.done(appoint, input);
    // On 31 March clocks here are three hours behind.
    const lastMinute = '2026-04-01T02:59:00.000Z' as Instant;
    const over = '2026-04-01T03:00:00.000Z' as Instant;
    expect(await rolesOf(scene, personId, lastMinute)).toEqual(['coordinator']);
    expect(await rolesOf(scene, personId, over)).toEqual([]);
  });

  test.each([
    [['monitor', 'coordinator']],
    [['unit-officer', 'monitor']],
    [['monitor', 'forum-member']],
    [['monitor', 'monitor']],
  ])('of %j is refused: who judges does not do', async (roles) => {
    const scene = openScene();
    const input = { personId: scene.personWith(), name: 'Ana', roles };
    expect(await scene.attempt(appoint, input)).toEqual({
      ok: false,
      code: 'tenancy.monitor-not-independent',
      at: 'roles',
    });
  });

  test.each([
    [{ roles: [] }, 'roles'],
    [{ roles: ['resident'] }, 'roles.0'],
    [{ roles: ['installation'] }, 'roles.0'],
    [{ roles: ['person'] }, 'roles.0'],
    [{ roles: ['alcalde'] }, 'roles.0'],
    [{ roles: 'coordinator' }, 'roles'],
    [{ name: ' ' }, 'name'],
    [{ personId: 'ana' }, 'personId'],
    [{ until: '2026-02-30' }, 'until'],
    [{ since: '2020-01-01T00:00:00.000Z' }, 'since'],
  ])('with %j is refused', async (wrong, at) => {
    const scene = openScene();
    const input = { personId: scene.personWith(), name: 'Ana', roles: ['coordinator'], ...wrong };
    expect(await scene.attempt(appoint, input)).toMatchObject({ code: 'request.invalid', at });
  });

  test.each(['unit-officer', 'forum-member', 'monitor', 'resident', 'person'] as const)(
    'is not for %s to make',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      const input = { personId: person, name: 'Ana', roles: ['coordinator'] };
      expect(await scene.attempt(appoint, input, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('is read by the team’s own coordination and not by who works beside it', async () => {
    const scene = openScene();
    const personId = scene.personWith();
    await scene.done(appoint, { personId, name: 'Ana Soto', roles: ['monitor'], unit: 'Control' });
    expect(await scene.look(listTeam, {})).toMatchObject({
      value: { items: [{ name: 'Ana Soto', roles: ['monitor'], unit: 'Control' }] },
    });
    for (const role of ['unit-officer', 'monitor', 'forum-member', 'resident'] as const)
      expect(await scene.look(listTeam, {}, { person: scene.personWith(role) })).toMatchObject({
        code: 'request.not-found',
      });
  });
});

describe('who speaks for a municipality in the region', () => {
  const spokesperson = { name: 'Ana Soto', roles: ['member-officer'], commune: 'renca' };

  const regionScene = () => {
    const scene = openScene(undefined, region.tenant);
    const asking = { person: scene.personWith('regional-officer') };
    const members = (person: string, at = scene.stage.now()) =>
      within(tenantScope(region.tenant), () =>
        memberSpokenFor(tenantRecords(scene.stage.table, region.tenant), person as never, at),
      );
    return { scene, asking, members, personId: scene.personWith() };
  };

  test('is appointed there with the commune, and is seen on the team with it', async () => {
    const { scene, asking, members, personId } = regionScene();
    await scene.done(appoint, { ...spokesperson, personId, until: '2026-12-31' }, asking);
    expect(await rolesOf(scene, personId)).toEqual(['member-officer']);
    expect(await members(personId)).toMatchObject({ commune: 'renca' });
    const team = await scene.look(listTeam, {}, asking);
    const own = team.ok ? team.value.items.find((one) => one.personId === personId) : undefined;
    expect(own).toMatchObject({ commune: 'renca', roles: ['member-officer'] });
    const over = '2027-01-01T03:00:00.000Z' as Instant;
    expect(await members(personId, over)).toBeUndefined();
  });

  test('reads for whom, and whether it is an active member; nobody else reads anything', async () => {
    const scene = openScene(undefined, region.tenant);
    const asking = { person: scene.personWith('regional-officer') };
    const [speaker, stranger] = [
      scene.personWith('member-officer'),
      scene.personWith('member-officer'),
    ];
    await scene.done(appoint, { ...spokesperson, commune: 'lo-espejo', personId: speaker }, asking);
    expect(await scene.look(viewOwnMembership, {}, { person: speaker })).toEqual({
      ok: true,
      value: { commune: 'lo-espejo', isActive: false },
    });
    const basis = { commune: 'lo-espejo', state: 'active', basis: 'Carta de prueba' };
    await scene.done(recordMembership, basis, asking);
    expect(await scene.look(viewOwnMembership, {}, { person: speaker })).toMatchObject({
      value: { isActive: true },
    });
    for (const person of [stranger, asking.person, scene.personWith('coordinator')])
      expect(await scene.look(viewOwnMembership, {}, { person })).toMatchObject({
        code: 'request.not-found',
      });
  });

  test.each<[string, object, string]>([
    ['without the commune', { commune: undefined }, 'tenancy.commune-and-role'],
    ['with a commune for another role', { roles: ['coordinator'] }, 'tenancy.commune-and-role'],
    ['for the region itself', { commune: region.tenant }, 'tenancy.no-such-commune'],
    ['for a commune of elsewhere', { commune: 'valparaiso' }, 'tenancy.no-such-commune'],
    ['for what cannot be a commune', { commune: 'RENCA' }, 'request.invalid'],
    [
      'who also monitors',
      { roles: ['member-officer', 'monitor'] },
      'tenancy.monitor-not-independent',
    ],
  ])('%s is refused', async (_what, wrong, code) => {
    const { scene, asking, members, personId } = regionScene();
    const input = { ...spokesperson, personId, ...wrong };
    expect(await scene.attempt(appoint, input, asking)).toMatchObject({ code });
    expect(await members(personId)).toBeUndefined();
  });

  test('is not appointed by a commune for itself', async () => {
    const scene = openScene();
    const input = { ...spokesperson, personId: scene.personWith() };
    expect(await scene.attempt(appoint, input)).toEqual({
      ok: false,
      code: 'tenancy.only-in-region',
      at: 'roles',
    });
  });

  test('is an active member as long as the commune is, and so is nobody but communes', async () => {
    const scene = openScene();
    const asking = { person: scene.personWith('regional-officer') };
    const active = () =>
      within(tenantScope(scene.tenant), () =>
        activeMembers(tenantRecords(scene.stage.table, scene.tenant)),
      );
    const stand = (commune: string, state: string) =>
      scene.done(recordMembership, { commune, state, basis: 'Carta de prueba' }, asking);
    expect(await active()).toEqual([]);
    await stand('renca', 'active');
    await stand('maipu', 'preparing');
    await stand(region.tenant, 'active');
    expect(await active()).toEqual(['renca']);
    await stand('renca', 'suspended');
    expect(await active()).toEqual([]);
  });
});

describe('a residence', () => {
  test('makes somebody a resident there and nowhere else', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const person = ours.personWith();
    await ours.done(declareResidence, { commune: ours.tenant }, { tenant: installation, person });
    expect(await rolesOf(ours, person)).toEqual(['resident']);
    expect(await rolesOf(theirs, person)).toEqual([]);
    expect(await rolesOf(ours, person, ours.stage.now(), region.tenant)).toEqual([]);
  });
});
