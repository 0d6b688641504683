import * as z from 'zod';
import { Reason, only } from '#kernel';
import { decide, defineVerb, reasonWords, twoPersonRefusals, twoPersons } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { EndorsementId, canBeReversed, propose, reverse } from './endorsement.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow, planRow } from './rows.ts';
import { endorsementThing } from './things.ts';

/** Takes a wrongly recorded endorsement out of the plan, with the reason. Once the plan was sent, it takes two. */
export const reverseEndorsement = defineVerb({
  id: 'plans.reverse-endorsement',
  route: 'POST /processes/:processId/plan/endorsements/:endorsementId/reversal',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, endorsementId: EndorsementId, reason: Reason },
  output: { endorsementId: EndorsementId, is: z.enum(['proposed', 'reversed']) },
  refusals: { ...only(planRefusals, 'plans.already-reversed'), ...twoPersonRefusals },
  offer: {
    of: endorsementThing,
    when: canBeReversed,
    es: {
      name: 'Anular una adhesión',
      button: 'Anular adhesión',
      intro: 'Con el plan enviado lo deciden dos personas: una lo propone y otra lo confirma.',
      done: 'Anulaste la adhesión, o propusiste anularla.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing: found, input, now, records, person }) => {
    const { processId, endorsementId, reason } = input;
    const plan = await records.get(planRow, processId, 'one');
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
