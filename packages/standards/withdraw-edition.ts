import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { isProposed, withdraw } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { DraftState } from './rows.ts';
import { became } from './steps.ts';
import { editionThing } from './things.ts';

/** Takes a proposal back before it is put to the vote. It stays on record with the reason. */
export const withdrawEdition = defineVerb({
  id: 'standards.withdraw-proposal',
  route: 'POST /standards/:standardId/editions/:edition/withdrawal',
  reach: 'region',
  capability: 'standards.propose',
  shows: 'kind',
  input: { standardId: StandardId, edition: EditionNumber, reason: Reason },
  output: { state: DraftState },
  refusals: only(standardsRefusals, 'standards.wrong-state'),
  offer: {
    of: editionThing,
    when: isProposed,
    es: {
      name: 'Retirar la propuesta de edición',
      button: 'Retirar propuesta',
      done: 'Retiraste la propuesta de edición.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    became('standards.withdrawn', thing, withdraw(thing.value, reason, now)),
});
