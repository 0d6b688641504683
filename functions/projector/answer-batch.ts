import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { Failed, faultOf, log } from '#runtime';
import { type Group, type Undone, groupsOf } from './deliver.ts';
import type { Batch } from './project.ts';

type Work = (batch: Batch) => Promise<void>;

/** Does one after the other and stops at the first that fails: what comes after it in its log waits for it. */
const oneByOne = async (work: Work, batch: Batch): Promise<Undone | undefined> => {
  for (const one of batch.delivered)
    try {
      await work({ ...batch, delivered: [one] });
    } catch (error) {
      return { sequence: one.sequence, error };
    }
  return undefined;
};

/** Does a group at once, which costs least, and one by one where that fails. */
const undoneOf = async (
  name: string,
  work: Work,
  { unread, ...batch }: Group,
): Promise<Undone | undefined> => {
  if (batch.delivered.length === 0) return unread;
  try {
    await work(batch);
    return unread;
  } catch (error) {
    log({ event: 'one-by-one', function: name, fault: faultOf(error) });
    return (await oneByOne(work, batch)) ?? unread;
  }
};

const earlier = (one: Undone, other: Undone) =>
  BigInt(one.sequence) < BigInt(other.sequence) ? -1 : 1;

/**
 * Does what a stream event tells of and names the first record that could not be done; all others of other
 * tenants and processes are done meanwhile. Lambda comes again from the named record on. Named at the head of
 * its batch it would come with all the rest until they are set aside together, so there it is thrown: Lambda
 * then halves the batch, until the record stands alone and is set aside alone.
 */
export const answerBatch = async (
  name: string,
  event: DynamoDBStreamEvent,
  work: Work,
): Promise<DynamoDBBatchResponse> => {
  const undone: Undone[] = [];
  for (const group of groupsOf(event)) {
    const one = await undoneOf(name, work, group);
    if (one) undone.push(one);
  }
  for (const { error } of undone) log({ event: 'fault', function: name, fault: faultOf(error) });
  const [first] = undone.toSorted(earlier);
  if (!first) return { batchItemFailures: [] };
  const [head, next] = event.Records;
  if (next && head?.dynamodb?.SequenceNumber === first.sequence)
    throw new Failed(`${name} failed at the head of a batch`);
  return { batchItemFailures: [{ itemIdentifier: first.sequence }] };
};
