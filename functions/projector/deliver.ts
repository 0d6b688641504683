import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Item } from '#table';
import { type Act, readAct, readActPartition } from '#table';
import type { Batch } from './project.ts';

type Delivery = { readonly act: Act; readonly sequence: string };

/** The acts of a stream event, in its order, grouped by tenant and collection. States and copies pass by. */
export const batchesOf = (event: DynamoDBStreamEvent): readonly Batch[] => {
  const delivered = event.Records.flatMap(({ eventName, dynamodb }): Delivery[] => {
    const pk = dynamodb?.NewImage?.['pk']?.S;
    const isAct = eventName === 'INSERT' && pk !== undefined && readActPartition(pk) !== undefined;
    if (!isAct || !dynamodb?.NewImage) return [];
    return [{ act: readAct(dynamodb.NewImage as Item), sequence: dynamodb.SequenceNumber ?? '0' }];
  });
  const groups = Map.groupBy(delivered, ({ act }) => `${act.tenant}|${act.collection}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [{ tenant: first.act.tenant, collection: first.act.collection, delivered: group }]
      : [];
  });
};
