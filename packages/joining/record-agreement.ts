import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { Agreement, DossierId, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepCodes, isKept, stepDossier, stepped } from './steps.ts';

const most = 12;

/** Records what a council decided about applying or about the plan, with its votes where they are known. */
export const recordAgreement = defineVerb({
  id: 'joining.record-agreement',
  route: 'POST /dossiers/:dossierId/agreements',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Agreement.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.too-many', 'joining.no-such-file'),
  run: async (call) => {
    const { dossierId: _, ...agreement } = call.input;
    if (!(await isKept(call.records, agreement.fileId)))
      return refuse('joining.no-such-file', 'fileId');
    return stepDossier(call, 'joining.agreement-recorded', (dossier) => {
      const { agreements } = dossier;
      if (agreements.length >= most) return refuse('joining.too-many');
      return write(dossier, { agreements: [...agreements, agreement] });
    });
  },
});
