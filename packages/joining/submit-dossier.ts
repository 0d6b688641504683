import { Reason, line, only, refuse } from '#kernel';
import { Version, defineVerb } from '#perform';
import { type Check, type Found, stays } from '#table';
import { adviseOn, lacking, speaksFor } from './advice.ts';
import { canBeSent } from './application.ts';
import { type Dossier, DossierId, applicants, submit } from './dossier.ts';
import type { Letter } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { dossierRow, letterRow } from './rows.ts';
import { became, foundLetters, membersOf, stepped } from './steps.ts';
import { dossierThing } from './things.ts';
import { sentOf } from './written.ts';

/** What was sent was there when it was sent: the dossier as it was judged, and a letter of each applicant that says so. */
const restsOn = (dossier: Found<Dossier>, letters: readonly Found<Letter>[]): readonly Check[] => [
  stays(dossierRow, dossier),
  ...applicants(dossier.value).flatMap((tenant) => {
    const own = letters.find(({ value }) => speaksFor(value, tenant));
    return own ? [stays(letterRow, own)] : [];
  }),
];

/** Sends the application. What the call asks for and is missing is said publicly, with a signature; the deadline is nobody's to move. */
export const submitDossier = defineVerb({
  id: 'joining.submit-dossier',
  route: 'POST /dossiers/:dossierId/submission',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    dossierId: DossierId,
    reason: Reason.optional(),
    signedAs: line(120).optional(),
    /** Of the content that the sender was looking at. */
    version: Version,
  },
  output: stepped,
  refusals: only(
    joiningRefusals,
    'joining.too-long',
    'joining.wrong-state',
    'joining.no-such-call',
    'joining.call-closed',
    'joining.consortium-without-objectives',
    'joining.incomplete',
  ),
  offer: {
    of: dossierThing,
    when: (application, { now }) => canBeSent(application, now),
    begins: ({ dossier }) => sentOf(dossier),
    es: {
      name: 'Enviar la postulación',
      button: 'Enviar postulación',
      intro: 'Queda pública con sus cartas. Después solo recibe respaldos y respuestas.',
      done: 'Enviaste la postulación.',
      fields: {
        reason: { label: 'Motivo', hint: 'Solo si le falta algo. Queda público.' },
        signedAs: { label: 'Firmas como', hint: 'Tu cargo, solo si le falta algo.' },
      },
    },
  },
  run: async ({ thing, input, now, records, published, tenant }) => {
    const { dossierId, reason, signedAs } = input;
    const { found, dossier, call } = thing.value;
    if (!call) return refuse('joining.no-such-call');
    const [letters, joined] = await Promise.all([
      foundLetters(records, dossierId),
      membersOf(published(tenant), dossierId),
    ]);
    const { partners, statement } = dossier;
    if (partners.length > 0 && (statement?.objectives.length ?? 0) === 0)
      return refuse('joining.consortium-without-objectives');
    const all = letters.map(({ value }) => value);
    const seen = { dossier, letters: all, call, now };
    const lacks = lacking(adviseOn({ ...seen, joined }));
    const isExcused = reason !== undefined && signedAs !== undefined;
    if (lacks.length > 0 && !isExcused)
      return refuse('joining.incomplete', reason === undefined ? 'reason' : 'signedAs');
    // A reason that is not needed would stand there as if something were missing.
    const excuse = lacks.length > 0 && isExcused ? { reason, signedAs } : {};
    const submission = { at: now, ...excuse, ...(partners.length > 0 ? { joined } : {}) };
    return became('joining.submitted', thing.value, submit(dossier, submission), {
      checks: restsOn(found, letters),
    });
  },
});
