import { themeThing } from '#contributions';
import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Proposal, ProposalId, several } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { proposalRow } from './rows.ts';
import { allOpen, isOpen } from './themes.ts';
import { proposalThing } from './things.ts';
import { wordingWords } from './words.ts';

/** The fields that a draft says. */
export const wording = {
  ...Proposal.pick({ title: true, body: true }).shape,
  themeIds: several(chosenFrom(themeThing, { when: isOpen })),
};

/** Drafts a proposal out of open themes. */
export const draftProposal = defineVerb({
  id: 'proposals.draft-proposal',
  route: 'POST /processes/:processId/proposals',
  capability: 'proposals.draft',
  shows: 'kind',
  input: { processId: ProcessId, ...wording },
  output: { proposalId: ProposalId },
  refusals: only(proposalRefusals, 'proposals.unknown-theme'),
  offer: {
    into: proposalThing,
    es: {
      name: 'Redactar una propuesta',
      button: 'Guardar propuesta',
      done: 'Guardaste la propuesta.',
      fields: wordingWords,
    },
  },
  run: async ({ input, records, newId }) => {
    if (!(await allOpen(records, input.processId, input.themeIds)))
      return refuse('proposals.unknown-theme', 'themeIds');
    const proposalId = ProposalId.parse(newId());
    return decide({
      answer: { proposalId },
      act: 'proposals.drafted',
      about: proposalId,
      writes: [create(proposalRow, { ...input, proposalId, state: 'draft' })],
    });
  },
});
