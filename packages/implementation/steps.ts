import { type Commitment, type CommitmentId, type MilestoneId, readCommitment } from '#commitments';
import { type Json, type Ok, type Refusal, type Result, ok, refuse } from '#kernel';
import type { Call, Change } from '#perform';
import { readPlan } from '#plans';
import type { ProcessId } from '#processes';
import { change, create } from '#table';
import { type Progress, begin } from './progress.ts';
import { recordedProgressRow } from './rows.ts';

type Named = { readonly processId: ProcessId; readonly commitmentId: CommitmentId };
type Answers = Readonly<Record<string, Json | undefined>>;
type Missing = 'implementation.not-found' | 'implementation.plan-not-submitted';

/** Gathers how far a commitment of the submitted plan is and takes it a step further. */
export const progressWith = async <Answer extends Answers, Code extends string>(
  { input, records }: Pick<Call<Named>, 'input' | 'records'>,
  act: `implementation.${string}`,
  step: (progress: Progress, commitment: Commitment) => Result<Progress, Code>,
  answer: (next: Progress) => Answer,
): Promise<Ok<Change<Answer>> | Refusal<Code | Missing>> => {
  const { processId, commitmentId } = input;
  const [plan, commitment, found] = await Promise.all([
    readPlan(records, processId),
    readCommitment(records, processId, commitmentId),
    records.get(recordedProgressRow, processId, commitmentId),
  ]);
  if (plan?.value.state !== 'submitted') return refuse('implementation.plan-not-submitted');
  if (!commitment || !plan.value.commitmentIds.includes(commitmentId))
    return refuse('implementation.not-found');
  const next = step(found?.value ?? begin({ processId, commitmentId }), commitment.value);
  if (!next.ok) return next;
  const write = found
    ? change(recordedProgressRow, found, next.value)
    : create(recordedProgressRow, next.value);
  return ok({ answer: answer(next.value), act, about: commitmentId, writes: [write] });
};

/** The same for a milestone of the commitment. */
export const milestoneWith = <Answer extends Answers, Code extends string>(
  call: Pick<Call<Named & { readonly milestoneId: MilestoneId }>, 'input' | 'records'>,
  act: `implementation.${string}`,
  step: (progress: Progress) => Result<Progress, Code>,
  answer: Answer,
): Promise<Ok<Change<Answer>> | Refusal<Code | Missing>> =>
  progressWith<Answer, Code | 'implementation.not-found'>(
    call,
    act,
    (progress, { milestones }) =>
      milestones.some(({ milestoneId }) => milestoneId === call.input.milestoneId)
        ? step(progress)
        : refuse('implementation.not-found'),
    () => answer,
  );
