import { ok, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { canBeSigned } from './application.ts';
import { DossierId } from './dossier.ts';
import { LetterId, isNamed, mayStandBehind } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { Signature, sign } from './signature.ts';
import { lastingOf, ownNames, signersOf, takingCodes } from './steps.ts';
import { letterThing } from './things.ts';
import { methodWords } from './words.ts';

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
  offer: {
    of: letterThing,
    when: canBeSigned,
    es: {
      name: 'Agregar una firma',
      button: 'Agregar firma',
      intro:
        'Cópiala como aparece en la carta. La hora puede ser de otro día que la fecha de la carta.',
      done: 'Agregaste la firma.',
      fields: {
        name: 'Nombre',
        office: 'Cargo',
        method: { label: 'Cómo firmó', values: methodWords },
        signedAt: {
          label: 'Fecha y hora de la firma',
          hint: "Como aparece en la firma, por ejemplo 2024.01.24 09:53:55 -03'00'.",
        },
        serial: 'Número de serie de la firma',
      },
    },
  },
  run: async ({ thing, input, records, now }) => {
    const { dossierId, letterId, ...signature } = input;
    const { found, letter, application } = thing.value;
    if (signature.signedAt !== undefined && Date.parse(signature.signedAt) > Date.parse(now))
      return refuse('joining.future-signature', 'signedAt');
    const [own, supporters] = await Promise.all([
      ownNames(records, application.dossier),
      signersOf(records, dossierId, 'support'),
    ]);
    const isOwn = letter.role === 'application';
    if (isOwn && isNamed(signature.name, supporters))
      return refuse('joining.signed-support', 'name');
    const may = isOwn ? ok(true) : mayStandBehind(letter, signature.name, own);
    if (!may.ok) return may;
    const signatures = sign(letter, signature);
    if (!signatures.ok) return signatures;
    return decide({
      answer: { letterId },
      act: 'joining.letter-signed',
      about: dossierId,
      writes: [change(letterRow, found, { ...letter, signatures: [...signatures.value] })],
      checks: lastingOf(thing.value),
    });
  },
});
