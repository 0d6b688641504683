import * as z from 'zod';
import { LocalDate, Origin, noted } from '#kernel';
import { Measure } from '#standards';
import { type RoomRows, defineRow, publishes } from '#table';
import { Attestation } from './attestation.ts';
import { Calendar } from './calendar.ts';
import { Process, ProcessId } from './process.ts';
import { Waiver, WaiverId } from './waiver.ts';

export const processRow = defineRow<Process>({
  kind: 'process',
  treatment: 'recorded',
  schema: Process,
  within: () => '-',
  id: ({ processId }) => [processId],
});

export const waiverRow = defineRow<Waiver>({
  kind: 'waiver',
  treatment: 'recorded',
  schema: Waiver,
  within: ({ processId }) => processId,
  id: ({ waiverId }) => [waiverId],
});

/** Changed by whoever waives a requirement, so that of two at once one finds it waived. Read before the waivers. */
export const waivedRow = defineRow({
  kind: 'waived',
  treatment: 'recorded',
  schema: z.strictObject({ processId: ProcessId, requirementId: z.string(), waiverId: WaiverId }),
  within: ({ processId }) => processId,
  id: ({ requirementId }) => [requirementId],
});

export const attestationRow = defineRow<Attestation>({
  kind: 'attestation',
  treatment: 'recorded',
  schema: Attestation,
  within: ({ processId }) => processId,
  id: ({ attestationId }) => [attestationId],
});

/** A process has one calendar. */
export const calendarRow = defineRow<Calendar>({
  kind: 'calendar',
  treatment: 'recorded',
  schema: Calendar,
  within: ({ processId }) => processId,
  id: () => ['one'],
});

export const shownCalendar = publishes(Calendar, [
  'processId',
  'phases',
  'meetings',
  'lineage',
  'announcedAt',
]);

/** Published under the same key. */
export const publishedCalendarRow = defineRow<z.infer<typeof shownCalendar.schema>>({
  kind: 'calendar',
  schema: shownCalendar.schema,
  within: ({ processId }) => processId,
  id: () => ['one'],
});

export const shownProcess = publishes(Process, [
  'processId',
  'title',
  'standard',
  'phase',
  'entries',
  'moves',
]);

export const PublishedProcess = shownProcess.schema.extend({ origin: Origin.optional() });
export type PublishedProcess = z.infer<typeof PublishedProcess>;

/** Published: a tenant's processes, newest last, in one item. A government opens one every few years. */
export const processesRow = defineRow({
  kind: 'processes',
  schema: z.strictObject({ items: z.array(PublishedProcess) }),
  within: () => '-',
  id: () => ['all'],
});

/** Published in the region: how far each tenant's latest process is. */
export const Progress = z.strictObject({
  slug: z.string(),
  processId: z.string(),
  phase: Process.shape.phase,
  since: z.string(),
});
export type Progress = z.infer<typeof Progress>;

export const progressRow = defineRow<Progress>({
  kind: 'progress',
  schema: Progress,
  within: () => 'board',
  id: ({ slug }) => [slug],
});

export const shownWaiver = publishes(Waiver, [
  'requirementId',
  'reason',
  'signedAs',
  'grantedAt',
  'until',
  'ending',
]);

export const WaiverView = shownWaiver.schema.extend({
  id: Waiver.shape.waiverId,
  origin: Origin.optional(),
});

/** Published: all waivers of a process in one item; nobody grants more than `mostWaivers`. */
export const waiversRow = defineRow({
  kind: 'waivers',
  schema: z.strictObject({
    process: z.string(),
    items: noted(z.array(WaiverView), { treatment: 'signed' }),
  }),
  within: ({ process }) => process,
  id: () => ['all'],
});

export const shownAttestation = publishes(Attestation, [
  'measure',
  'title',
  'on',
  'value',
  'source',
  'fileId',
  'at',
  'reversal',
]);

export const AttestationView = shownAttestation.schema.extend({
  id: Attestation.shape.attestationId,
  origin: Origin.optional(),
});

export const attestedRow = defineRow<z.infer<typeof AttestationView> & { process: string }>({
  kind: 'attestation',
  schema: AttestationView.extend({ process: z.string() }),
  within: ({ process }) => process,
  id: ({ id }) => [id],
});

const Told = z.strictObject({
  measure: Measure,
  series: z.array(z.tuple([LocalDate, z.string(), z.int()])),
  shown: z.array(
    z.strictObject({ thing: z.string(), from: LocalDate, until: LocalDate.optional() }),
  ),
});

/** Published: what one room tells of a process, in parts that each fit in an item. */
export const sheetRow = defineRow({
  kind: 'sheet',
  schema: z.strictObject({
    process: z.string(),
    room: z.string(),
    part: z.string(),
    told: z.array(Told),
  }),
  within: ({ process }) => process,
  id: ({ room, part }) => [room, part],
});

/** Published: what one thing says, kept by the day that it belongs to, for rooms with very many things. */
export const factRow = defineRow({
  kind: 'fact',
  schema: z.strictObject({
    process: z.string(),
    room: z.string(),
    day: LocalDate,
    thing: z.string(),
    facts: z.array(
      z.strictObject({
        measure: Measure,
        thing: z.string(),
        from: LocalDate,
        until: LocalDate.optional(),
        worth: z.union([z.int(), z.boolean(), LocalDate]).optional(),
      }),
    ),
  }),
  within: ({ process }) => process,
  id: ({ room, day, thing }) => [room, day, thing],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfProcesses: RoomRows = {
  room: 'processes',
  own: [processRow, waivedRow, waiverRow, attestationRow, calendarRow],
  published: [
    processesRow,
    publishedCalendarRow,
    progressRow,
    waiversRow,
    attestedRow,
    sheetRow,
    factRow,
  ],
};
