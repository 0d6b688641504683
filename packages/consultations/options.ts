import * as z from 'zod';
import { type CommitmentId, commitmentThing, readCommitment } from '#commitments';
import { type Result, ok, refuse } from '#kernel';
import { chosenFrom } from '#perform';
import type { Records } from '#table';
import { Consultation, type Option, OptionId } from './consultation.ts';

/** What stands can be voted on. */
const option = chosenFrom(commitmentThing, {
  when: ({ state }) =>
    state === 'draft' ? ok(true) : refuse('consultations.unknown-commitment', 'commitmentIds'),
});

/** The fields that a ballot paper is written from. */
export const paper = {
  ...Consultation.pick({
    title: true,
    question: true,
    maxChoices: true,
    cutoff: true,
    opensAt: true,
    closesAt: true,
  }).shape,
  commitmentIds: z.array(option).min(2).max(60),
};

/** The options for these commitments, in their order; one that was on the paper keeps its id. */
export const optionsFor = async (
  { records, newId }: { readonly records: Records; readonly newId: () => string },
  processId: string,
  commitmentIds: readonly CommitmentId[],
  before: readonly Option[] = [],
): Promise<
  Result<Option[], 'consultations.unknown-commitment' | 'consultations.repeated-commitment'>
> => {
  if (new Set(commitmentIds).size !== commitmentIds.length)
    return refuse('consultations.repeated-commitment', 'commitmentIds');
  const found = await Promise.all(
    commitmentIds.map((id) => readCommitment(records, processId, id)),
  );
  const ids = new Map(before.map(({ commitmentId, optionId }) => [commitmentId, optionId]));
  const options = found.flatMap((commitment): Option[] => {
    if (!commitment || commitment.value.state === 'withdrawn') return [];
    const { commitmentId, title } = commitment.value;
    const optionId = ids.get(commitmentId) ?? OptionId.parse(newId());
    return [{ optionId, commitmentId, title }];
  });
  return options.length === commitmentIds.length
    ? ok(options)
    : refuse('consultations.unknown-commitment', 'commitmentIds');
};
