import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { DossierId, applicants } from './dossier.ts';
import { LetterId } from './letter.ts';
import { letterCodes, letterFields, letterFrom } from './stated.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { whileDraft } from './steps.ts';

/** Enters the letter by which one of the applicants applies (J2). Who signed it is entered next, in the order of signing. */
export const enterLetter = defineVerb({
  id: 'joining.enter-letter',
  route: 'POST /dossiers/:dossierId/letters',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, government: TenantId, ...letterFields },
  output: { letterId: LetterId },
  refusals: only(joiningRefusals, ...letterCodes),
  run: async (call) => {
    const { government } = call.input;
    const stated = await letterFrom(call);
    if (!stated.ok) return stated;
    const { dossier, common } = stated.value;
    if (dossier.value.state !== 'draft') return refuse('joining.wrong-state');
    if (!applicants(dossier.value).includes(government))
      return refuse('joining.not-an-applicant', 'government');
    return decide({
      answer: { letterId: common.letterId },
      act: 'joining.letter-entered',
      about: common.dossierId,
      writes: [create(letterRow, { ...common, role: 'application', government })],
      checks: whileDraft(dossier),
    });
  },
});
