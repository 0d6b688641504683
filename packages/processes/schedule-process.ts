import { calendarFormAddress } from '#addresses';
import { ok, only } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { change, create } from '#table';
import { PlannedMeetings, PlannedPhases, plannedIn, schedule } from './calendar.ts';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { calendarRow } from './rows.ts';
import { calendarThing } from './scheduled.ts';

/** Writes when the phases begin and end and which meetings are meant to be held. */
export const scheduleProcess = defineVerb({
  id: 'processes.schedule-process',
  route: 'PUT /processes/:processId/calendar',
  capability: 'processes.schedule',
  shows: 'kind',
  input: {
    processId: ProcessId,
    phases: PlannedPhases,
    meetings: PlannedMeetings,
    version: Version,
  },
  output: { version: Version },
  refusals: only(
    processRefusals,
    'processes.phase-twice',
    'processes.ends-before-it-starts',
    'processes.phases-out-of-order',
    'processes.meeting-outside-phase',
  ),
  offer: {
    of: calendarThing,
    own: ({ slug, processId = '' }) => calendarFormAddress(slug, processId),
    when: () => ok(true),
    begins: ({ calendar }) => plannedIn(calendar),
    es: {
      name: 'Escribir el calendario',
      button: 'Publicar calendario',
      intro: 'Cuándo empieza y termina cada fase, y qué reuniones se esperan.',
      done: 'Publicaste el calendario.',
      fields: {
        phases: {
          label: 'Fases',
          parts: { phase: 'Fase', opensOn: 'Empieza el', closesOn: 'Termina el' },
        },
        meetings: { label: 'Reuniones', parts: { phase: 'Fase', on: 'Fecha', title: 'Título' } },
      },
    },
  },
  run: async ({ thing, input: { version: _, ...facts }, now }) => {
    const { calendar } = thing.value;
    const lineage = calendar?.lineage;
    const scheduled = schedule(calendar, { ...facts, ...(lineage ? { lineage } : {}) }, now);
    if (!scheduled.ok) return scheduled;
    return decide({
      answer: { version: versionOf(plannedIn(scheduled.value)) },
      act: 'processes.scheduled',
      about: facts.processId,
      writes: [
        calendar
          ? change(calendarRow, { ...thing, value: calendar }, scheduled.value)
          : create(calendarRow, scheduled.value),
      ],
    });
  },
});
