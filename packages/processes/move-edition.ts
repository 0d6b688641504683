import { Reason, dayOf, only, refuse } from '#kernel';
import { become, chosenFrom, defineVerb, reasonWords } from '#perform';
import { Pin, agreedEditionThing, findEdition, standardNames } from '#standards';
import { region } from '#tenancy';
import { ProcessId, canLeaveEdition, move } from './process.ts';
import { processRefusals } from './refusals.ts';
import { processRow } from './rows.ts';
import { processThing } from './things.ts';

/** Takes another edition for a process that is under way. Which one held before stays on record. */
export const moveEdition = defineVerb({
  id: 'processes.move-edition',
  route: 'POST /processes/:processId/edition',
  capability: 'processes.move',
  shows: 'kind',
  input: {
    processId: ProcessId,
    standard: Pin.shape.id,
    edition: chosenFrom(agreedEditionThing),
    reason: Reason,
  },
  output: { standard: Pin.shape.id, edition: Pin.shape.edition },
  refusals: only(
    processRefusals,
    'processes.no-such-edition',
    'processes.edition-to-come',
    'processes.same-edition',
    'processes.too-often',
  ),
  offer: {
    of: processThing,
    when: canLeaveEdition,
    es: {
      name: 'Cambiar de edición del estándar',
      button: 'Cambiar de edición',
      intro: 'El proceso queda fijado a la nueva edición. El cambio y su motivo quedan públicos.',
      done: 'Cambiaste la edición del estándar.',
      fields: {
        standard: { label: 'Estándar', values: standardNames },
        edition: 'Edición',
        reason: reasonWords,
      },
    },
  },
  run: async ({ input, now, thing, published }) => {
    const standard = { id: input.standard, edition: input.edition };
    const edition = await findEdition(published, region.tenant, standard);
    if (!edition) return refuse('processes.no-such-edition', 'edition');
    if (edition.inForceFrom !== undefined && edition.inForceFrom > dayOf(now))
      return refuse('processes.edition-to-come', 'edition');
    const moved = move(thing.value, standard, input.reason, now);
    return become(processRow, thing, moved, ({ standard: taken }) => ({
      answer: { standard: taken.id, edition: taken.edition },
      act: 'processes.edition-moved',
      about: input.processId,
    }));
  },
});
