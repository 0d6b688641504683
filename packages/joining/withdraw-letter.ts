import { Reason, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { openLetter } from './steps.ts';

/** Takes a wrongly entered letter out of the count. It stays on record with the reason. */
export const withdrawLetter = defineVerb({
  id: 'joining.withdraw-letter',
  route: 'POST /dossiers/:dossierId/letters/:letterId/withdrawal',
  capability: 'applications.prepare',
  input: { dossierId: DossierId, letterId: LetterId, reason: Reason },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    'joining.not-found',
    'joining.wrong-state',
    'joining.no-such-letter',
    'joining.letter-withdrawn',
  ),
  run: async ({ input: { dossierId, letterId, reason }, records, now }) => {
    const open = await openLetter(records, dossierId, letterId);
    if (!open.ok) return open;
    const { found } = open.value;
    const withdrawn = { ...found.value, withdrawal: { reason, at: now } };
    return decide({
      answer: { letterId },
      act: 'joining.letter-withdrawn',
      about: dossierId,
      writes: [change(letterRow, found, withdrawn)],
    });
  },
});
