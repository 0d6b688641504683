import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId, Government, applicants, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepCodes, stepDossier, stepped } from './steps.ts';

/** Says of one applicant when its term ends and what it is like, each figure with its source. Said again, the new takes the place of the old. */
export const describeGovernment = defineVerb({
  id: 'joining.describe-government',
  route: 'POST /dossiers/:dossierId/governments',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Government.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.not-an-applicant'),
  run: async (call) => {
    const { dossierId: _, ...government } = call.input;
    return stepDossier(call, 'joining.government-described', (dossier) => {
      if (!applicants(dossier).includes(government.tenant))
        return refuse('joining.not-an-applicant', 'tenant');
      const others = dossier.governments.filter(({ tenant }) => tenant !== government.tenant);
      return write(dossier, { governments: [...others, government] });
    });
  },
});
