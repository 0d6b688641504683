import * as z from 'zod';
import { LocalDate, Origin, Phase, TenantId } from '#kernel';
import { type Turn, type Verdict, results } from '#processes';
import { Pin, RequirementId } from '#standards';

export const termKinds = [
  'phase',
  'obligation',
  'milestone',
  'report',
  'dialogue',
  'meeting',
  'consultation',
] as const;

/** Something with a day: in time it is coming, past its day it is late. Several of one kind and day are one. */
export const Term = z.strictObject({
  kind: z.enum(termKinds),
  on: LocalDate,
  count: z.int().positive(),
  title: z.string(),
  /** An address in the API below the government's. */
  thing: z.string(),
});
export type Term = z.infer<typeof Term>;

export const figureNames = [
  'meetings',
  'attendances',
  'groups',
  'contributions',
  'ballots',
  'commitments',
] as const;
export type FigureName = (typeof figureNames)[number];

const Course = z.strictObject({
  processId: z.string(),
  title: z.string(),
  phase: Phase,
  since: LocalDate.optional(),
  standard: Pin,
  origin: Origin.optional(),
  monitorSince: LocalDate.optional(),
  updates: z.array(LocalDate),
  terms: z.array(Term),
  figures: z.partialRecord(z.enum(figureNames), z.int()),
  /** Requirement and turns, `2026-03-02n,2026-05-03m`: a letter for the verdict that holds from that day. */
  turns: z.array(z.tuple([RequirementId, z.string()])),
});
export type Course = z.infer<typeof Course>;

const MadeHere = z.strictObject({
  year: z.int(),
  title: z.string(),
  submittedOn: LocalDate,
  commitments: z.int(),
  origin: Origin.optional(),
});

/** All that the board knows of a government. It tells days and no state of today: the reader has the clock. */
export const BoardItem = z.strictObject({
  commune: TenantId,
  /** At most the two latest processes, the latest last. */
  courses: z.array(Course),
  plans: z.array(MadeHere),
});
export type BoardItem = z.infer<typeof BoardItem>;

const letters: Readonly<Record<Verdict, string>> = {
  met: 'm',
  'not-met': 'n',
  'not-yet-due': 'y',
  'not-applicable': 'a',
  waived: 'w',
};

export const writeTurns = (turns: readonly Turn[]): string =>
  turns.map(([from, verdict]) => from + letters[verdict]).join(',');

export const readTurns = (text: string): readonly Turn[] =>
  text.split(',').flatMap((turn): Turn[] => {
    const from = LocalDate.safeParse(turn.slice(0, 10));
    const verdict = results.find((one) => letters[one] === turn.slice(10));
    return from.success && verdict ? [[from.data, verdict]] : [];
  });
