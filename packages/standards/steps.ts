import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Found, type Records, change } from '#table';
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

/** Writes what a draft became, if it could become that, and answers its state. */
export const became = <Code extends string>(
  act: `standards.${string}`,
  found: Found<Draft>,
  next: Result<Draft, Code>,
): Result<Change<Pick<Draft, 'state'>>, Code> =>
  next.ok
    ? ok({
        answer: { state: next.value.state },
        act,
        about: editionKey(next.value),
        writes: [change(draftRow, found, next.value)],
      })
    : next;
