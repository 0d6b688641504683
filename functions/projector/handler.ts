import type { DynamoDBStreamEvent } from 'aws-lambda';
import { readConfig, shell } from '#runtime';
import { following } from '../doors.ts';
import { stageOf } from '../stage.ts';
import { answerBatch } from './answer-batch.ts';
import { sealAndPublish } from './project.ts';

const stage = stageOf(readConfig(process.env));

/** Names the shard, whose positions the log keeps. One machine has a single one. */
const shardOf = (event: DynamoDBStreamEvent) =>
  event.Records[0]?.eventSourceARN?.split('/stream/')[1] ?? 'one';

/** Seals and publishes. What comes again changes nothing that was done. */
export const handler = shell('projector', (event: DynamoDBStreamEvent) =>
  answerBatch('projector', event, (batch) =>
    sealAndPublish(stage, following, shardOf(event), batch),
  ),
);
