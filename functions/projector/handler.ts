import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { faultOf, log, readConfig } from '#runtime';
import { projections } from '../doors.ts';
import { stageOf } from '../stage.ts';
import { batchesOf } from './deliver.ts';
import { sealAndPublish } from './project.ts';

const stage = stageOf(readConfig(process.env));

/** Names the shard, whose positions the log keeps. One machine has a single one. */
const shardOf = (event: DynamoDBStreamEvent) =>
  event.Records[0]?.eventSourceARN?.split('/stream/')[1] ?? 'one';

/** Seals and publishes; on a fault the whole batch comes again, which changes nothing that was done. */
const project = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const [first] = event.Records;
  try {
    for (const batch of batchesOf(event))
      await sealAndPublish(stage, projections, shardOf(event), batch);
    return { batchItemFailures: [] };
  } catch (error) {
    log({ event: 'fault', function: 'projector', fault: faultOf(error) });
    return { batchItemFailures: [{ itemIdentifier: first?.dynamodb?.SequenceNumber ?? '' }] };
  }
};

export const handler = middy(project);
