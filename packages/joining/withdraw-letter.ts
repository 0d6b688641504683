import { Reason, only } from '#kernel';
import { decide, defineVerb, reasonWords } from '#perform';
import { change } from '#table';
import { canBeChanged } from './application.ts';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { lastingOf, takingCodes } from './steps.ts';
import { letterThing } from './things.ts';

/** Takes a wrongly entered letter out of the count. It stays on record with the reason. */
export const withdrawLetter = defineVerb({
  id: 'joining.withdraw-letter',
  route: 'POST /dossiers/:dossierId/letters/:letterId/withdrawal',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, reason: Reason },
  output: { letterId: LetterId },
  refusals: only(joiningRefusals, ...takingCodes, 'joining.letter-withdrawn'),
  offer: {
    of: letterThing,
    when: canBeChanged,
    es: {
      name: 'Retirar una carta',
      button: 'Retirar carta',
      intro:
        'Deja de contar. Queda en el registro con el motivo. Quien la firmó por el enlace puede firmar otra vez.',
      done: 'Retiraste la carta.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { dossierId, letterId, reason }, now }) => {
    const { found, letter } = thing.value;
    const withdrawn = { ...letter, withdrawal: { reason, at: now } };
    return decide({
      answer: { letterId },
      act: 'joining.letter-withdrawn',
      about: dossierId,
      writes: [change(letterRow, found, withdrawn)],
      checks: lastingOf(thing.value),
    });
  },
});
