import type { DynamoDBStreamEvent } from 'aws-lambda';
import { mailOf, readConfig, shell } from '#runtime';
import { answerBatch } from '../projector/answer-batch.ts';
import { stageOf } from '../stage.ts';
import { postNotices } from './post-notices.ts';

const config = readConfig(process.env);
const stage = stageOf(config);
const mail = mailOf(config.MAIL_FOLDER, stage.now);

/** Writes to whom an act concerns. An act that comes again sends nothing that was sent. */
export const handler = shell('post', (event: DynamoDBStreamEvent) =>
  answerBatch('post', event, (batch) => postNotices(stage, mail, config.PUBLIC_ORIGIN, batch)),
);
