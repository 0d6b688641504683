import * as z from 'zod';
import { Phase } from '#kernel';

/** A standard is named by words, its editions by numbers. */
export const StandardId = z.enum(['ogp-local']);
export type StandardId = z.infer<typeof StandardId>;

export const Pin = z.strictObject({ id: StandardId, edition: z.int().min(1).max(999) });
/** The edition that a process keeps for its whole life. */
export type Pin = z.infer<typeof Pin>;

/** The facts that a requirement can be computed from, each counted over records. */
export const Measure = z.enum([
  'public-meetings',
  'groups',
  'contributions',
  'answered-contributions-percent',
  'consultation-days',
  'endorsements-before-submission',
  'commitments',
  'commitments-with-milestone-percent',
  'monitoring-body',
  'reports',
]);
export type Measure = z.infer<typeof Measure>;

export const Requirement = z.strictObject({
  id: z.string(),
  es: z.string(),
  en: z.string(),
  phase: Phase,
  kind: z.enum(['required', 'advised', 'information']),
  measure: Measure,
  atLeast: z.int(),
  source: z.string(),
  /** Whether somebody read the value in its source, or it is our proposal until then. */
  isVerified: z.boolean(),
});
export type Requirement = z.infer<typeof Requirement>;

export const Edition = z.strictObject({
  id: StandardId,
  edition: z.int(),
  label: z.string(),
  name: z.string(),
  requirements: z.array(Requirement),
});
export type Edition = z.infer<typeof Edition>;
