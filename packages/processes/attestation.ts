import * as z from 'zod';
import { FileId } from '#files';
import { Instant, LocalDate, Reason, type Result, dayOf, idOf, line, ok, refuse } from '#kernel';
import type { Fact } from '#perform';
import { Measure, measureOf } from '#standards';
import { ProcessId } from './process.ts';

export const AttestationId = idOf('AttestationId');
export type AttestationId = z.infer<typeof AttestationId>;

/** What nothing in the house counts, stated by the government with the place where it can be read. */
export const Attestation = z.strictObject({
  attestationId: AttestationId,
  processId: ProcessId,
  measure: Measure,
  title: line(160),
  /** The day on which it happened. */
  on: LocalDate,
  /** Days, months or a level, where the measure has one. */
  value: z.int().min(0).max(3650).optional(),
  /** The document, page or address where anybody can check it. */
  source: line(400),
  fileId: FileId.optional(),
  at: Instant,
  reversal: z.strictObject({ reason: Reason, at: Instant }).optional(),
});
export type Attestation = z.infer<typeof Attestation>;

type Code = 'processes.value-missing' | 'processes.value-not-asked' | 'processes.in-the-future';

export const attest = (
  facts: Omit<Attestation, 'at' | 'reversal'>,
  now: Instant,
): Result<Attestation, Code> => {
  const hasValue = measureOf(facts.measure).by === 'worst';
  if (hasValue && facts.value === undefined) return refuse('processes.value-missing', 'value');
  if (!hasValue && facts.value !== undefined) return refuse('processes.value-not-asked', 'value');
  if (facts.on > dayOf(now)) return refuse('processes.in-the-future', 'on');
  return ok({ ...facts, at: now });
};

export const stands = (
  attestation: Attestation,
): Result<Attestation, 'processes.already-reversed'> =>
  attestation.reversal ? refuse('processes.already-reversed') : ok(attestation);

/** Takes it out of what counts from today on. It stays on record with the reason. */
export const reverse = (
  attestation: Attestation,
  reason: string,
  now: Instant,
): Result<Attestation, 'processes.already-reversed'> => {
  const standing = stands(attestation);
  return standing.ok ? ok({ ...attestation, reversal: { reason, at: now } }) : standing;
};

const worthOf = (measure: Measure, { value, on }: Attestation) => {
  const { by } = measureOf(measure);
  return by === 'gap' || by === 'year'
    ? { worth: on }
    : value === undefined
      ? {}
      : { worth: value };
};

/** Measures that are told by what is attested for another one. */
const alsoTold: Readonly<Partial<Record<Measure, Measure>>> = {
  'forum-meetings': 'forum-gap-months',
};

/** What an attestation says to its measures. */
export const toldBy = (attestation: Attestation): readonly Fact<Measure>[] => {
  const { attestationId, processId, measure, on, reversal } = attestation;
  const other = alsoTold[measure];
  return [measure, ...(other ? [other] : [])].map((told) => ({
    measure: told,
    thing: `processes/${processId}/attestations/${attestationId}`,
    from: on,
    ...(reversal ? { until: dayOf(reversal.at) } : {}),
    ...worthOf(told, attestation),
  }));
};
