import { type Result, ok, only, refuse } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { DossierId } from './dossier.ts';
import { type Letter, LetterId, isNamed, mayStandBehind } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { Signature, sign } from './signature.ts';
import { openLetter, takingCodes, ownNames, signersOf } from './steps.ts';

/** Records who signed a letter next, how and when, as the document shows it. */
export const recordSignature = defineVerb({
  id: 'joining.record-signature',
  route: 'POST /dossiers/:dossierId/letters/:letterId/signatures',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, ...Signature.shape },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.no-such-letter',
    'joining.letter-withdrawn',
    'joining.signed-before-written',
    'joining.signatures-out-of-order',
    'joining.signed-twice',
    'joining.signed-support',
    'joining.future-signature',
    'joining.signature-without-time',
    'joining.too-many-signatures',
    'joining.own-beneficiary',
    'joining.council-through-its-head',
    'joining.organisation-missing',
    'joining.person-with-organisation',
  ),
  sealed: ['name', 'office'],
  run: async (call) => {
    const { dossierId, letterId, ...signature } = call.input;
    const open = await openLetter(call, dossierId, letterId);
    if (!open.ok) return open;
    const { dossier, found, checks } = open.value;
    const { records, now } = call;
    if (signature.signedAt !== undefined && Date.parse(signature.signedAt) > Date.parse(now))
      return refuse('joining.future-signature', 'signedAt');
    const [own, supporters] = await Promise.all([
      ownNames(records, dossier),
      signersOf(records, dossierId, 'support'),
    ]);
    const isOwn = found.value.role === 'application';
    if (isOwn && isNamed(signature.name, supporters))
      return refuse('joining.signed-support', 'name');
    const signed = (letter: Letter): Result<Letter, keyof typeof joiningRefusals> => {
      const may = isOwn ? ok(true) : mayStandBehind(letter, signature.name, own);
      if (!may.ok) return may;
      const signatures = sign(letter, signature);
      return signatures.ok ? ok({ ...letter, signatures: [...signatures.value] }) : signatures;
    };
    return takeStep(letterRow, found, 'joining.no-such-letter', signed as never, () => ({
      answer: { letterId },
      act: 'joining.letter-signed',
      about: dossierId,
      checks,
    }));
  },
});
