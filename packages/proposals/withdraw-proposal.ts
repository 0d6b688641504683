import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { Proposal, ProposalId, canBeWithdrawn, withdraw } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { proposalThing } from './things.ts';

/** Withdraws a proposal, with a public reason. */
export const withdrawProposal = defineVerb({
  id: 'proposals.withdraw-proposal',
  route: 'POST /processes/:processId/proposals/:proposalId/withdrawal',
  capability: 'proposals.draft',
  shows: 'kind',
  input: { processId: ProcessId, proposalId: ProposalId, reason: Reason },
  output: Proposal.pick({ state: true }).shape,
  refusals: only(proposalRefusals, 'proposals.wrong-state'),
  offer: {
    of: proposalThing,
    when: canBeWithdrawn,
    es: {
      name: 'Retirar la propuesta',
      button: 'Retirar propuesta',
      done: 'Retiraste la propuesta.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    became('proposals.withdrawn', thing, withdraw(thing.value, reason, now)),
});
