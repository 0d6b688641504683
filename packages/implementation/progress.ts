import * as z from 'zod';
import { CommitmentId, MilestoneId } from '#commitments';
import { FileId, FileType } from '#files';
import {
  Instant,
  LocalDate,
  Reason,
  type Result,
  idOf,
  line,
  ok,
  paragraph,
  refuse,
  meaning,
} from '#kernel';
import { ProcessId } from '#processes';

export const EvidenceId = idOf('EvidenceId');
export type EvidenceId = z.infer<typeof EvidenceId>;

/** The scale of completion that OGP's evaluators use. */
export const Level = z.enum(['not-started', 'limited', 'substantial', 'complete']);

/** A document that shows what was done: named by the hash of its content, which never changes. */
export const Evidence = z.strictObject({
  evidenceId: EvidenceId,
  title: line(160),
  fileId: FileId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, meaning('not-a-hash')),
  type: FileType,
  at: Instant,
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

const Note = z.strictObject({ text: paragraph(2000), at: Instant });
const Reopening = z.strictObject({ reason: Reason, at: Instant });

const mostNotes = 200;

/** So much of each kind stands in the record of one milestone. */
export const mostOfMilestone = 60;

export const MilestoneProgress = z.strictObject({
  milestoneId: MilestoneId,
  closedOn: LocalDate.optional(),
  evidence: z.array(Evidence).max(mostOfMilestone),
  reopenings: z.array(Reopening).max(mostOfMilestone),
});
export type MilestoneProgress = z.infer<typeof MilestoneProgress>;

/** How far one commitment is. Without a note nobody has reported on it yet. */
export const Progress = z.strictObject({
  commitmentId: CommitmentId,
  processId: ProcessId,
  percent: z.int().min(0).max(100),
  level: Level,
  notes: z.array(Note).max(mostNotes),
  milestones: z.array(MilestoneProgress).max(60),
});
export type Progress = z.infer<typeof Progress>;

export const begin = (facts: Pick<Progress, 'commitmentId' | 'processId'>): Progress => ({
  ...facts,
  percent: 0,
  level: 'not-started',
  notes: [],
  milestones: [],
});

/** Whether its record takes another report. */
export const takesReports = ({
  notes,
}: Pick<Progress, 'notes'>): Result<true, 'implementation.full'> =>
  notes.length < mostNotes ? ok(true) : refuse('implementation.full');

/** Reports how far it is. Earlier reports stay; the last one counts. */
export const report = (
  progress: Progress,
  { percent, level, text }: Pick<Progress, 'percent' | 'level'> & { readonly text: string },
  now: Instant,
): Result<Progress, 'implementation.level-mismatch' | 'implementation.full'> => {
  const isMismatch =
    (level === 'complete') !== (percent === 100) || (level === 'not-started' && percent !== 0);
  if (isMismatch) return refuse('implementation.level-mismatch', 'level');
  return bounded({ ...progress, percent, level, notes: [...progress.notes, { text, at: now }] });
};

// One item of the table holds 400 KB, and a letter takes up to three bytes.
const mostLetters = 100_000;

/** Refuses what would not fit in one item, before the table does. */
export const bounded = (progress: Progress): Result<Progress, 'implementation.full'> =>
  JSON.stringify(progress).length <= mostLetters && Progress.safeParse(progress).success
    ? ok(progress)
    : refuse('implementation.full');
