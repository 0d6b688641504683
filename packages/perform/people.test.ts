import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { verbs } from '#functions';
import { offeringOf } from '#perform';
import { type Scene, openScene } from '#samples';
import { tenantScope, within } from '#table';
import { appoint, endAppointment, memberThing } from '#tenancy';
import { accessCollection } from './note-access.ts';

const name = 'Ana Prueba';

const setUp = async () => {
  const scene = openScene();
  const officer = scene.personWith('coordinator');
  const personId = scene.personWith();
  await scene.done(appoint, { personId, name, roles: ['unit-officer'] });
  const offering = offeringOf(scene.stage, verbs);
  const { tenant } = scene;
  const verb = verbs.find(({ id }) => id === endAppointment.id);
  if (!verb) throw new Error('no verb');
  const askedBy = (person: typeof officer) => ({
    verb,
    name: 'personId',
    tenant,
    given: {},
    person,
  });
  return { scene, offering, officer, personId, askedBy };
};

const readingsIn = async ({ stage, tenant }: Scene) =>
  (await within(tenantScope(tenant), () => readActs(stage.table, tenant, accessCollection))).filter(
    ({ kind }) => kind === 'access.read',
  );

describe('people whom a form lets one choose among', () => {
  test('are told by name to whoever may take the step, and who read it is written', async () => {
    const { scene, offering, officer, personId, askedBy } = await setUp();
    expect(await offering.options(askedBy(officer))).toEqual([{ value: personId, label: name }]);
    expect(await readingsIn(scene)).toMatchObject([
      { verb: endAppointment.id, person: officer, role: 'coordinator' },
    ]);
  });

  test('are told to nobody else, and nothing is written of what was not told', async () => {
    const { scene, offering, askedBy } = await setUp();
    for (const role of ['unit-officer', 'resident', 'monitor'] as const)
      expect(await offering.options(askedBy(scene.personWith(role)))).toEqual([]);
    expect(await readingsIn(scene)).toEqual([]);
  });

  test('are named by an address to whoever may take the step, and to nobody else', async () => {
    const { scene, offering, officer, personId, askedBy } = await setUp();
    const titleFor = (person: typeof officer) =>
      offering.title({ ...askedBy(person), given: { personId } });
    expect(await titleFor(officer)).toBe(name);
    expect(await titleFor(scene.personWith('reader'))).toBeUndefined();
    expect(await readingsIn(scene)).toHaveLength(1);
  });

  test('are called by what they are where an office lists them', async () => {
    const { scene, offering } = await setUp();
    const looking = { tenant: scene.tenant, roles: ['coordinator'], mandates: [] } as const;
    const { things } = await offering.listed({ ...looking, thing: memberThing });
    expect(things.map(({ title }) => title)).toEqual(['Integrante']);
    expect(JSON.stringify(things.map(({ title, note }) => [title, note]))).not.toContain(name);
  });
});
