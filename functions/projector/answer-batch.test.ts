import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { readActs, readLog } from '#audit';
import { following, sealAndPublish } from '#functions';
import { registerOrganisation } from '#organisations';
import { Failed } from '#runtime';
import { type Scene, openScene } from '#samples';
import { type Act, actItem, tenantScope, within } from '#table';
import { redeliver } from '../../packages/local/redeliver.ts';
import { answerBatch } from './answer-batch.ts';
import type { Batch } from './project.ts';

/** Does so many things in a scene and answers their acts in their order. */
const actsOf = async ({ stage, tenant, done }: Scene, count: number): Promise<readonly Act[]> => {
  for (let n = 0; n < count; n += 1)
    await done(registerOrganisation, { name: `Junta ${n}`, kind: 'union' });
  const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, '-'));
  return acts.toSorted((a, b) => a.at.localeCompare(b.at));
};

const recordOf = (act: Act, at: number): DynamoDBRecord =>
  ({
    eventName: 'INSERT',
    dynamodb: { NewImage: actItem(act), SequenceNumber: String(at + 1) },
  }) as never;

/** An act with a field that nobody here knows, as a newer version would write it. */
const poisoned = (act: Act, at: number) =>
  recordOf({ ...act, unheardOf: true } as unknown as Act, at);

const sealedIn = async ({ stage, tenant }: Scene): Promise<readonly string[]> =>
  (await within(tenantScope(tenant), () => readLog(stage.table, tenant, '-'))).flatMap(({ acts }) =>
    acts.map(({ id }) => id),
  );

const idsOf = (acts: readonly Act[]) => acts.map(({ id }) => id);

const projecting =
  ({ stage }: Scene) =>
  (batch: Batch) =>
    sealAndPublish(stage, following, 'one', batch);

const answering = (scene: Scene, ...records: readonly DynamoDBRecord[]) =>
  answerBatch('projector', { Records: [...records] }, projecting(scene));

describe('a batch with a record that cannot be done', () => {
  test('seals the hundred before it at once, and the rest once it is set aside alone', async () => {
    const scene = openScene();
    const acts = await actsOf(scene, 200);
    const poison = 100;
    const records = acts.map((act, at) => (at === poison ? poisoned : recordOf)(act, at));
    const deliveries: { size: number; sealed: number }[] = [];
    const aside: DynamoDBRecord[] = [];
    const consume = async (event: DynamoDBStreamEvent) => {
      try {
        return await answering(scene, ...event.Records);
      } finally {
        const { length } = await sealedIn(scene);
        deliveries.push({ size: event.Records.length, sealed: length });
      }
    };
    await redeliver(records, {
      consume,
      attempts: 3,
      again: async () => undefined,
      setAside: (those) => aside.push(...those),
    });
    expect(deliveries[0]).toEqual({ size: 200, sealed: 100 });
    expect(aside).toEqual([records[poison]]);
    const others = acts.filter((_, at) => at !== poison);
    expect(await sealedIn(scene)).toEqual(idsOf(others));
    // 200, the hundred from the poison on, its halves, alone four times, then what was cut off.
    expect(deliveries.map(({ size }) => size)).toEqual([
      200, 100, 50, 25, 13, 7, 4, 2, 1, 1, 1, 1, 1, 2, 3, 6, 12, 25, 50,
    ]);
  });

  test('keeps back only what comes after it in its own log', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const [first, second, third] = await actsOf(ours, 3);
    const [neighbour] = await actsOf(theirs, 1);
    if (!first || !second || !third || !neighbour) throw new Error('four acts');
    const answer = await answering(
      ours,
      recordOf(first, 0),
      poisoned(second, 1),
      recordOf(third, 2),
      recordOf(neighbour, 3),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(await sealedIn(ours)).toEqual([first.id]);
    expect(await sealedIn(theirs)).toEqual([neighbour.id]);
  });

  test('names the earliest of several', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const [first, second] = await actsOf(ours, 2);
    const [neighbour] = await actsOf(theirs, 1);
    if (!first || !second || !neighbour) throw new Error('three acts');
    const answer = await answering(
      ours,
      recordOf(first, 7),
      poisoned(second, 10),
      poisoned(neighbour, 8),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '9' }] });
  });

  test('fails as a whole where it is the first of several, so that the batch is halved', async () => {
    const scene = openScene();
    const [first, second] = await actsOf(scene, 2);
    if (!first || !second) throw new Error('two acts');
    const records = [poisoned(first, 0), recordOf(second, 1)] as const;
    await expect(answering(scene, ...records)).rejects.toThrow(Failed);
    expect(await answering(scene, records[0])).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
  });

  test('is found one by one where only the work fails, and everything before it is done', async () => {
    const scene = openScene();
    const acts = await actsOf(scene, 5);
    const work = async (batch: Batch) => {
      if (batch.delivered.some(({ act }) => act.id === acts[3]?.id)) throw new Error('too large');
      await projecting(scene)(batch);
    };
    const answer = await answerBatch('projector', { Records: acts.map(recordOf) }, work);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '4' }] });
    expect(await sealedIn(scene)).toEqual(idsOf(acts.slice(0, 3)));
  });
});

describe('a batch that can be done', () => {
  test('names nothing, be it empty or whole', async () => {
    const scene = openScene();
    const acts = await actsOf(scene, 2);
    expect(await answering(scene)).toEqual({ batchItemFailures: [] });
    expect(await answering(scene, ...acts.map(recordOf))).toEqual({ batchItemFailures: [] });
    expect(await sealedIn(scene)).toEqual(idsOf(acts));
  });

  test('names nothing where what failed at once is done one by one', async () => {
    const scene = openScene();
    const acts = await actsOf(scene, 3);
    const work = async (batch: Batch) => {
      if (batch.delivered.length > 1) throw new Error('somebody was faster');
      await projecting(scene)(batch);
    };
    const answer = await answerBatch('projector', { Records: acts.map(recordOf) }, work);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(await sealedIn(scene)).toEqual(idsOf(acts));
  });
});
