import { Reason, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { EndorsementId, reverse } from './endorsement.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow } from './rows.ts';

/** Takes a wrongly recorded endorsement out of the plan, with the reason. */
export const reverseEndorsement = defineVerb({
  id: 'plans.reverse-endorsement',
  route: 'POST /processes/:processId/plan/endorsements/:endorsementId/reversal',
  capability: 'plans.adopt',
  input: { processId: ProcessId, endorsementId: EndorsementId, reason: Reason },
  output: { endorsementId: EndorsementId },
  refusals: only(planRefusals, 'plans.no-such-endorsement', 'plans.already-reversed'),
  run: async ({ input, now, records }) => {
    const { processId, endorsementId, reason } = input;
    const found = await records.get(endorsementRow, processId, endorsementId);
    if (!found) return refuse('plans.no-such-endorsement');
    const reversed = reverse(found.value, reason, now);
    if (!reversed.ok) return reversed;
    return decide({
      answer: { endorsementId },
      act: 'plans.endorsement-reversed',
      about: endorsementId,
      writes: [change(endorsementRow, found, reversed.value)],
    });
  },
});
