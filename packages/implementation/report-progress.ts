import { CommitmentId } from '#commitments';
import { only, paragraph } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { type Planned, progressOf } from './planned.ts';
import { Progress, report, takesReports } from './progress.ts';
import { implementationRefusals } from './refusals.ts';
import { became, onceSent } from './steps.ts';
import { plannedCommitment } from './things.ts';
import { levelWords } from './words.ts';

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
    'implementation.plan-not-submitted',
    'implementation.level-mismatch',
    'implementation.full',
  ),
  offer: {
    of: plannedCommitment,
    when: onceSent((planned: Planned) => takesReports(progressOf(planned))),
    es: {
      name: 'Informar el avance',
      button: 'Informar avance',
      done: 'Informaste el avance.',
      fields: {
        percent: { label: 'Avance (0 a 100)', hint: 'Un número entero.' },
        level: { label: 'Nivel de avance', values: levelWords },
        text: 'Qué se hizo',
      },
    },
  },
  run: async ({ thing: { value }, input, now }) =>
    became(
      'implementation.progress-reported',
      value,
      report(progressOf(value), input, now),
      (next) => ({ percent: next.percent, level: next.level }),
    ),
});
