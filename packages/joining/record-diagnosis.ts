import { fileWords } from '#files';
import { only, refuse } from '#kernel';
import { Version, defineVerb } from '#perform';
import { isDraft } from './application.ts';
import { Diagnosis, DossierId, diagnosisOf } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, isKept, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';

/** Says where the applicants' own diagnosis of their practice can be read. Said again, the new takes the place of the old. */
export const recordDiagnosis = defineVerb({
  id: 'joining.record-diagnosis',
  route: 'POST /dossiers/:dossierId/diagnosis',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Diagnosis.shape, version: Version },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.no-such-file'),
  offer: {
    of: dossierThing,
    when: isDraft,
    begins: ({ dossier }) => diagnosisOf(dossier),
    es: {
      name: 'Decir dónde está el autodiagnóstico',
      button: 'Guardar autodiagnóstico',
      done: 'Guardaste dónde está el autodiagnóstico.',
      fields: {
        title: 'Título',
        on: { label: 'De cuándo es', hint: 'Año, mes o día.' },
        where: 'Dónde se puede leer',
        fileId: fileWords,
      },
    },
  },
  run: async ({ thing, records, input: { dossierId: _, version: __, ...diagnosis } }) => {
    if (!(await isKept(records, diagnosis.fileId))) return refuse('joining.no-such-file', 'fileId');
    return became(
      'joining.diagnosis-recorded',
      thing.value,
      { ...thing.value.dossier, diagnosis },
      { text: diagnosisOf },
    );
  },
});
