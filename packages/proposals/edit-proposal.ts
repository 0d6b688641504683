import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { wording } from './draft-proposal.ts';
import { ProposalId, canBeEdited, edit } from './proposal.ts';
import { proposalRefusals } from './refusals.ts';
import { proposalRow } from './rows.ts';
import { allOpen } from './themes.ts';
import { proposalThing } from './things.ts';
import { wordingWords } from './words.ts';

/** Edits a proposal until a unit has opined. `version` is the one that the editor was looking at. */
export const editProposal = defineVerb({
  id: 'proposals.edit-proposal',
  route: 'PUT /processes/:processId/proposals/:proposalId',
  capability: 'proposals.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    proposalId: ProposalId,
    ...wording,
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    proposalRefusals,
    'proposals.stale',
    'proposals.wrong-state',
    'proposals.unknown-theme',
  ),
  offer: {
    of: proposalThing,
    when: canBeEdited,
    es: {
      name: 'Editar la propuesta',
      button: 'Guardar cambios',
      done: 'Guardaste los cambios.',
      fields: wordingWords,
    },
  },
  run: async ({ thing: found, input, records }) => {
    const { processId, proposalId, version, ...facts } = input;
    if (found.version !== version) return refuse('proposals.stale', 'version');
    const edited = edit(found.value, facts);
    if (!edited.ok) return edited;
    if (!(await allOpen(records, processId, facts.themeIds)))
      return refuse('proposals.unknown-theme', 'themeIds');
    return decide({
      answer: { version: found.version + 1 },
      act: 'proposals.edited',
      about: proposalId,
      writes: [change(proposalRow, found, edited.value)],
    });
  },
});
