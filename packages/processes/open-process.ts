import { type Instant, LocalDate, TenantId, dayOf, only, refuse, ok } from '#kernel';
import { type Call, decide, defineVerb } from '#perform';
import { Pin, type StandardId, findEdition } from '#standards';
import { create } from '#table';
import { region } from '#tenancy';
import { type Calendar, schedule, shiftTo } from './calendar.ts';
import { Process, ProcessId, open } from './process.ts';
import { processRefusals } from './refusals.ts';
import { calendarRow, processRow, processesRow } from './rows.ts';
import { fromTemplate } from './template.ts';

type Wish = {
  readonly startsOn?: LocalDate | undefined;
  readonly copiedCommune?: TenantId | undefined;
  readonly copiedProcess?: ProcessId | undefined;
};

/** The calendar to begin with: another government's, the standard's, or none. */
const calendarFor = async (
  published: Call<object>['published'],
  standard: StandardId,
  { startsOn, copiedCommune: commune, copiedProcess: processId }: Wish,
) => {
  if (startsOn === undefined)
    return processId === undefined && commune === undefined
      ? ok(undefined)
      : refuse('processes.start-missing', 'startsOn');
  if (processId === undefined && commune === undefined) return ok(fromTemplate(standard, startsOn));
  if (processId === undefined || commune === undefined)
    return refuse('processes.no-such-calendar', 'copiedProcess');
  const [calendar, processes] = await Promise.all([
    published(commune).get(calendarRow, processId, 'one'),
    published(commune).get(processesRow, '-', 'all'),
  ]);
  const process = processes?.value.items.find((one) => one.processId === processId);
  if (!calendar || !process) return refuse('processes.no-such-calendar', 'copiedProcess');
  const lineage = { commune, processId, title: process.title };
  return ok({ ...shiftTo(calendar.value, startsOn), lineage });
};

const written = (
  processId: ProcessId,
  calendar: Pick<Calendar, 'phases' | 'meetings' | 'lineage'> | undefined,
  now: Instant,
) => {
  if (!calendar) return ok([]);
  const scheduled = schedule(undefined, { processId, ...calendar }, now);
  return scheduled.ok ? ok([create(calendarRow, scheduled.value)]) : scheduled;
};

/** Opens a co-creation process, pins it to an edition, and gives it a calendar to begin with. */
export const openProcess = defineVerb({
  id: 'processes.open-process',
  route: 'POST /processes',
  capability: 'processes.open',
  shows: 'kind',
  input: {
    title: Process.shape.title,
    standard: Pin.shape.id,
    edition: Pin.shape.edition,
    startsOn: LocalDate.optional(),
    copiedCommune: TenantId.optional(),
    copiedProcess: ProcessId.optional(),
  },
  output: { processId: ProcessId },
  refusals: only(
    processRefusals,
    'processes.no-such-edition',
    'processes.edition-to-come',
    'processes.no-such-calendar',
    'processes.start-missing',
    'processes.phase-twice',
    'processes.ends-before-it-starts',
    'processes.phases-out-of-order',
    'processes.meeting-outside-phase',
  ),
  run: async ({ input, now, newId, published }) => {
    const standard = { id: input.standard, edition: input.edition };
    const edition = await findEdition(published, region.tenant, standard);
    if (!edition) return refuse('processes.no-such-edition', 'edition');
    if (edition.inForceFrom !== undefined && edition.inForceFrom > dayOf(now))
      return refuse('processes.edition-to-come', 'edition');
    const calendar = await calendarFor(published, standard.id, input);
    if (!calendar.ok) return calendar;
    const processId = ProcessId.parse(newId());
    const calendarWrites = written(processId, calendar.value, now);
    if (!calendarWrites.ok) return calendarWrites;
    return decide({
      answer: { processId },
      act: 'processes.opened',
      about: processId,
      writes: [
        create(processRow, open({ processId, title: input.title, standard }, now)),
        ...calendarWrites.value,
      ],
    });
  },
});
