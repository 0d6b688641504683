import * as z from 'zod';
import { CommitmentId } from '#commitments';
import { Instant, LocalDate, Origin, TenantId, noted } from '#kernel';
import { ProcessId } from '#processes';
import { type RoomRows, defineListRow, defineRow, publishes } from '#table';
import { Consultation, ConsultationId, OptionId } from './consultation.ts';

export const consultationRow = defineRow<Consultation>({
  kind: 'consultation',
  treatment: 'recorded',
  schema: Consultation,
  within: ({ processId }) => processId,
  id: ({ consultationId }) => [consultationId],
});

const Count = z.strictObject({
  optionId: OptionId,
  title: z.string(),
  commitmentId: CommitmentId,
  votes: z.int(),
});

export const Outcome = z.strictObject({
  counts: z.array(Count),
  ballots: z.int(),
  blank: z.int(),
  root: z.string(),
  chosen: z.array(CommitmentId),
  tiesAtCutoff: z.boolean(),
});

/** A consultation as everybody reads it. Nothing per option until it is counted. */
export const shownConsultation = publishes(Consultation, [
  'title',
  'question',
  'options',
  'state',
  'opensAt',
  'closesAt',
  'maxChoices',
  'cutoff',
  'tier',
  'paperHash',
  'changedAt',
]);

export const ConsultationView = shownConsultation.schema.extend({
  id: ConsultationId,
  days: z.int(),
  result: noted(Outcome.optional(), { treatment: 'counted' }),
  /** The day on which somebody other than who counted confirmed the count. */
  certifiedOn: LocalDate.optional(),
  /** How often it was changed, the first time included: a calendar believes the higher number. */
  version: z.int().optional(),
  origin: Origin.optional(),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

export const publishedConsultationRow = defineRow<ConsultationView & { process: string }>({
  kind: 'consultation',
  schema: ConsultationView.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

export const listedConsultation = publishes(ConsultationView, [
  'title',
  'question',
  'state',
  'opensAt',
  'closesAt',
  'maxChoices',
  'cutoff',
  'tier',
  'paperHash',
  'changedAt',
  'id',
  'days',
  'certifiedOn',
  'version',
  'origin',
]);
export const ConsultationSummary = listedConsultation.schema;
export const consultationsRow = defineListRow('consultations', ConsultationSummary);

export const BallotView = z.strictObject({
  id: noted(z.string(), { treatment: 'balloted' }),
  choices: noted(z.array(OptionId), { treatment: 'balloted' }),
});

/** Published after the count, in the order of the random ids; a list of its own for each box. */
export const ballotsRow = defineListRow('ballots', BallotView);

/** Published in the region, in the order of their closing times: which boxes are to be closed when. */
export const dueRow = defineRow({
  kind: 'due',
  schema: z.strictObject({
    closes: Instant,
    tenant: TenantId,
    processId: ProcessId,
    consultationId: ConsultationId,
    isOpen: z.boolean(),
  }),
  within: () => 'due',
  id: ({ closes, tenant, processId, consultationId }) => [
    closes,
    tenant,
    processId,
    consultationId,
  ],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfConsultations: RoomRows = {
  room: 'consultations',
  own: [consultationRow],
  published: [publishedConsultationRow, consultationsRow, ballotsRow, dueRow],
};
