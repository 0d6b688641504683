import type { Result } from '#kernel';
import { type Call, takeStep } from '#perform';
import type { Records } from '#table';
import { type Draft, editionFrom } from './draft.ts';
import { type Edition, type Pin, type StandardId, isSamePin } from './edition.ts';
import { editions } from './editions.ts';
import { draftRow, editionKey, numbered } from './rows.ts';

export type Named = { readonly standardId: StandardId; readonly edition: number };

/** The draft that a verb names. */
export const draftOf = (records: Records, { standardId, edition }: Named) =>
  records.get(draftRow, '-', standardId, numbered(edition));

/** All drafts of a standard, and the editions of it that came with the house. */
export const historyOf = async (records: Records, standardId: StandardId) => ({
  shipped: editions.filter(({ id }) => id === standardId),
  drafts: (await records.list(draftRow, '-', standardId)).map(({ value }) => value),
});

/** Finds what an edition may come from: what is shipped and what was agreed. */
export const findAmong = (drafts: readonly Draft[]) => {
  const agreed = drafts.filter(({ state }) => state === 'adopted').map(editionFrom);
  return (pin: Pin): Edition | undefined =>
    [...editions, ...agreed].find((one) => isSamePin(one, pin));
};

/** Gathers the draft that a verb names and takes it a step further. */
export const stepWith = async <Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `standards.${string}`,
  step: (draft: Draft) => Result<Draft, Code>,
) =>
  takeStep(draftRow, await draftOf(records, input), 'standards.not-found', step, ({ state }) => ({
    answer: { state },
    act,
    about: editionKey(input),
  }));
