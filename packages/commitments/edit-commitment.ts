import { only } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { CommitmentId, canBeChanged, edit, wordingOf } from './commitment.ts';
import { wording } from './draft-commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { commitmentRow } from './rows.ts';
import { checkProposals } from './sources.ts';
import { commitmentThing } from './things.ts';
import { wordingWords } from './words.ts';

/** Edits a draft. `version` is of the wording that the editor was looking at. */
export const editCommitment = defineVerb({
  id: 'commitments.edit-commitment',
  route: 'PUT /processes/:processId/commitments/:commitmentId',
  capability: 'commitments.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    ...wording,
    version: Version,
  },
  output: { version: Version },
  refusals: only(
    commitmentRefusals,
    'commitments.wrong-state',
    'commitments.no-value',
    'commitments.ends-before-start',
    'commitments.unknown-proposal',
    'commitments.proposal-withdrawn',
    'commitments.not-feasible',
  ),
  offer: {
    of: commitmentThing,
    when: canBeChanged,
    begins: wordingOf,
    es: {
      name: 'Editar el compromiso',
      button: 'Guardar cambios',
      done: 'Guardaste los cambios.',
      fields: wordingWords,
    },
  },
  run: async ({ thing, input: { processId, commitmentId, version: _, ...facts }, records }) => {
    const edited = edit(thing.value, facts);
    if (!edited.ok) return edited;
    const checked = await checkProposals(records, processId, facts.proposalIds);
    if (!checked.ok) return checked;
    return decide({
      answer: { version: versionOf(wordingOf(edited.value)) },
      act: 'commitments.edited',
      about: commitmentId,
      writes: [change(commitmentRow, thing, edited.value)],
    });
  },
});
