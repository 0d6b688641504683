import shell from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { faultOf, log, mailOf, readConfig } from '#runtime';
import { batchesOf } from '../projector/deliver.ts';
import { stageOf } from '../stage.ts';
import { postNotices } from './post-notices.ts';

const config = readConfig(process.env);
const stage = stageOf(config);
const mail = mailOf(config.MAIL_FOLDER, stage.now);

/** Writes to whom an act concerns; on a fault the whole batch comes again, and what was sent is not sent twice. */
const post = async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const [first] = event.Records;
  try {
    for (const batch of batchesOf(event))
      await postNotices(stage, mail, config.PUBLIC_ORIGIN, batch);
    return { batchItemFailures: [] };
  } catch (error) {
    log({ event: 'fault', function: 'post', fault: faultOf(error) });
    return { batchItemFailures: [{ itemIdentifier: first?.dynamodb?.SequenceNumber ?? '' }] };
  }
};

export const handler = shell(post);
