import { only, refuse } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { wording } from './draft-proposal.ts';
import { ProposalId, canBeEdited, edit, wordingOf } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { proposalRow } from './rows.ts';
import { allOpen } from './themes.ts';
import { proposalThing } from './things.ts';
import { wordingWords } from './words.ts';

/** Edits a proposal until a unit has opined. `version` is of the wording that the editor was looking at. */
export const editProposal = defineVerb({
  id: 'proposals.edit-proposal',
  route: 'PUT /processes/:processId/proposals/:proposalId',
  capability: 'proposals.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    proposalId: ProposalId,
    ...wording,
    version: Version,
  },
  output: { version: Version },
  refusals: only(proposalRefusals, 'proposals.wrong-state', 'proposals.unknown-theme'),
  offer: {
    of: proposalThing,
    when: canBeEdited,
    begins: wordingOf,
    es: {
      name: 'Editar la propuesta',
      button: 'Guardar cambios',
      done: 'Guardaste los cambios.',
      fields: wordingWords,
    },
  },
  run: async ({ thing: found, input, records }) => {
    const { processId, proposalId, version: _, ...facts } = input;
    const edited = edit(found.value, facts);
    if (!edited.ok) return edited;
    if (!(await allOpen(records, processId, facts.themeIds)))
      return refuse('proposals.unknown-theme', 'themeIds');
    return decide({
      answer: { version: versionOf(wordingOf(edited.value)) },
      act: 'proposals.edited',
      about: proposalId,
      writes: [change(proposalRow, found, edited.value)],
    });
  },
});
