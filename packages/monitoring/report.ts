import * as z from 'zod';
import { CommitmentId } from '#commitments';
import { Instant, Reason, type Result, idOf, line, ok, paragraph, refuse } from '#kernel';
import { ProcessId } from '#processes';

export const ReportId = idOf('ReportId');
export type ReportId = z.infer<typeof ReportId>;

export const ReportKind = z.enum(['inception', 'end-of-commitment', 'end-of-term']);

/** One answer of the questionnaire. No answer stands without its explanation (rule MB4). */
export const Answer = z.strictObject({
  item: line(20),
  answer: line(60),
  explanation: paragraph(2000),
});

export const mostReplies = 20;

/** An assessment by the monitoring body. What is published stays; a correction is a report of its own. */
export const Report = z.strictObject({
  reportId: ReportId,
  processId: ProcessId,
  kind: ReportKind,
  commitmentId: CommitmentId.optional(),
  title: line(160),
  summary: paragraph(6000),
  answers: z.array(Answer).min(1).max(60),
  publishedAt: Instant,
  corrects: ReportId.optional(),
  reason: Reason.optional(),
  replies: z.array(z.strictObject({ text: paragraph(2000), at: Instant })).max(mostReplies),
});
export type Report = z.infer<typeof Report>;

type Assessment = Pick<Report, 'title' | 'summary' | 'answers'>;
type Twice = 'monitoring.item-twice';

export const publish = (
  facts: Assessment & Pick<Report, 'reportId' | 'processId' | 'kind' | 'commitmentId'>,
  planned: readonly string[],
  now: Instant,
): Result<Report, Twice | 'monitoring.commitment-missing' | 'monitoring.unknown-commitment'> => {
  const { commitmentId, ...rest } = facts;
  const isAboutOne = facts.kind === 'end-of-commitment';
  if (isAboutOne && commitmentId === undefined)
    return refuse('monitoring.commitment-missing', 'commitmentId');
  if (commitmentId !== undefined && (!isAboutOne || !planned.includes(commitmentId)))
    return refuse('monitoring.unknown-commitment', 'commitmentId');
  return distinct({
    ...rest,
    ...(commitmentId === undefined ? {} : { commitmentId }),
    publishedAt: now,
    replies: [],
  });
};

/** A new version that names what it corrects and why. The old one stays as it was. */
export const correct = (
  original: Report,
  facts: Assessment & Pick<Report, 'reportId'> & { readonly reason: string },
  now: Instant,
): Result<Report, Twice> =>
  distinct({
    ...original,
    ...facts,
    corrects: original.reportId,
    publishedAt: now,
    replies: [],
  });

/** The government's comment. It is laid beside the report and changes nothing in it (rule MB6). */
export const reply = (report: Report, text: string, now: Instant): Report => ({
  ...report,
  replies: [...report.replies, { text, at: now }],
});

const distinct = (report: Report): Result<Report, Twice> => {
  const items = new Set(report.answers.map(({ item }) => item));
  return items.size === report.answers.length
    ? ok(report)
    : refuse('monitoring.item-twice', 'answers');
};
