import { bornAt, dayOf, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import { ProposalId } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { proposalRow } from './rows.ts';
import { proposalStates, verdictWords } from './words.ts';

/** What an office makes of the themes, and what its units say of it. */
export const proposalThing = defineThing({
  name: 'proposalId',
  id: ProposalId,
  es: 'Propuesta',
  row: proposalRow,
  place: { key: 'propuestas', es: 'Propuestas', phases: ['systematisation', 'formulation'] },
  missing: only(proposalRefusals, 'proposals.not-found'),
  states: proposalStates,
  state: ({ state }) => state,
  title: ({ title }) => title,
  note: ({ state, request, opinion }) => {
    if (opinion) return `La unidad dijo: ${verdictWords[opinion.verdict].toLowerCase()}.`;
    return state === 'with-unit' && request
      ? fillIn('Plazo: {dueOn}.', { dueOn: request.dueOn })
      : '';
  },
  waits: ({ state, request, proposalId }) => {
    if (state === 'draft') {
      const from = dayOf(bornAt(proposalId));
      return [{ verb: 'proposals.request-opinion', who: 'coordinator', from }];
    }
    if (state !== 'with-unit' || !request) return [];
    const [from, until] = [dayOf(request.at), request.dueOn];
    return [{ verb: 'proposals.give-opinion', who: 'unit-officer', from, until }];
  },
});
