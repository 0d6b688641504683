import { Reason, only } from '#kernel';
import { decide, defineVerb, reasonWords } from '#perform';
import { change } from '#table';
import { EarlierPlanId, reverseEarlier, stands } from './earlier.ts';
import { planRefusals } from './refusals.ts';
import { earlierPlanRow } from './rows.ts';
import { earlierPlanThing } from './things.ts';

/** Takes a wrong entry out of the region's register. It stays on record with the reason. */
export const reverseEarlierPlan = defineVerb({
  id: 'plans.reverse-earlier-plan',
  route: 'POST /region/plans/:earlierPlanId/reversal',
  reach: 'region',
  capability: 'plans.register',
  shows: 'kind',
  input: { earlierPlanId: EarlierPlanId, reason: Reason },
  output: { earlierPlanId: EarlierPlanId },
  refusals: only(planRefusals, 'plans.not-in-the-register'),
  offer: {
    of: earlierPlanThing,
    when: stands,
    es: {
      name: 'Anular un plan del registro',
      button: 'Anular anotación',
      intro: 'Sale del registro público. Queda guardado con el motivo, y se puede anotar de nuevo.',
      done: 'El plan salió del registro.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { earlierPlanId, reason }, now }) => {
    const reversed = reverseEarlier(thing.value, reason, now);
    if (!reversed.ok) return reversed;
    return decide({
      answer: { earlierPlanId },
      act: 'earlier-plans.reversed',
      about: earlierPlanId,
      writes: [change(earlierPlanRow, thing, reversed.value)],
    });
  },
});
