import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { ContributionId, answer, isUnanswered } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { Response } from './response.ts';
import { contributionBecame } from './steps.ts';
import { contributionThing } from './things.ts';
import { responseWords } from './words.ts';

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
  refusals: only(contributionRefusals, 'contributions.withdrawn', 'contributions.already-answered'),
  offer: {
    of: contributionThing,
    when: isUnanswered,
    es: {
      name: 'Responder el aporte',
      button: 'Publicar respuesta',
      done: 'Publicaste la respuesta.',
      fields: responseWords,
    },
  },
  run: async ({ thing, input: { outcome, text }, now }) =>
    contributionBecame(
      'contributions.answered',
      thing,
      answer(thing.value, { outcome, text, at: now }),
    ),
});
