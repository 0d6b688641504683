import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create } from '#table';
import { PlannedMeetings, PlannedPhases, schedule } from './calendar.ts';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { calendarRow } from './rows.ts';

/** Writes when the phases begin and end and which meetings are meant to be held. Version 0 writes the first one. */
export const scheduleProcess = defineVerb({
  id: 'processes.schedule-process',
  route: 'PUT /processes/:processId/calendar',
  capability: 'processes.schedule',
  shows: 'kind',
  input: {
    processId: ProcessId,
    phases: PlannedPhases,
    meetings: PlannedMeetings,
    version: z.int().min(0),
  },
  output: { version: z.int() },
  refusals: only(
    processRefusals,
    'processes.stale',
    'processes.phase-twice',
    'processes.ends-before-it-starts',
    'processes.phases-out-of-order',
    'processes.meeting-outside-phase',
  ),
  run: async ({ input: { version, ...facts }, now, records }) => {
    const found = await records.get(calendarRow, facts.processId, 'one');
    if ((found?.version ?? 0) !== version) return refuse('processes.stale', 'version');
    const lineage = found?.value.lineage;
    const scheduled = schedule(found?.value, { ...facts, ...(lineage ? { lineage } : {}) }, now);
    if (!scheduled.ok) return scheduled;
    return decide({
      answer: { version: version + 1 },
      act: 'processes.scheduled',
      about: facts.processId,
      writes: [
        found ? change(calendarRow, found, scheduled.value) : create(calendarRow, scheduled.value),
      ],
    });
  },
});
