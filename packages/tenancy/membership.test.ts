import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import {
  communes,
  isTenant,
  listCommunes,
  provinces,
  publishMemberships,
  recordMembership,
  region,
  tenantName,
  viewCommune,
} from '#tenancy';
import { publishIn } from '../contributions/samples.ts';

describe('where a commune stands', () => {
  const officeScene = () => {
    const scene = openScene(undefined, region.tenant);
    return { scene, person: scene.personWith('regional-officer') };
  };

  test('is recorded by the regional team, published, and read with its basis', async () => {
    const { scene, person } = officeScene();
    const input = { commune: 'vitacura', state: 'interested', basis: 'Carta de prueba' };
    await scene.done(recordMembership, input, { person });
    await publishIn(scene, publishMemberships, '-', 'vitacura');
    const seen = await scene.look(listCommunes, {});
    const items = seen.ok ? seen.value.items : [];
    expect(items.find(({ slug }) => slug === 'vitacura')).toMatchObject({
      state: 'interested',
      basis: 'Carta de prueba',
    });
    expect(items.find(({ slug }) => slug === 'quilicura')).toMatchObject({ state: 'outside' });
  });

  test('does not change into what it is', async () => {
    const { scene, person } = officeScene();
    const input = { commune: 'macul', state: 'preparing', basis: 'Carta de prueba' };
    await scene.done(recordMembership, input, { person });
    expect(await scene.attempt(recordMembership, input, { person })).toMatchObject({
      code: 'tenancy.same-state',
      at: 'state',
    });
  });

  test.each([
    [['active'], 'preparing'],
    [['active'], 'outside'],
    [['active', 'leaving'], 'suspended'],
    [['active', 'suspended'], 'outside'],
    [['preparing'], 'suspended'],
    [['interested'], 'leaving'],
  ])('that came to be %j does not become %s at once', async (before, state) => {
    const { scene, person } = officeScene();
    const input = { commune: 'lampa', basis: 'Carta de prueba' };
    for (const past of ['outside', 'preparing', 'active', 'suspended', 'leaving', 'outside'])
      await scene.attempt(recordMembership, { ...input, state: past }, { person });
    for (const past of before)
      await scene.attempt(recordMembership, { ...input, state: past }, { person });
    expect(await scene.attempt(recordMembership, { ...input, state }, { person })).toMatchObject({
      code: 'tenancy.not-that-way',
      at: 'state',
    });
  });

  test('is suspended, taken up again, renewed, and left by saying so first', async () => {
    const { scene, person } = officeScene();
    const input = { commune: 'tiltil', basis: 'Carta de prueba' };
    const steps = ['active', 'suspended', 'active', 'leaving', 'outside', 'interested'];
    for (const state of steps) await scene.done(recordMembership, { ...input, state }, { person });
    await scene.done(recordMembership, { ...input, state: 'active' }, { person });
    const renewed = { ...input, state: 'active', renewBy: '2028-12-31' };
    await scene.done(recordMembership, renewed, { person });
    expect(await scene.attempt(recordMembership, renewed, { person })).toMatchObject({
      code: 'tenancy.same-state',
    });
  });

  test.each([
    [{ commune: 'valparaiso' }, 'tenancy.no-such-commune'],
    [{ commune: 'RENCA' }, 'request.not-found'],
    [{ state: 'expelled' }, 'request.invalid'],
    [{ basis: '' }, 'request.invalid'],
    [{ since: '2020-01-01T00:00:00.000Z' }, 'request.invalid'],
  ])('with %j is refused', async (wrong, code) => {
    const { scene, person } = officeScene();
    const input = { commune: 'macul', state: 'active', basis: 'Carta de prueba', ...wrong };
    expect(await scene.attempt(recordMembership, input, { person })).toMatchObject({ code });
  });

  test('is not for the commune itself to say', async () => {
    const scene = openScene();
    const input = { commune: 'macul', state: 'active', basis: 'Lo decimos nosotros' };
    for (const tenant of [scene.tenant, region.tenant])
      expect(await scene.attempt(recordMembership, input, { tenant })).toMatchObject({
        code: 'request.not-found',
      });
  });
});

describe('the region', () => {
  test('has 52 communes in six provinces, each once, each on a place of its own', () => {
    expect(communes).toHaveLength(52);
    expect(provinces).toHaveLength(6);
    for (const of of ['tenant', 'cut', 'name', 'label'] as const)
      expect(new Set(communes.map((commune) => commune[of])).size).toBe(52);
    expect(new Set(communes.map(({ cell }) => cell.join())).size).toBe(52);
    const codes = new Set(provinces.map(({ code }) => code));
    expect(communes.filter(({ province }) => !codes.has(province))).toEqual([]);
  });

  test.each(['', 'Renca', 'valparaiso', 'constructor', '__proto__', 'api', 'local', 'articula'])(
    'has no tenant %j',
    (slug) => {
      expect(isTenant(slug)).toBe(false);
    },
  );

  test('calls its tenants by the names that people use', () => {
    const [first] = communes;
    expect(tenantName(region.tenant)).toBe(region.government);
    expect(first && tenantName(first.tenant)).toBe('Santiago');
  });

  test('of another place has no page', async () => {
    expect(await openScene().look(viewCommune, {})).toMatchObject({ code: 'request.not-found' });
  });
});
