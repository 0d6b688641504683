import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readActs, readLog, verifyLog, readHead } from '#audit';
import { following, sealAndPublish } from '#functions';
import { listOrganisations } from '#organisations';
import type { openScene } from '#samples';
import { type Act, actItem, tenantScope, within } from '#table';

export type Scene = ReturnType<typeof openScene>;

export const actsIn = async ({ stage, tenant }: Scene, collection = '-') =>
  (await within(tenantScope(tenant), () => readActs(stage.table, tenant, collection))).toSorted(
    (a, b) => a.at.localeCompare(b.at),
  );

export const delivering = (
  scene: Scene,
  acts: readonly Act[],
  collection = '-',
  from = 0,
  projections = following.projections,
) =>
  sealAndPublish(scene.stage, { ...following, projections }, 'one', {
    tenant: scene.tenant,
    collection,
    delivered: acts.map((act, at) => ({ act, sequence: String(from + at + 1) })),
  });

export const logOf = ({ stage: { table }, tenant }: Scene, collection = '-') =>
  within(tenantScope(tenant), async () => {
    const entries = await readLog(table, tenant, collection);
    const acts = await readActs(table, tenant, collection);
    const head = await readHead(table, tenant, collection);
    return { entries, faults: verifyLog(head, entries, acts) };
  });

export const organisationsOf = async (scene: Scene) => {
  const seen = await scene.look(listOrganisations, {});
  return seen.ok ? seen.value.items : [];
};

export const recordOf = (act: Act, sequence: string, eventName = 'INSERT') => ({
  eventName,
  eventSourceARN: 'arn:aws:dynamodb:x:1:table/records/stream/2026',
  dynamodb: { NewImage: actItem(act), SequenceNumber: sequence },
});

export const eventOf = (...records: readonly object[]) =>
  ({ Records: records }) as unknown as DynamoDBStreamEvent;
