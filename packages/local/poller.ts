import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';
import { faultOf, log } from '#runtime';
import { type Consumer, redeliver } from './redeliver.ts';

export type Poller = { readonly drained: () => Promise<void>; readonly stop: () => Promise<void> };

const idleMs = 150;
/** The cloud tries fifty times. One machine has nobody else's batch waiting behind it, and somebody who waits. */
const attempts = 12;
const longestPauseMs = 2000;

const pause = (ms: number) =>
  new Promise<void>((done) => {
    setTimeout(done, ms);
  });

/** Feeds a function from the stream, in order, and comes again after a failure as the cloud does. Remembers its place in `folder`. */
export const startPoller = async (
  endpoint: string,
  folder: string,
  name: string,
  consume: Consumer,
): Promise<Poller> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials });
  const placeFile = path.join(folder, `${name}.place`);
  const deadLetters = path.join(folder, `${name}.dead.jsonl`);
  let isStopping = false;
  let emptyReads = 0;

  const iteratorOf = async () => {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: 'records' }));
    const StreamArn = Streams.at(-1)?.StreamArn;
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.at(-1)?.ShardId;
    const place = existsSync(placeFile) ? readFileSync(placeFile, 'utf8') : undefined;
    const from = place
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: place }
      : { ShardIteratorType: 'TRIM_HORIZON' as const };
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ...from }),
    );
    return ShardIterator;
  };

  const remember = (records: readonly DynamoDBRecord[]) => {
    const place = records.at(-1)?.dynamodb?.SequenceNumber;
    if (!place) return;
    writeFileSync(`${placeFile}.new`, place);
    renameSync(`${placeFile}.new`, placeFile);
  };

  const setAside = (records: readonly DynamoDBRecord[]) => {
    for (const { dynamodb } of records)
      appendFileSync(deadLetters, `${JSON.stringify(dynamodb?.Keys)}\n`);
    log({ event: 'dead-letter', function: name, count: records.length });
  };

  const again = async (attempt: number) => {
    await pause(Math.min(20 * 2 ** attempt, longestPauseMs));
    if (isStopping) throw new Error('stopped while a batch was failing');
  };

  const run = async () => {
    let iterator = await iteratorOf();
    while (!isStopping) {
      const output = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: 200 }),
      );
      const records = (output.Records ?? []) as unknown as DynamoDBRecord[];
      if (records.length > 0) {
        emptyReads = 0;
        await redeliver(records, { consume, attempts, again, setAside });
        remember(records);
      } else {
        emptyReads += 1;
        await pause(idleMs);
      }
      iterator = output.NextShardIterator ?? (await iteratorOf());
    }
  };

  const running = (async () => {
    while (!isStopping)
      await run().catch(async (error: unknown) => {
        if (!isStopping) log({ event: 'fault', function: name, fault: faultOf(error) });
        await pause(idleMs);
      });
  })();

  return {
    drained: async () => {
      emptyReads = 0;
      while (emptyReads < 2) await pause(20);
    },
    stop: async () => {
      isStopping = true;
      await running;
      client.destroy();
    },
  };
};
