import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

export type Consumer = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

type Redelivery = {
  readonly consume: Consumer;
  /** How often a batch that gets no further is tried again. */
  readonly attempts: number;
  /** Waits before the next try of a batch, the first being 1; throws where there is to be none. */
  readonly again: (attempt: number) => Promise<void>;
  readonly setAside: (records: readonly DynamoDBRecord[]) => void;
};

/** How many records from the first on are done, or nothing where the function failed or named none that it was given. */
const doneIn = async (
  consume: Consumer,
  records: readonly DynamoDBRecord[],
): Promise<number | undefined> => {
  try {
    const { batchItemFailures } = await consume({ Records: [...records] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    if (failed.size === 0) return records.length;
    const at = records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    return at < 0 ? undefined : at;
  } catch {
    return undefined;
  }
};

/**
 * Hands a batch to a function until it is done, by the rule of the cloud for streams (ReportBatchItemFailures with
 * BisectBatchOnFunctionError): a batch is cut at the first record that the answer names and comes again from
 * there; one whose function failed is halved, which counts as no try; one that gets no further is tried again
 * and then set aside, all that is left of it.
 */
export const redeliver = async (
  records: readonly DynamoDBRecord[],
  redelivery: Redelivery,
): Promise<void> => {
  const { consume, attempts, again, setAside } = redelivery;
  let rest = records;
  for (let tried = 0; rest.length > 0; tried += 1) {
    if (tried > attempts) return setAside(rest);
    if (tried > 0) await again(tried);
    const done = await doneIn(consume, rest);
    if (done === undefined && rest.length > 1) {
      const half = Math.ceil(rest.length / 2);
      await redeliver(rest.slice(0, half), redelivery);
      return redeliver(rest.slice(half), redelivery);
    }
    if (done !== undefined && done > 0) {
      rest = rest.slice(done);
      tried = -1;
    }
  }
};
