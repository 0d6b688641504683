import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { Monitor } from './monitor.ts';
import { monitoringRefusals } from './refusals.ts';
import { monitorRow } from './rows.ts';

/** Says how to reach the monitoring body. `version` is the one that the editor was looking at. */
export const nameContact = defineVerb({
  id: 'monitoring.name-contact',
  route: 'PUT /processes/:processId/monitor/contact',
  capability: 'monitoring.appoint',
  shows: 'kind',
  input: {
    processId: ProcessId,
    contact: Monitor.shape.contact.unwrap(),
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(monitoringRefusals, 'monitoring.no-monitor', 'monitoring.stale'),
  run: async ({ input: { processId, contact, version }, records }) => {
    const found = await records.get(monitorRow, processId, 'one');
    if (!found) return refuse('monitoring.no-monitor');
    if (found.version !== version) return refuse('monitoring.stale', 'version');
    return decide({
      answer: { version: found.version + 1 },
      act: 'monitoring.contact-named',
      about: processId,
      writes: [change(monitorRow, found, { ...found.value, contact })],
    });
  },
});
