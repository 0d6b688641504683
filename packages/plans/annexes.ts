import * as z from 'zod';
import { CommitmentId, Month, Step } from '#commitments';
import { Instant, LocalDate, Origin, noted } from '#kernel';
import { defineListRow, defineRow } from '#table';

/** A promise of the plan beyond its commitments, as everybody reads it. */
export const ObligationView = z.strictObject({
  id: z.string(),
  title: z.string(),
  cadence: z.string(),
  owner: z.string(),
  dueOn: LocalDate.optional(),
  state: z.enum(['open', 'discharged', 'no-information']),
  discharges: z.int(),
  origin: Origin.optional(),
});
export type ObligationView = z.infer<typeof ObligationView>;

/** Published by the implementation: the obligations of a process. */
export const obligationsRow = defineListRow('obligations', ObligationView);

export const ReportView = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  publishedAt: Instant,
  commitmentId: CommitmentId.optional(),
  summary: z.string(),
  replies: z.int(),
  origin: Origin.optional(),
});
export type ReportView = z.infer<typeof ReportView>;

const Body = z.strictObject({
  name: z.string(),
  description: z.string(),
  contact: z.string().nullable(),
});

export const MonitoringView = z.strictObject({
  body: noted(Body.nullable(), { treatment: 'signed' }),
  reports: z.array(ReportView),
});
export type MonitoringView = z.infer<typeof MonitoringView>;

const Monitoring = MonitoringView.extend({ process: z.string() });

/** Published by the monitoring: who monitors a process, and what they reported. */
export const monitoringRow = defineRow<z.infer<typeof Monitoring>>({
  kind: 'monitoring',
  schema: Monitoring,
  within: ({ process }) => process,
  id: () => ['all'],
});

const EvidenceView = z.strictObject({
  id: z.string(),
  title: z.string(),
  sha256: z.string(),
  type: z.string(),
});

const MilestoneView = z.strictObject({
  id: z.string(),
  title: z.string(),
  endsOn: Month,
  state: z.enum(['planned', 'closed']),
  closedOn: LocalDate.optional(),
  evidence: z.array(EvidenceView),
  /** On which days a document was taken out of what counts. What it was called is no longer told. */
  withdrawn: z.array(LocalDate).optional(),
});

export const ProgressView = z.strictObject({
  process: z.string(),
  commitmentId: CommitmentId,
  percent: z.int().nullable(),
  level: z.string(),
  milestones: z.array(MilestoneView),
  steps: z.array(Step),
  origin: Origin.optional(),
});
export type ProgressView = z.infer<typeof ProgressView>;

/** Published by the implementation: how far one commitment is. */
export const progressRow = defineRow<ProgressView>({
  kind: 'progress',
  schema: ProgressView,
  within: ({ process }) => process,
  id: ({ commitmentId }) => [commitmentId],
});
