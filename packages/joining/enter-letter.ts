import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create } from '#table';
import { isDraft } from './application.ts';
import { DossierId, applicants } from './dossier.ts';
import { LetterId } from './letter.ts';
import { letterCodes, letterFields, letterFrom } from './stated.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { whileDraft } from './steps.ts';
import { applicantThing, dossierThing } from './things.ts';
import { letterWords } from './words.ts';

/** Enters the letter by which one of the applicants applies (J2). Who signed it is entered next, in the order of signing. */
export const enterLetter = defineVerb({
  id: 'joining.enter-letter',
  route: 'POST /dossiers/:dossierId/letters',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, government: chosenFrom(applicantThing), ...letterFields },
  output: { letterId: LetterId },
  refusals: only(joiningRefusals, ...letterCodes, 'joining.wrong-state'),
  offer: {
    of: dossierThing,
    when: isDraft,
    es: {
      name: 'Ingresar la carta de quien postula',
      button: 'Ingresar carta',
      intro: 'Después agregas las firmas, en el orden en que se firmó, y las citas que importan.',
      done: 'Ingresaste la carta.',
      fields: { government: 'Gobierno que escribe', ...letterWords },
    },
  },
  run: async (call) => {
    const { government } = call.input;
    const { found, dossier } = call.thing.value;
    const stated = await letterFrom(call, dossier);
    if (!stated.ok) return stated;
    const common = stated.value;
    if (!applicants(dossier).includes(government))
      return refuse('joining.not-an-applicant', 'government');
    return decide({
      answer: { letterId: common.letterId },
      act: 'joining.letter-entered',
      about: common.dossierId,
      writes: [create(letterRow, { ...common, role: 'application', government })],
      checks: whileDraft(found),
    });
  },
});
