import { Reason, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { openLetter, takingCodes } from './steps.ts';

/** Takes a wrongly entered letter out of the count. It stays on record with the reason. */
export const withdrawLetter = defineVerb({
  id: 'joining.withdraw-letter',
  route: 'POST /dossiers/:dossierId/letters/:letterId/withdrawal',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, reason: Reason },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.no-such-letter',
    'joining.letter-withdrawn',
  ),
  run: async (call) => {
    const { dossierId, letterId, reason } = call.input;
    const open = await openLetter(call, dossierId, letterId);
    if (!open.ok) return open;
    const { found, checks } = open.value;
    const withdrawn = { ...found.value, withdrawal: { reason, at: call.now } };
    return decide({
      answer: { letterId },
      act: 'joining.letter-withdrawn',
      about: dossierId,
      writes: [change(letterRow, found, withdrawn)],
      checks,
    });
  },
});
