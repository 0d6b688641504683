import { describe, expect, test } from 'vitest';
import { following } from '#functions';
import {
  type Delivered,
  listHeads,
  readActs,
  readHead,
  readLog,
  sealActs,
  verifyLog,
  verifyThings,
} from '#audit';
import { correctOrganisation, registerOrganisation } from '#organisations';
import { enterPhase } from '#processes';
import { openScene } from '#samples';
import { type Send, type Table, projectorScope, tenantScope, within } from '#table';
import { processIn, signed } from '../processes/samples.ts';

type Scene = ReturnType<typeof openScene>;

const acting = async (scene: Scene, count: number) => {
  for (let index = 0; index < count; index += 1)
    await scene.done(registerOrganisation, { name: `Junta ${index}`, kind: 'union' });
  return deliveredIn(scene);
};

const deliveredIn = async (scene: Scene, collection = '-', from = 0): Promise<Delivered[]> => {
  const acts = await within(tenantScope(scene.tenant), () =>
    readActs(scene.stage.table, scene.tenant, collection),
  );
  return acts
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((act, index) => ({ act, sequence: String(from + index + 1) }));
};

const sealing = (
  scene: Scene,
  delivered: readonly Delivered[],
  shard = 'one',
  collection = '-',
  table = scene.stage.table,
) =>
  within(projectorScope(scene.tenant), () =>
    sealActs(table, scene.tenant, collection, shard, delivered, scene.stage.now(), following.shows),
  );

/** The scene's table, where the first `count` who read a head have all read it before any of them goes on. */
const readingAtOnce = ({ stage: { table } }: Scene, count: number): Table => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let readers = 0;
  const send = async (operation: 'GetItem', input: never) => {
    const output = await table.send(operation, input);
    readers += operation === 'GetItem' ? 1 : 0;
    if (readers === count) resolve();
    if (operation === 'GetItem') await promise;
    return output;
  };
  return { ...table, send: send as Send };
};

const logOf = (scene: Scene, collection = '-') =>
  within(tenantScope(scene.tenant), async () => {
    const { table } = scene.stage;
    const entries = await readLog(table, scene.tenant, collection);
    const acts = await readActs(table, scene.tenant, collection);
    const head = await readHead(table, scene.tenant, collection);
    return { entries, acts, head, faults: verifyLog(head, entries, acts) };
  });

const sealedIds = async (scene: Scene) =>
  (await logOf(scene)).entries.flatMap(({ acts }) => acts.map(({ id }) => id));

describe('sealing', () => {
  test('covers every act and publishes the head', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 5);
    expect(await sealing(scene, delivered.slice(0, 2))).toBe(2);
    expect(await sealing(scene, delivered.slice(2))).toBe(3);
    const { faults, head } = await logOf(scene);
    expect(faults).toEqual([]);
    const seen = await scene.look(listHeads, {}, { person: undefined as never });
    expect(seen).toMatchObject({
      value: { items: [{ collection: '-', entries: 2, acts: 5, hash: head?.hash }] },
    });
  });

  test('drops a batch that is delivered again, whole or in part', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 4);
    await sealing(scene, delivered.slice(0, 3));
    expect(await sealing(scene, delivered.slice(0, 3))).toBe(0);
    expect(await sealing(scene, delivered.slice(1))).toBe(1);
    expect(await sealing(scene, [...delivered, ...delivered])).toBe(0);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('drops an act that stands twice in one batch', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 2);
    expect(await sealing(scene, [...delivered, ...delivered])).toBe(2);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('of nothing writes nothing', async () => {
    const scene = openScene();
    expect(await sealing(scene, [])).toBe(0);
    expect(await logOf(scene)).toMatchObject({ entries: [], head: undefined });
  });

  test('keeps a position per shard, so that a low number of one is not an old number of the other', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 4);
    const left = delivered.slice(0, 2).map((one) => ({ ...one, sequence: `90${one.sequence}` }));
    const right = delivered.slice(2);
    await sealing(scene, left, 'left');
    expect(await sealing(scene, right, 'right')).toBe(2);
    expect(await sealing(scene, left, 'left')).toBe(0);
    const { faults, head } = await logOf(scene);
    expect(faults).toEqual([]);
    expect(Object.keys(head?.positions ?? {})).toEqual(['left', 'right']);
  });

  test('loses no act of two shards that come under one name', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 4);
    const high = delivered.slice(0, 2).map((one) => ({ ...one, sequence: `90${one.sequence}` }));
    await sealing(scene, high);
    expect(await sealing(scene, delivered.slice(2))).toBe(2);
    expect(await sealing(scene, high)).toBe(0);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('seals nothing twice when the stream was made anew and tells everything again', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 3);
    await sealing(scene, delivered, 'stream-1');
    expect(await sealing(scene, delivered, 'stream-2')).toBe(0);
    expect((await logOf(scene)).faults).toEqual([]);
  });

  test('by several at once keeps one order and loses nothing', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 12);
    const table = readingAtOnce(scene, 4);
    const untilSealed = async (shard: string, batch: readonly Delivered[]) => {
      for (let failures = 0; ; failures += 1)
        try {
          await sealing(scene, batch, shard, '-', table);
          return failures;
        } catch (error) {
          if ((error as Error).name !== 'TransactionCanceledException') throw error;
        }
    };
    const shards = [0, 1, 2, 3].map((shard) => delivered.filter((_, at) => at % 4 === shard));
    const failures = await Promise.all(
      shards.map((batch, at) => untilSealed(`shard-${at}`, batch)),
    );
    expect(failures.filter((count) => count > 0).length).toBe(3);
    expect((await logOf(scene)).faults).toEqual([]);
    expect((await sealedIds(scene)).length).toBe(12);
  });

  test('by two with the same batch at once seals it once and tells the slower one', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 3);
    const table = readingAtOnce(scene, 2);
    const both = await Promise.allSettled(
      [1, 2].map(() => sealing(scene, delivered, 'one', '-', table)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await sealedIds(scene)).length).toBe(3);
  });
});

describe('the log of a tenant', () => {
  test('follows a process that is opened outside any process and moved in its own', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const phase = { processId, phase: 'systematisation', ...signed };
    await scene.done(enterPhase, phase);
    await sealing(scene, await deliveredIn(scene), 'one', '-');
    await sealing(scene, await deliveredIn(scene, processId, 100), 'one', processId);
    const [outside, inside] = [await logOf(scene), await logOf(scene, processId)];
    expect([...outside.faults, ...inside.faults]).toEqual([]);
    expect(verifyThings([...outside.acts, ...inside.acts])).toEqual([]);
    expect(verifyThings(inside.acts)).not.toEqual([]);
  });

  test('shows an act that was never sealed', async () => {
    const scene = openScene();
    const delivered = await acting(scene, 3);
    await sealing(scene, delivered.slice(0, 2));
    const last = delivered.at(-1)?.act.id;
    expect((await logOf(scene)).faults).toEqual([`act ${last} is not in the log`]);
  });

  test('shows an act that was rewritten after it was sealed', async () => {
    const scene = openScene();
    const { organisationId } = await scene.done(registerOrganisation, {
      name: 'Junta de Vecinos',
      kind: 'union',
    });
    await scene.done(correctOrganisation, { organisationId, kind: 'council' });
    await sealing(scene, await deliveredIn(scene));
    const { acts, entries, head } = await logOf(scene);
    const forged = acts.map((act) => ({ ...act, person: 'f'.repeat(26) as typeof act.person }));
    expect(verifyLog(head, entries, forged)).toHaveLength(2);
    expect(verifyThings(forged)).not.toEqual([]);
  });
});
