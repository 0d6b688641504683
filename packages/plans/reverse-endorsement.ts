import * as z from 'zod';
import { Reason, only, refuse } from '#kernel';
import { decide, defineVerb, twoPersonRefusals, twoPersons } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { EndorsementId, propose, reverse } from './endorsement.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow, planRow } from './rows.ts';

/** Takes a wrongly recorded endorsement out of the plan, with the reason. Once the plan was sent, it takes two. */
export const reverseEndorsement = defineVerb({
  id: 'plans.reverse-endorsement',
  route: 'POST /processes/:processId/plan/endorsements/:endorsementId/reversal',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, endorsementId: EndorsementId, reason: Reason },
  output: { endorsementId: EndorsementId, is: z.enum(['proposed', 'reversed']) },
  refusals: {
    ...only(planRefusals, 'plans.no-such-endorsement', 'plans.already-reversed'),
    ...twoPersonRefusals,
  },
  run: async ({ input, now, records, person }) => {
    const { processId, endorsementId, reason } = input;
    const [found, plan] = await Promise.all([
      records.get(endorsementRow, processId, endorsementId),
      records.get(planRow, processId, 'one'),
    ]);
    if (!found) return refuse('plans.no-such-endorsement');
    const reversed = reverse(found.value, found.value.proposed?.reason ?? reason, now);
    if (!reversed.ok) return reversed;
    const is = (said: 'proposed' | 'reversed', next: typeof found.value) =>
      decide({
        answer: { endorsementId, is: said },
        act: said === 'proposed' ? 'plans.reversal-proposed' : 'plans.endorsement-reversed',
        about: endorsementId,
        writes: [change(endorsementRow, found, next)],
      });
    if (plan?.value.state !== 'submitted') return is('reversed', reversed.value);
    const step = twoPersons(found.value.proposed, { by: person, at: now, reason });
    if (!step.ok) return step;
    return step.value.is === 'proposed'
      ? is('proposed', propose(found.value, step.value.proposed))
      : is('reversed', reversed.value);
  },
});
