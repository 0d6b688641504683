import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { Obligation, ObligationId, declare } from './obligation.ts';
import { implementationRefusals } from './refusals.ts';
import { obligationRow } from './rows.ts';

/** Declares what the government promised beside its commitments. */
export const declareObligation = defineVerb({
  id: 'implementation.declare-obligation',
  route: 'POST /processes/:processId/obligations',
  capability: 'obligations.declare',
  shows: 'kind',
  input: Obligation.omit({ obligationId: true, discharges: true }).shape,
  output: { obligationId: ObligationId },
  refusals: only(implementationRefusals, 'implementation.due-before-start'),
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
