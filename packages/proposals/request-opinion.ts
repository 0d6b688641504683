import { only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { OpinionRequest, Proposal, ProposalId, canBeSent, send } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { proposalThing } from './things.ts';

/** Asks a unit of the government whether the proposal can be done, by a day after today. */
export const requestOpinion = defineVerb({
  id: 'proposals.request-opinion',
  route: 'POST /processes/:processId/proposals/:proposalId/opinion-request',
  capability: 'opinions.request',
  shows: 'kind',
  input: {
    processId: ProcessId,
    proposalId: ProposalId,
    ...OpinionRequest.omit({ at: true }).shape,
  },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(proposalRefusals, 'proposals.wrong-state', 'proposals.due-too-soon'),
  offer: {
    of: proposalThing,
    when: canBeSent,
    es: {
      name: 'Pedir opinión técnica',
      button: 'Pedir opinión',
      done: 'Pediste la opinión de la unidad.',
      fields: { unit: 'Unidad', dueOn: 'Plazo' },
    },
  },
  run: async ({ thing, input: { unit, dueOn }, now }) =>
    became('proposals.opinion-requested', thing, send(thing.value, { unit, dueOn }, now)),
});
