import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import { appoint, foundRegion, region, registerPartner } from '#tenancy';
import {
  accepting,
  over,
  rolesOf,
  invited,
  letIn,
  newPartner,
  registeredPartner,
} from './samples.ts';

type Scene = ReturnType<typeof openScene>;

describe('the first officer of a region', () => {
  const machine = { person: undefined, isInstallation: true } as const;
  const founded = async (scene: Scene) => {
    const { tokenHashOf } = await import('#identity');
    const token = 'a'.repeat(42) + String(Math.floor(Math.random() * 10));
    const input = { tokenHash: tokenHashOf(token) };
    return { ...(await scene.done(foundRegion, input, machine)), token };
  };

  test('is invited by the machine alone', async () => {
    const scene = openScene();
    const input = { tokenHash: 'a'.repeat(64) };
    for (const role of ['coordinator', 'regional-officer', 'person'] as const)
      expect(
        await scene.attempt(foundRegion, input, { person: scene.personWith(role) }),
      ).toMatchObject({ code: 'request.not-found' });
  });

  test('comes once, within a day', async () => {
    const scene = openScene();
    const [late, link] = [await founded(scene), await founded(scene)];
    scene.at('2026-03-03T12:01:00.000Z');
    expect(await accepting(scene, late, scene.personWith())).toEqual(over);
    expect(await accepting(scene, link, scene.personWith())).toEqual(over);
  });
});

describe('the team of a partner', () => {
  test('is opened by the region until somebody leads it, and by nobody after', async () => {
    const scene = openScene();
    const { partner, lead } = await registeredPartner(scene);
    expect(await rolesOf(scene, lead, partner)).toEqual(['partner-lead']);
    const office = openScene(undefined, region.tenant);
    const personId = office.personWith('regional-officer');
    const asking = { person: personId };
    const input = { personId, name: 'Rita', roles: ['regional-officer'] };
    await office.done(appoint, input, { person: undefined, isInstallation: true });
    expect(await rolesOf(scene, personId, partner)).toEqual([]);
    const fresh = newPartner();
    expect(await rolesOf(scene, personId, fresh)).toEqual([]);
    await office.done(
      registerPartner,
      { partner: fresh, name: 'Otra', basis: 'Estatutos' },
      asking,
    );
    expect(await rolesOf(scene, personId, fresh)).toEqual(['regional-officer']);
    expect(await rolesOf(scene, lead, fresh)).toEqual([]);
  });

  test('gives its own roles and no other', async () => {
    const scene = openScene();
    const { partner, lead } = await registeredPartner(scene);
    const asking = { tenant: partner, person: lead };
    const input = { personId: scene.personWith(), name: 'Ana' };
    for (const role of ['coordinator', 'monitor', 'resident'])
      expect(await scene.attempt(appoint, { ...input, roles: [role] }, asking)).toMatchObject({
        ok: false,
      });
    await scene.done(appoint, { ...input, roles: ['partner-member'] }, asking);
    expect(await rolesOf(scene, input.personId, partner)).toEqual(['partner-member']);
  });
});

test('a monitor is not somebody of an organisation that was let in, nor was', async () => {
  const scene = openScene();
  const { partner, lead } = await letIn(scene);
  const input = { personId: lead, name: 'Lía', roles: ['monitor'] };
  expect(await scene.attempt(appoint, input)).toMatchObject({ code: 'tenancy.monitor-of-partner' });
  const link = await invited(scene, { roles: ['monitor'] });
  expect(await accepting(scene, link, lead)).toMatchObject({ code: 'tenancy.monitor-of-partner' });
  expect(await rolesOf(scene, lead, partner)).toEqual(['partner-lead']);
});
