import { createHash } from 'node:crypto';
import * as z from 'zod';
import { canonical, merkleRoot, meaning } from '#kernel';
import { ballotShards } from '#perform';
import { OptionId } from './consultation.ts';

/** What a voter keeps: it finds their ballot in the public list after the count. */
export const Receipt = z.string().regex(/^[0-9a-f]{40}$/, meaning('not-a-hash'));

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest();

/** The receipt of a vote, from the secret that only the voter's device made. */
export const receiptOf = (nonce: string): string => sha256(nonce).toString('hex').slice(0, 40);

/** The shard of the box that a ballot falls in. The id is random, so the shards fill alike. */
export const shardOf = (receipt: string): number =>
  Number.parseInt(receipt.slice(0, 8), 16) % ballotShards.length;

const Choices = z.array(OptionId).max(60);

/** A ballot's text: the chosen options and nothing else. */
export const writeBallot = (choices: readonly OptionId[]): string => canonical(choices);

/** Reads a ballot. One that cannot be read is a fault, never left out of the count. */
export const readBallot = (body: string): readonly OptionId[] => Choices.parse(JSON.parse(body));

/** The root over all ballots by their ids. Anybody can compute it from the public list. */
export const rootOf = (
  ballots: readonly { readonly receipt: string; readonly body: string }[],
): string => {
  const leaves = ballots.map(({ receipt, body }) => `${receipt}|${body}`).toSorted();
  const bytes = leaves.map((leaf) => Buffer.from(leaf));
  return Buffer.from(merkleRoot(bytes, sha256)).toString('hex');
};
