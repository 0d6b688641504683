import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create, defineOnce } from '#table';
import { Monitor } from './monitor.ts';
import { monitoringRefusals } from './refusals.ts';
import { monitorRow } from './rows.ts';
import { monitorThing } from './things.ts';

/** The process has its monitor. */
const monitorMark = defineOnce('monitor');

/** Names the independent body that will assess the plan, once per process. */
export const appointMonitor = defineVerb({
  id: 'monitoring.appoint-monitor',
  route: 'POST /processes/:processId/monitor',
  capability: 'monitoring.appoint',
  shows: 'kind',
  input: Monitor.omit({ appointedAt: true }).shape,
  output: { processId: ProcessId },
  refusals: only(monitoringRefusals, 'monitoring.already-appointed'),
  offer: {
    into: monitorThing,
    es: {
      name: 'Nombrar al ente de monitoreo',
      button: 'Nombrar',
      intro: 'Debe ser independiente del municipio y de quien condujo el proceso.',
      done: 'Nombraste al ente de monitoreo.',
      fields: {
        name: 'Nombre',
        description: 'Quién es y por qué es independiente',
        contact: {
          label: 'Contacto público',
          hint: 'Si todavía no hay, déjalo en blanco: queda como pendiente.',
        },
      },
    },
  },
  once: { key: () => monitorMark.key(), refusal: 'monitoring.already-appointed' },
  run: async ({ input, now }) =>
    decide({
      answer: { processId: input.processId },
      act: 'monitoring.appointed',
      about: input.processId,
      writes: [create(monitorRow, { ...input, appointedAt: now })],
    }),
});
