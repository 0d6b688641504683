import { ok } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { Monitor, contactOf } from './monitor.ts';
import { monitorRow } from './rows.ts';
import { monitorThing } from './things.ts';

/** Says how to reach the monitoring body. `version` is of the contact that the editor was looking at. */
export const nameContact = defineVerb({
  id: 'monitoring.name-contact',
  route: 'PUT /processes/:processId/monitor/contact',
  capability: 'monitoring.appoint',
  shows: 'kind',
  input: {
    processId: ProcessId,
    contact: Monitor.shape.contact.unwrap(),
    version: Version,
  },
  output: { version: Version },
  refusals: {},
  offer: {
    of: monitorThing,
    when: () => ok(true),
    begins: contactOf,
    es: {
      name: 'Publicar el contacto del monitoreo',
      button: 'Publicar contacto',
      done: 'Publicaste el contacto del monitoreo.',
      fields: { contact: 'Contacto público' },
    },
  },
  run: async ({ thing, input: { processId, contact } }) =>
    decide({
      answer: { version: versionOf(contactOf({ contact })) },
      act: 'monitoring.contact-named',
      about: processId,
      writes: [change(monitorRow, thing, { ...thing.value, contact })],
    }),
});
