import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { ContributionId, stands, withdraw } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionBecame } from './steps.ts';
import { contributionThing } from './things.ts';

/** Takes a contribution out of public view and out of every count, with the reason on record. */
export const withdrawContribution = defineVerb({
  id: 'contributions.withdraw-contribution',
  route: 'POST /processes/:processId/contributions/:contributionId/withdrawal',
  capability: 'contributions.correct',
  shows: 'kind',
  input: { processId: ProcessId, contributionId: ContributionId, reason: Reason },
  output: { contributionId: ContributionId },
  refusals: only(contributionRefusals, 'contributions.withdrawn'),
  offer: {
    of: contributionThing,
    when: stands,
    es: {
      name: 'Retirar el aporte',
      button: 'Retirar aporte',
      done: 'Retiraste el aporte.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    contributionBecame('contributions.withdrawn', thing, withdraw(thing.value, reason, now)),
});
