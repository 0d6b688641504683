import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { idOf, only, refuse, refusalList } from '#kernel';
import { type Stage, decide, defineVerb, perform } from '#perform';
import { ProcessId } from '#processes';
import { openScene } from '#samples';
import {
  type Send,
  change,
  create,
  defineRow,
  stays,
  tenantRecords,
  tenantScope,
  vacant,
  within,
} from '#table';
import { processIn } from '../processes/samples.ts';

const KeeperId = idOf('KeeperId');
const Keeper = z.strictObject({ keeperId: KeeperId, processId: ProcessId, isOn: z.boolean() });
const keeperRow = defineRow<z.infer<typeof Keeper>>({
  kind: 'keeper',
  schema: Keeper,
  within: ({ processId }) => processId,
  id: ({ keeperId }) => [keeperId],
});

const refusals = refusalList({
  'keepers.last': { status: 409, es: 'Nadie más queda.', en: 'Nobody else is left.' },
  'keepers.taken': { status: 409, es: 'Ya hay alguien.', en: 'Somebody is there.' },
});

const keeperFields = { processId: ProcessId, keeperId: KeeperId };
const declared = {
  capability: 'dialogues.record',
  input: keeperFields,
  output: { keeperId: KeeperId },
  offer: { machine: 'Prueba' },
} as const;

/** Nobody goes who is the last: somebody else must stay, and stay until the commit. */
const goAway = defineVerb({
  ...declared,
  id: 'keepers.go-away',
  route: 'POST /processes/:processId/keepers/:keeperId/end',
  refusals: only(refusals, 'keepers.last'),
  run: async ({ input: { processId, keeperId }, records }) => {
    const all = await records.list(keeperRow, processId);
    const own = all.find(({ value }) => value.keeperId === keeperId);
    const other = all.find(({ value }) => value.isOn && value.keeperId !== keeperId);
    if (!own || !other) return refuse('keepers.last');
    return decide({
      answer: { keeperId },
      act: 'keepers.gone',
      about: keeperId,
      writes: [change(keeperRow, own, { ...own.value, isOn: false })],
      checks: [stays(keeperRow, other)],
    });
  },
});

/** Comes only while a named place is free, and takes another one. */
const comeInstead = defineVerb({
  ...declared,
  id: 'keepers.come-instead',
  route: 'POST /processes/:processId/keepers/:keeperId/instead',
  input: { ...keeperFields, of: KeeperId },
  refusals: only(refusals, 'keepers.taken'),
  run: async ({ input: { processId, keeperId, of }, records }) => {
    if (await records.get(keeperRow, processId, of)) return refuse('keepers.taken');
    return decide({
      answer: { keeperId },
      act: 'keepers.come',
      about: keeperId,
      writes: [create(keeperRow, { processId, keeperId, isOn: true })],
      checks: [vacant(keeperRow, processId, of)],
    });
  },
});

const idFor = (at: number) => KeeperId.parse(String(at).padStart(26, '0'));

const setUp = async () => {
  const scene = openScene();
  const processId = await processIn(scene);
  const free = idFor(9999);
  const come = (at: number) =>
    scene.done(comeInstead, { processId, keeperId: idFor(at), of: free });
  const left = () =>
    within(tenantScope(scene.tenant), async () =>
      (await tenantRecords(scene.stage.table, scene.tenant).list(keeperRow, processId)).filter(
        ({ value }) => value.isOn,
      ),
    );
  return { scene, processId, come, left };
};

describe('what a verb rests on', () => {
  test('holds until the commit: of twenty who go at once somebody stays', async () => {
    const { scene, processId, come, left } = await setUp();
    for (let at = 0; at < 20; at += 1) await come(at);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        scene.attempt(goAway, { processId, keeperId: idFor(at) }),
      ),
    );
    expect((await left()).length).toBeGreaterThanOrEqual(1);
    expect((await left()).length).toBe(20 - results.filter(({ ok }) => ok).length);
  });

  test('is decided again where somebody changed it, and refused by what stands then', async () => {
    const { scene, processId, come, left } = await setUp();
    for (const at of [1, 2]) await come(at);
    let isFirst = true;
    const send = async (operation: 'TransactWriteItems', input: never) => {
      if (operation === 'TransactWriteItems' && isFirst) {
        isFirst = false;
        await scene.done(goAway, { processId, keeperId: idFor(2) });
      }
      return scene.stage.table.send(operation, input);
    };
    const stage: Stage = { ...scene.stage, table: { ...scene.stage.table, send: send as Send } };
    const asking = { tenant: scene.tenant, person: scene.coordinator, key: 'una-vez' };
    expect(await perform(stage, goAway, asking, { processId, keeperId: idFor(1) })).toEqual({
      ok: false,
      code: 'keepers.last',
    });
    expect(await left()).toMatchObject([{ value: { keeperId: idFor(1) } }]);
  });

  test('may be that nothing is there', async () => {
    const { scene, processId, come, left } = await setUp();
    await come(1);
    const input = { processId, keeperId: idFor(2), of: idFor(1) };
    expect(await scene.attempt(comeInstead, input)).toMatchObject({ code: 'keepers.taken' });
    const crossed = await Promise.all([
      scene.attempt(comeInstead, { processId, keeperId: idFor(3), of: idFor(4) }),
      scene.attempt(comeInstead, { processId, keeperId: idFor(4), of: idFor(3) }),
    ]);
    expect(crossed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await left()).toHaveLength(2);
  });

  test('is asked of nobody who repeats a request that was answered', async () => {
    const { scene, processId, come } = await setUp();
    for (const at of [1, 2, 3]) await come(at);
    const input = { processId, keeperId: idFor(1) };
    const first = await scene.done(goAway, input, { key: 'igual' });
    await scene.done(goAway, { processId, keeperId: idFor(2) });
    expect(await scene.done(goAway, input, { key: 'igual' })).toEqual(first);
  });
});
