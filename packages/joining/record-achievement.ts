import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { Achievement, DossierId, applicants, write } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { stepCodes, isKept, stepDossier, stepped } from './steps.ts';

const most = 40;

/** Records what an applicant has already done for open government, with its evidence (J5). */
export const recordAchievement = defineVerb({
  id: 'joining.record-achievement',
  route: 'POST /dossiers/:dossierId/achievements',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Achievement.shape },
  output: stepped,
  refusals: only(
    joiningRefusals,
    ...stepCodes,
    'joining.not-an-applicant',
    'joining.too-many',
    'joining.no-such-file',
  ),
  run: async (call) => {
    const { dossierId: _, ...achievement } = call.input;
    if (!(await isKept(call.records, achievement.fileId)))
      return refuse('joining.no-such-file', 'fileId');
    return stepDossier(call, 'joining.achievement-recorded', (dossier) => {
      if (!applicants(dossier).includes(achievement.tenant))
        return refuse('joining.not-an-applicant', 'tenant');
      const { achievements } = dossier;
      if (achievements.length >= most) return refuse('joining.too-many');
      return write(dossier, { achievements: [...achievements, achievement] });
    });
  },
});
