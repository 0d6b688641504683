import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Obligation, ObligationId, declare } from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';
import { obligationThing } from './things.ts';
import { cadenceWords } from './words.ts';

/** Declares what the government promised beside its commitments. */
export const declareObligation = defineVerb({
  id: 'implementation.declare-obligation',
  route: 'POST /processes/:processId/obligations',
  capability: 'obligations.declare',
  shows: 'kind',
  input: Obligation.omit({ obligationId: true, discharges: true }).shape,
  output: { obligationId: ObligationId },
  refusals: only(implementationRefusals, 'implementation.due-before-start'),
  offer: {
    into: obligationThing,
    es: {
      name: 'Declarar una obligación',
      button: 'Declarar obligación',
      intro: 'Lo que el plan promete hacer cada cierto tiempo.',
      done: 'Declaraste la obligación.',
      fields: {
        title: 'Título',
        cadence: { label: 'Cada cuánto', values: cadenceWords },
        owner: 'Responsable',
        startsOn: 'Desde',
        dueOn: 'Plazo',
        basis: 'En qué se basa',
        isSilent: 'La fuente no dice si se cumplió',
      },
    },
  },
  run: async ({ input, newId }) => {
    const obligationId = ObligationId.parse(newId());
    const declared = declare({ ...input, obligationId });
    if (!declared.ok) return declared;
    return decide({
      answer: { obligationId },
      act: 'implementation.obligation-declared',
      about: obligationId,
      writes: [create(obligationRow, declared.value)],
    });
  },
});
