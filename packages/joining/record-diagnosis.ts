import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { Diagnosis, DossierId, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepCodes, isKept, stepDossier, stepped } from './steps.ts';

/** Says where the applicants' own diagnosis of their practice can be read. */
export const recordDiagnosis = defineVerb({
  id: 'joining.record-diagnosis',
  route: 'POST /dossiers/:dossierId/diagnosis',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Diagnosis.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.no-such-file'),
  run: async (call) => {
    const { dossierId: _, ...diagnosis } = call.input;
    if (!(await isKept(call.records, diagnosis.fileId)))
      return refuse('joining.no-such-file', 'fileId');
    return stepDossier(call, 'joining.diagnosis-recorded', (dossier) =>
      write(dossier, { diagnosis }),
    );
  },
});
