import { type Instant, LocalDate, type TenantId, dayOf, only, refuse, ok } from '#kernel';
import { type Call, chosenFrom, decide, defineVerb } from '#perform';
import { Pin, type StandardId, agreedEditionThing, findEdition, standardNames } from '#standards';
import { create } from '#table';
import { communeThing, region } from '#tenancy';
import { type Calendar, schedule, shiftTo } from './calendar.ts';
import { elsewhereThing } from './choices.ts';
import { Process, ProcessId, open } from './process.ts';
import { processRefusals } from './refusals.ts';
import { calendarRow, processRow, processesRow, publishedCalendarRow } from './rows.ts';
import { fromTemplate } from './template.ts';
import { processThing } from './things.ts';

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
    published(commune).get(publishedCalendarRow, processId, 'one'),
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
    edition: chosenFrom(agreedEditionThing),
    startsOn: LocalDate.optional(),
    copiedCommune: chosenFrom(communeThing).optional(),
    copiedProcess: chosenFrom(elsewhereThing).optional(),
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
  offer: {
    into: processThing,
    es: {
      name: 'Abrir un proceso',
      button: 'Abrir proceso',
      intro:
        'El proceso queda fijado a la edición que elijas. Si escribes cuándo empieza, parte con un calendario.',
      done: 'Abriste el proceso.',
      fields: {
        title: 'Título',
        standard: { label: 'Estándar', values: standardNames },
        edition: 'Edición',
        startsOn: {
          label: 'Tu proceso empieza el',
          hint: 'Con esta fecha el proceso parte con el calendario de la plantilla.',
        },
        copiedCommune: {
          label: 'Comuna de la que copias el calendario',
          hint: 'Solo para copiar el calendario de otro proceso.',
        },
        copiedProcess: {
          label: 'Proceso del que copias el calendario',
          hint: 'Solo para copiar el calendario de otro proceso.',
        },
      },
    },
  },
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
