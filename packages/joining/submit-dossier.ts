import * as z from 'zod';
import { Reason, line, only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { type Check, type Found, stays } from '#table';
import { region } from '#tenancy';
import { adviseOn, lacking, speaksFor } from './advice.ts';
import { isCallClosed } from './call.ts';
import { type Dossier, DossierId, applicants, submit } from './dossier.ts';
import type { Letter } from './letter.ts';
import { publishedCallRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { dossierRow, letterRow } from './rows.ts';
import { foundLetters, membersOf, stepCodes, stepDossier, stepped } from './steps.ts';

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
    /** The one that the sender was looking at, where they say so. */
    version: z.int().positive().optional(),
  },
  output: stepped,
  refusals: only(
    joiningRefusals,
    ...stepCodes,
    'joining.no-such-call',
    'joining.call-closed',
    'joining.consortium-without-objectives',
    'joining.incomplete',
  ),
  run: async (call) => {
    const { input, now, records, published, tenant } = call;
    const { dossierId, reason, signedAs } = input;
    const [found, letters, joined] = await Promise.all([
      records.get(dossierRow, '-', dossierId),
      foundLetters(records, dossierId),
      membersOf(published(tenant), dossierId),
    ]);
    if (!found) return refuse('joining.not-found');
    const known = await published(region.tenant).get(publishedCallRow, '-', found.value.callId);
    if (!known) return refuse('joining.no-such-call');
    if (isCallClosed(known.value, now)) return refuse('joining.call-closed');
    const { partners, statement } = found.value;
    if (partners.length > 0 && (statement?.objectives.length ?? 0) === 0)
      return refuse('joining.consortium-without-objectives');
    const all = letters.map(({ value }) => value);
    const seen = { dossier: found.value, letters: all, call: known.value, now };
    const lacks = lacking(adviseOn({ ...seen, joined }));
    const isExcused = reason !== undefined && signedAs !== undefined;
    if (lacks.length > 0 && !isExcused)
      return refuse('joining.incomplete', reason === undefined ? 'reason' : 'signedAs');
    // A reason that is not needed would stand there as if something were missing.
    const excuse = lacks.length > 0 && isExcused ? { reason, signedAs } : {};
    return stepDossier(
      call,
      'joining.submitted',
      (dossier) =>
        submit(dossier, { at: now, ...excuse, ...(partners.length > 0 ? { joined } : {}) }),
      restsOn(found, letters),
    );
  },
});
