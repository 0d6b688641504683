import type { CommitmentId, Step } from '#commitments';
import type { ConsultationView } from '#consultations';
import type { ProgressView, ReportView } from './annexes.ts';

type Known = {
  readonly lineage: readonly Step[];
  readonly result: ConsultationView['result'];
  readonly plan: { readonly title: string };
  readonly commitment: {
    readonly id: CommitmentId;
    readonly title: string;
    readonly leadUnit: string;
    readonly origin?: Step['origin'];
  };
  readonly progress: ProgressView | undefined;
  readonly reports: readonly ReportView[];
};

/** The whole way of a commitment, in order: said, proposed, voted, committed, done, assessed. */
export const traceOf = (known: Known): readonly Step[] => [
  ...known.lineage,
  ...optionStep(known),
  commitmentStep(known),
  ...(known.progress?.steps ?? []),
  ...known.reports
    .filter(({ commitmentId }) => commitmentId === known.commitment.id)
    .map(assessmentStep),
];

const optionStep = ({ result, commitment }: Known): readonly Step[] => {
  const rank = result?.counts.findIndex((one) => one.commitmentId === commitment.id) ?? -1;
  const option = result?.counts[rank];
  if (!option || !result) return [];
  const { optionId, title, votes } = option;
  return [
    {
      kind: 'option',
      id: optionId,
      title,
      facts: { votes, rank: rank + 1, options: result.counts.length },
      ...from(commitment),
    },
  ];
};

const commitmentStep = ({ commitment, plan }: Known): Step => ({
  kind: 'commitment',
  id: commitment.id,
  title: commitment.title,
  facts: { leadUnit: commitment.leadUnit, plan: plan.title },
  ...from(commitment),
});

const assessmentStep = (report: ReportView): Step => ({
  kind: 'assessment',
  id: report.id,
  title: report.title,
  text: report.summary,
  at: report.publishedAt,
  facts: { kind: report.kind },
  ...from(report),
});

const from = ({ origin }: { readonly origin?: Step['origin'] }) => (origin ? { origin } : {});
