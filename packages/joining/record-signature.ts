import { type Result, only, ok } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { DossierId } from './dossier.ts';
import { type Letter, LetterId, mayStandBehind } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { Signature, sign } from './signature.ts';
import { openLetter, ownNames } from './steps.ts';

/** Records who signed a letter next, how and when, as the document shows it. */
export const recordSignature = defineVerb({
  id: 'joining.record-signature',
  route: 'POST /dossiers/:dossierId/letters/:letterId/signatures',
  capability: 'applications.prepare',
  input: { dossierId: DossierId, letterId: LetterId, ...Signature.shape },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    'joining.not-found',
    'joining.wrong-state',
    'joining.no-such-letter',
    'joining.letter-withdrawn',
    'joining.signed-before-written',
    'joining.signatures-out-of-order',
    'joining.signed-twice',
    'joining.signature-without-time',
    'joining.too-many-signatures',
    'joining.own-beneficiary',
    'joining.council-through-its-head',
    'joining.organisation-missing',
    'joining.person-with-organisation',
  ),
  sealed: ['name', 'office'],
  run: async ({ input: { dossierId, letterId, ...signature }, records }) => {
    const open = await openLetter(records, dossierId, letterId);
    if (!open.ok) return open;
    const { dossier, found } = open.value;
    const own = await ownNames(records, dossier);
    const signed = (letter: Letter): Result<Letter, keyof typeof joiningRefusals> => {
      const may =
        letter.role === 'support' ? mayStandBehind(letter, signature.name, own) : ok(true);
      if (!may.ok) return may;
      const signatures = sign(letter, signature);
      return signatures.ok ? ok({ ...letter, signatures: [...signatures.value] }) : signatures;
    };
    return takeStep(letterRow, found, 'joining.no-such-letter', signed as never, () => ({
      answer: { letterId },
      act: 'joining.letter-signed',
      about: dossierId,
    }));
  },
});
