import { only } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { change } from '#table';
import { mayStand } from './ancestry.ts';
import { isProposed, reword, wordingOf } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { wordingFields, wordingMaxBytes } from './propose-edition.ts';
import { standardsRefusals } from './refusals.ts';
import { draftRow, editionKey } from './rows.ts';
import { findAmong, historyOf } from './steps.ts';
import { editionThing } from './things.ts';
import { wordingWords } from './wording.ts';

/** Changes a proposal after what members said. `version` is of the text that the editor was looking at. */
export const changeProposal = defineVerb({
  id: 'standards.change-proposal',
  route: 'PUT /standards/:standardId/editions/:edition',
  reach: 'region',
  capability: 'standards.propose',
  shows: 'kind',
  maxBytes: wordingMaxBytes,
  input: {
    standardId: StandardId,
    edition: EditionNumber,
    ...wordingFields,
    version: Version,
  },
  output: { version: Version },
  refusals: only(
    standardsRefusals,
    'standards.wrong-state',
    'standards.not-regional',
    'standards.no-such-parent',
    'standards.circular-parent',
    'standards.looser-than-parent',
    'standards.repeated-requirement',
    'standards.wrong-unit',
    'standards.wrong-threshold',
  ),
  offer: {
    of: editionThing,
    when: isProposed,
    begins: wordingOf,
    es: {
      name: 'Cambiar la propuesta de edición',
      button: 'Guardar cambios',
      done: 'Guardaste los cambios de la propuesta.',
      fields: wordingWords,
    },
  },
  run: async ({ thing: found, input, records }) => {
    const { standardId, edition, label, parent: id, parentEdition, requirements } = input;
    const { drafts } = await historyOf(records, standardId);
    const wording = { label, parent: { id, edition: parentEdition }, requirements };
    const reworded = reword(found.value, wording);
    if (!reworded.ok) return reworded;
    const stands = mayStand({ id: standardId, edition }, wording, findAmong(drafts));
    if (!stands.ok) return stands;
    return decide({
      answer: { version: versionOf(wordingOf(reworded.value)) },
      act: 'standards.changed',
      about: editionKey(input),
      writes: [change(draftRow, found, reworded.value)],
    });
  },
});
