import { CommitmentId } from '#commitments';
import { only, paragraph } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { Progress, report } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { progressWith } from './steps.ts';

const { percent, level } = Progress.shape;

/** Reports how far a commitment is, in a number, on OGP's scale and in words. */
export const reportProgress = defineVerb({
  id: 'implementation.report-progress',
  route: 'POST /processes/:processId/commitments/:commitmentId/progress',
  capability: 'implementation.report',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    percent,
    level,
    text: paragraph(2000),
  },
  output: { percent, level },
  refusals: only(
    implementationRefusals,
    'implementation.not-found',
    'implementation.plan-not-submitted',
    'implementation.level-mismatch',
    'implementation.full',
  ),
  run: (call) =>
    progressWith(
      call,
      'implementation.progress-reported',
      (progress) => report(progress, call.input, call.now),
      (next) => ({ percent: next.percent, level: next.level }),
    ),
});
