import { describe, expect, test } from 'vitest';
import { following } from '#functions';
import { listDenials, listSealedActs, readActs, sealActs, viewChain, viewNames } from '#audit';
import { registerOrganisation } from '#organisations';
import { type Scene, openScene } from '#samples';
import { actItem, projectorScope, tenantScope, within } from '#table';
import { appoint, listTeam } from '#tenancy';

const sealed = async (scene: Scene, collection = '-') => {
  const { stage, tenant } = scene;
  const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, collection));
  const delivered = acts
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((act, at) => ({ act, sequence: String(at + 1) }));
  await within(projectorScope(tenant), () =>
    sealActs(stage.table, tenant, collection, 'one', delivered, stage.now(), following.shows),
  );
  return acts;
};

const officer = (scene: Scene) => ({ person: scene.personWith('data-officer') });
const organisation = (name: string) => ({ name, kind: 'union' });

describe('whoever answers for data', () => {
  test('sees who did what, the latest first, and no name', async () => {
    const scene = openScene();
    for (const name of ['Ana María', 'Otra'])
      await scene.done(registerOrganisation, organisation(name));
    await sealed(scene);
    const seen = await scene.look(listSealedActs, { collection: '-' }, officer(scene));
    expect(seen).toMatchObject({
      value: {
        items: [
          { kind: 'organisations.registered', person: scene.coordinator, role: 'coordinator' },
          { kind: 'organisations.registered' },
        ],
        next: null,
      },
    });
    expect(JSON.stringify(seen)).not.toContain('Ana');
  });

  test('sees who was refused, why, and who read of people', async () => {
    const scene = openScene();
    const person = scene.personWith('monitor');
    await scene.attempt(registerOrganisation, organisation('x'), { person });
    await scene.attempt(registerOrganisation, organisation('x'), { person: undefined });
    await scene.look(listTeam, {});
    await sealed(scene, 'access');
    const asOfficer = officer(scene);
    const seen = await scene.look(listSealedActs, { collection: 'access' }, asOfficer);
    if (!seen.ok) throw new Error(seen.code);
    expect(seen.value.items).toHaveLength(2);
    expect(seen.value.items).toContainEqual(
      expect.objectContaining({ kind: 'access.denied', person, code: 'request.not-found' }),
    );
    const denials = await scene.look(listDenials, {}, asOfficer);
    expect(denials).toMatchObject({
      value: { items: [{ day: '2026-03-02', times: 1 }, {}, {}, {}, {}, {}, {}] },
    });
  });

  test('sees only the kind and the day that they ask for', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, organisation('Uno'));
    await sealed(scene);
    scene.at('2026-03-03T12:00:00.000Z');
    await scene.done(registerOrganisation, organisation('Dos'));
    await sealed(scene);
    const count = async (asked: object) => {
      const seen = await scene.look(listSealedActs, { collection: '-', ...asked }, officer(scene));
      return seen.ok ? seen.value.items.length : seen.code;
    };
    expect(await count({})).toBe(2);
    expect(await count({ day: '2026-03-02' })).toBe(1);
    expect(await count({ day: '2026-03-01' })).toBe(0);
    expect(await count({ kind: 'organisations' })).toBe(2);
    expect(await count({ kind: 'organi' })).toBe(0);
    expect(await count({ kind: 'x;y' })).toBe('request.invalid');
  });

  test('walks through a long log without missing or repeating anything', async () => {
    const scene = openScene();
    for (let batch = 0; batch < 4; batch += 1) {
      for (let each = 0; each < 30; each += 1)
        await scene.done(registerOrganisation, organisation(`Junta ${batch}-${each}`));
      await sealed(scene);
    }
    const seen: string[] = [];
    const turn = async (cursor?: string): Promise<void> => {
      const input = { collection: '-', ...(cursor ? { cursor } : {}) };
      const page = await scene.look(listSealedActs, input, officer(scene));
      if (!page.ok) throw new Error(page.code);
      seen.push(...page.value.items.map(({ at }) => at));
      if (page.value.next) await turn(page.value.next);
    };
    await turn();
    expect(seen).toHaveLength(120);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test('is told that the chain is whole, and what is wrong with it when an act was changed', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, organisation('Uno'));
    const [act] = await sealed(scene);
    await scene.done(registerOrganisation, organisation('Dos'));
    const chain = () => scene.look(viewChain, { collection: '-' }, officer(scene));
    expect(await chain()).toMatchObject({ value: { acts: 1, isReckoned: true } });
    expect(await chain()).not.toHaveProperty('value.fault');
    if (!act) throw new Error('an act');
    const { stage, tenant } = scene;
    const forged = actItem({ ...act, role: 'monitor' });
    await within(tenantScope(tenant), () =>
      stage.table.send('PutItem', { TableName: stage.table.records, Item: forged }),
    );
    expect(await chain()).toMatchObject({ value: { fault: `act ${act.id} was changed` } });
  });

  test('learns names only by a reading that is itself an act', async () => {
    const scene = openScene();
    const personId = scene.personWith();
    await scene.done(appoint, { personId, name: 'Sintética Prueba', roles: ['reader'] });
    const asOfficer = officer(scene);
    const seen = await scene.look(viewNames, {}, asOfficer);
    expect(seen).toMatchObject({
      value: { items: [{ person: personId, name: 'Sintética Prueba' }] },
    });
    expect(await sealed(scene, 'access')).toMatchObject([
      { kind: 'access.read', verb: 'audit.names', person: asOfficer.person },
    ]);
  });

  test.each(['unit-officer', 'monitor', 'resident', 'reader', 'forum-member'] as const)(
    'is not %s',
    async (role) => {
      const scene = openScene();
      const person = scene.personWith(role);
      const views = [
        [listSealedActs, { collection: '-' }],
        [viewChain, { collection: '-' }],
        [listDenials, {}],
        [viewNames, {}],
      ] as const;
      for (const [view, input] of views)
        expect(await scene.look(view as typeof viewNames, input, { person })).toMatchObject({
          code: 'request.not-found',
        });
    },
  );
});
