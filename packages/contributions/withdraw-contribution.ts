import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { ContributionId, withdraw } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { stepContribution } from './steps.ts';

/** Takes a contribution out of public view and out of every count, with the reason on record. */
export const withdrawContribution = defineVerb({
  id: 'contributions.withdraw-contribution',
  route: 'POST /processes/:processId/contributions/:contributionId/withdrawal',
  capability: 'contributions.correct',
  shows: 'kind',
  input: { processId: ProcessId, contributionId: ContributionId, reason: Reason },
  output: { contributionId: ContributionId },
  refusals: only(contributionRefusals, 'contributions.not-found', 'contributions.withdrawn'),
  run: (call) =>
    stepContribution(call, 'contributions.withdrawn', (contribution) =>
      withdraw(contribution, call.input.reason, call.now),
    ),
});
