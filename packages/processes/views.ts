import * as z from 'zod';
import { type TenantId, ok, refuse } from '#kernel';
import {
  type Look,
  Version,
  defineOfficeView,
  definePublicList,
  definePublicView,
  versionOf,
} from '#perform';
import type { Found, Published, Records } from '#table';
import { AttestationId } from './attestation.ts';
import { Calendar, plannedIn } from './calendar.ts';
import { type Process, ProcessId } from './process.ts';
import {
  AttestationView,
  Progress,
  PublishedProcess,
  WaiverView,
  attestedRow,
  calendarRow,
  processRow,
  processesRow,
  progressRow,
  publishedCalendarRow,
  waiversRow,
} from './rows.ts';

const ProcessView = PublishedProcess.omit({ processId: true }).extend({ id: ProcessId });
export type ProcessView = z.infer<typeof ProcessView>;

const toView = ({ processId, ...rest }: PublishedProcess): ProcessView => ({
  id: processId,
  ...rest,
});

const processesIn = async (published: Published) =>
  ((await published.get(processesRow, '-', 'all'))?.value.items ?? []).map(toView);

/** Every published process of a tenant, for the views of later rooms. */
export const publishedProcesses = (published: Published): Promise<readonly ProcessView[]> =>
  processesIn(published);

/** A published process, for the views of later rooms. */
export const publishedProcess = async (
  { published, tenant }: Pick<Look<object>, 'published'> & { tenant: TenantId },
  processId: string,
) => (await processesIn(published(tenant))).find(({ id }) => id === processId);

/** Every process of a tenant, the latest last, for what later rooms publish. */
export const processesOf = (records: Records): Promise<readonly Found<Process>[]> =>
  records.list(processRow, '-');

/** The calendar of a process, for what a later room's verb may do until when. */
export const readCalendar = async (
  records: Records,
  processId: string,
): Promise<Calendar | undefined> => (await records.get(calendarRow, processId, 'one'))?.value;

/** All waivers of a process, those that are over included. */
export const waiversOf = async (published: Published, processId: string) =>
  (await published.get(waiversRow, processId, 'all'))?.value.items ?? [];

export const listProcesses = definePublicList({
  id: 'processes.processes',
  route: 'GET /processes',
  input: {},
  output: ProcessView,
  run: async ({ published, tenant }) =>
    ok({ items: await processesIn(published(tenant)), next: null }),
});

export const viewProcess = definePublicView({
  id: 'processes.process',
  route: 'GET /processes/:processId',
  input: { processId: ProcessId },
  output: ProcessView,
  run: async (look) => {
    const process = await publishedProcess(look, look.input.processId);
    return process ? ok(process) : refuse('request.not-found');
  },
});

export const listProgress = definePublicList({
  id: 'processes.progress',
  route: 'GET /region/progress',
  reach: 'region',
  input: {},
  output: Progress,
  run: async ({ published, region }) => {
    const found = await published(region).list(progressRow, 'board');
    return ok({ items: found.map(({ value }) => value), next: null });
  },
});

/** `version`: how often it was written. */
const CalendarView = Calendar.omit({ processId: true }).extend({ version: z.int() });

export const viewCalendar = definePublicView({
  id: 'processes.calendar',
  route: 'GET /processes/:processId/calendar',
  input: { processId: ProcessId },
  output: CalendarView,
  run: async ({ input, published, tenant }) => {
    const found = await published(tenant).get(publishedCalendarRow, input.processId, 'one');
    if (!found) return refuse('request.not-found');
    const { processId: _, ...calendar } = found.value;
    return ok({ ...calendar, version: found.version });
  },
});

/** The calendar with the version of its text, for the one who writes it, also where there is none yet. */
export const viewCalendarDraft = defineOfficeView({
  id: 'processes.calendar-draft',
  route: 'GET /processes/:processId/calendar/draft',
  capability: 'processes.schedule',
  input: { processId: ProcessId },
  output: z.strictObject({
    calendar: Calendar.pick({ meetings: true }).extend({
      phases: z.array(Calendar.shape.phases.element),
    }),
    version: Version,
  }),
  run: async ({ input, records }) => {
    const calendar = plannedIn((await records.get(calendarRow, input.processId, 'one'))?.value);
    return ok({ calendar, version: versionOf(calendar) });
  },
});

export const listWaivers = definePublicList({
  id: 'processes.waivers',
  route: 'GET /processes/:processId/waivers',
  input: { processId: ProcessId },
  output: WaiverView,
  run: async ({ input, published, tenant }) =>
    ok({ items: await waiversOf(published(tenant), input.processId), next: null }),
});

export const listAttestations = definePublicList({
  id: 'processes.attestations',
  route: 'GET /processes/:processId/attestations',
  input: { processId: ProcessId },
  output: AttestationView,
  run: async ({ input, published, tenant }) => {
    const { items, next } = await published(tenant).page(
      attestedRow,
      input.processId,
      input.cursor,
    );
    return ok({ items: items.map(({ value: { process: _, ...one } }) => one), next });
  },
});

export const viewAttestation = definePublicView({
  id: 'processes.attestation',
  route: 'GET /processes/:processId/attestations/:attestationId',
  input: { processId: ProcessId, attestationId: AttestationId },
  output: AttestationView,
  run: async ({ input: { processId, attestationId }, published, tenant }) => {
    const found = await published(tenant).get(attestedRow, processId, attestationId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...one } = found.value;
    return ok(one);
  },
});
