import { beforeAll, describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { verbs } from '#functions';
import { type TenantId, phases } from '#kernel';
import { type Verb, makingOf, stepOf } from '#perform';
import { type Scene, openScene } from '#samples';
import { type Act, actItem, tenantScope, within } from '#table';
import { region } from '#tenancy';
import { historyIn, offeredVerbs } from '../offers/history.ts';
import { everythingIn } from './everything.ts';

const canary = 'canario-de-los-actos';
const acts: Act[] = [];

beforeAll(async () => {
  const scene = openScene();
  const done = await everythingIn(scene, canary);
  const { table } = scene.stage;
  const read = async (tenant: TenantId, collection: string) =>
    acts.push(...(await within(tenantScope(tenant), () => readActs(table, tenant, collection))));
  const processes = [done.inDialogues, done.inFormulation, done.inAdoption, done.inImplementation];
  for (const { processId } of processes) await read(scene.tenant, processId);
  // Who joins another's application does it in its own name.
  for (const tenant of [
    scene.tenant,
    region.tenant,
    'articula' as TenantId,
    'vitacura' as TenantId,
  ])
    await read(tenant, '-');
  // A new step of what a process's office shows needs no line elsewhere: it is taken where it is offered.
  const { processId } = done.inDialogues;
  const before = acts.length;
  for (const verb of offeredVerbs.filter(({ id }) => !acts.some((act) => act.verb === id)))
    await takenSomewhere(scene, processId, verb);
  const told = new Set(acts.slice(0, before).map(({ id }) => id));
  await read(scene.tenant, processId);
  acts.splice(before, Infinity, ...acts.slice(before).filter(({ id }) => !told.has(id)));
});

/** Takes a step in whatever phase lets it, on a thing that was made for it. */
const takenSomewhere = async (scene: Scene, processId: string, verb: Verb) => {
  const history = historyIn(scene, processId);
  const maker = offeredVerbs.find((one) => makingOf(one) === stepOf(verb));
  for (const phase of phases.keys()) {
    await history.enter(phase);
    if (maker) await history.take(offeredVerbs.indexOf(maker), 0);
    const trial = await history.take(offeredVerbs.indexOf(verb), 0);
    if (trial?.got.ok) return;
  }
};

/** What an item weighs on the bill: names and values. */
const weightOf = (act: Act) =>
  Object.entries(actItem(act)).reduce(
    (sum, [name, { S = '' }]) => sum + Buffer.byteLength(name) + Buffer.byteLength(S),
    0,
  );

describe.each(verbs.map(({ id }) => [id] as const))('the act of %s', (id) => {
  const own = () => acts.filter((act) => act.verb === id);

  test('weighs at most 1 KB', () => {
    expect(own().length).toBeGreaterThan(0);
    expect(Math.max(...own().map(weightOf))).toBeLessThanOrEqual(most.get(id) ?? 1024);
  });

  test('holds neither text nor anything of a person but the code', () => {
    for (const act of own()) {
      const text = JSON.stringify(act);
      expect(text).not.toContain(canary);
      expect(text).not.toMatch(/@|Ana Soto|plaza/i);
    }
  });
});

const sealing = verbs.filter(({ sealed }) => sealed.length > 0);

test.each(sealing.map((verb) => [verb.id, verb] as const))(
  'the act of %s holds nothing that was sealed, nor its hash',
  (id, verb) => {
    for (const act of acts.filter((one) => one.verb === id)) {
      expect(Object.keys(act.answer).filter((name) => verb.sealed.includes(name))).toEqual([]);
      // A hash of a body with a sealed field in it is a way to guess the field.
      if (!keepsOnlyTheirHash.has(id))
        expect(act.things.flatMap(({ state }) => state ?? [])).toEqual([]);
    }
  },
);

// Several things in one act. It happens rarely, and costs two units more each time.
const most = new Map([
  ['contributions.merge-themes', 1280],
  ['identity.erase-person', 1280],
  // Fifty at once, by the machine, at night.
  ['identity.forget-sessions', 8192],
]);

// The bytes lie apart; the state holds their SHA-256, which is what the file is known by.
const keepsOnlyTheirHash = new Set(['files.keep-file']);
