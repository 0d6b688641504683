import { beforeAll, describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { verbs } from '#functions';
import type { TenantId } from '#kernel';
import { openScene } from '#samples';
import { type Act, actItem, tenantScope, within } from '#table';
import { region } from '#tenancy';
import { everythingIn } from './everything.ts';

const canary = 'canario-de-los-actos';
const acts: Act[] = [];

beforeAll(async () => {
  const scene = openScene();
  const done = await everythingIn(scene, canary);
  const { table } = scene.stage;
  const read = async (tenant: TenantId, collection: string) =>
    acts.push(...(await within(tenantScope(tenant), () => readActs(table, tenant, collection))));
  for (const one of [done.inDialogues, done.inFormulation, done.inAdoption, done.inImplementation])
    await read(scene.tenant, one.processId);
  // Who joins another's application does it in its own name.
  for (const tenant of [
    scene.tenant,
    region.tenant,
    'articula' as TenantId,
    'vitacura' as TenantId,
  ])
    await read(tenant, '-');
});

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
