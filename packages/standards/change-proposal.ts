import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { mayStand } from './ancestry.ts';
import { reword } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { wordingFields, wordingMaxBytes } from './propose-edition.ts';
import { standardsRefusals } from './refusals.ts';
import { draftRow, editionKey } from './rows.ts';
import { draftOf, findAmong, historyOf } from './steps.ts';

/** Changes a proposal after what members said. `version` is the one that the editor was looking at. */
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
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    standardsRefusals,
    'standards.not-found',
    'standards.stale',
    'standards.wrong-state',
    'standards.not-regional',
    'standards.no-such-parent',
    'standards.circular-parent',
    'standards.looser-than-parent',
    'standards.repeated-requirement',
    'standards.wrong-unit',
    'standards.wrong-threshold',
  ),
  run: async ({ input, records }) => {
    const { standardId, edition, label, parent: id, parentEdition, requirements } = input;
    const [found, { drafts }] = await Promise.all([
      draftOf(records, input),
      historyOf(records, standardId),
    ]);
    if (!found) return refuse('standards.not-found');
    if (found.version !== input.version) return refuse('standards.stale', 'version');
    const wording = { label, parent: { id, edition: parentEdition }, requirements };
    const reworded = reword(found.value, wording);
    if (!reworded.ok) return reworded;
    const stands = mayStand({ id: standardId, edition }, wording, findAmong(drafts));
    if (!stands.ok) return stands;
    return decide({
      answer: { version: found.version + 1 },
      act: 'standards.changed',
      about: editionKey(input),
      writes: [change(draftRow, found, reworded.value)],
    });
  },
});
