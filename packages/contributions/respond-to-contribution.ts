import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { ContributionId, answer } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { Response } from './response.ts';
import { stepContribution } from './steps.ts';

/** Answers one contribution: what became of it and why. */
export const respondToContribution = defineVerb({
  id: 'contributions.respond-to-contribution',
  route: 'POST /processes/:processId/contributions/:contributionId/response',
  capability: 'contributions.respond',
  shows: 'kind',
  input: {
    processId: ProcessId,
    contributionId: ContributionId,
    ...Response.omit({ at: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: only(
    contributionRefusals,
    'contributions.not-found',
    'contributions.withdrawn',
    'contributions.already-answered',
  ),
  run: (call) => {
    const { outcome, text } = call.input;
    return stepContribution(call, 'contributions.answered', (contribution) =>
      answer(contribution, { outcome, text, at: call.now }),
    );
  },
});
