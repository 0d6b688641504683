import { fileWords } from '#files';
import { only, refuse } from '#kernel';
import { chosenFrom, defineVerb } from '#perform';
import { takesAchievements } from './application.ts';
import { Achievement, DossierId, applicants } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, isKept, stepCodes, stepped } from './steps.ts';
import { applicantThing, dossierThing } from './things.ts';
import { pillarWords } from './words.ts';

/** Records what an applicant has already done for open government, with its evidence (J5). */
export const recordAchievement = defineVerb({
  id: 'joining.record-achievement',
  route: 'POST /dossiers/:dossierId/achievements',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Achievement.shape, tenant: chosenFrom(applicantThing) },
  output: stepped,
  refusals: only(
    joiningRefusals,
    ...stepCodes,
    'joining.not-an-applicant',
    'joining.too-many',
    'joining.no-such-file',
  ),
  offer: {
    of: dossierThing,
    when: takesAchievements,
    es: {
      name: 'Agregar un logro',
      button: 'Agregar logro',
      intro: 'Una reforma o un proceso que ya se hizo, y cómo se comprueba.',
      done: 'Agregaste el logro.',
      fields: {
        title: 'Título',
        pillar: { label: 'Pilar', values: pillarWords },
        tenant: 'Gobierno',
        on: {
          label: 'Cuándo',
          hint: 'Año, mes o día, por ejemplo 2023-08. Si no se sabe, en blanco.',
        },
        evidence: 'Cómo se comprueba',
        fileId: fileWords,
      },
    },
  },
  run: async ({ thing, records, input: { dossierId: _, ...achievement } }) => {
    const { dossier } = thing.value;
    if (!(await isKept(records, achievement.fileId)))
      return refuse('joining.no-such-file', 'fileId');
    if (!applicants(dossier).includes(achievement.tenant))
      return refuse('joining.not-an-applicant', 'tenant');
    const achievements = [...dossier.achievements, achievement];
    return became('joining.achievement-recorded', thing.value, { ...dossier, achievements });
  },
});
