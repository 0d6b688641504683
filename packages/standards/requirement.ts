import * as z from 'zod';
import { Phase, type Result, line, meaning, ok, refuse } from '#kernel';
import { Measure, Unit, isInRange, measureOf } from './measures.ts';

export const RequirementId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,11}$/, meaning('not-a-code'));

/** How binding a requirement is, the most binding first. */
export const kinds = ['required', 'advised', 'information'] as const;
/** Blocks the submission, warns, or is only noted; the gravest first. */
export const severities = ['B', 'W', 'N'] as const;

/** One sentence that a process is held to, and how it is computed. */
export const Requirement = z.strictObject({
  id: RequirementId,
  es: line(240),
  en: line(240),
  /** The phase in which it is due. */
  phase: Phase,
  kind: z.enum(kinds),
  measure: Measure,
  /** Said although the measure has it, so that days written for months are noticed. */
  unit: Unit,
  threshold: z.int().min(0).max(10_000),
  evidence: z.enum([
    'application',
    'letter',
    'rules',
    'minutes',
    'attendance',
    'publication',
    'response',
    'document',
    'endorsement',
    'declaration',
    'report',
    'assessment',
    'record',
  ]),
  severity: z.enum(severities),
  /** Who must act where it is not met. */
  responsible: z.enum(['coordinator', 'unit-officer', 'forum-member', 'monitor']),
  source: line(200),
  /** Whether somebody read the value in its source, or it is a proposal until then. */
  isVerified: z.boolean(),
});
export type Requirement = z.infer<typeof Requirement>;

export const Requirements = z.array(Requirement).min(1).max(200);

type Code = 'standards.repeated-requirement' | 'standards.wrong-unit' | 'standards.wrong-threshold';

/** Whether requirements can be computed at all: each once, in the unit of its measure, within its range. */
export const computable = (requirements: readonly Requirement[]): Result<true, Code> => {
  const seen = new Set<string>();
  for (const [index, { id, measure, unit, threshold }] of requirements.entries()) {
    if (seen.has(id)) return refuse('standards.repeated-requirement', `requirements.${index}.id`);
    seen.add(id);
    if (unit !== measureOf(measure).unit)
      return refuse('standards.wrong-unit', `requirements.${index}.unit`);
    if (!isInRange(measure, threshold))
      return refuse('standards.wrong-threshold', `requirements.${index}.threshold`);
  }
  return ok(true);
};
