import { Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { EarlierPlanId, reverseEarlier } from './earlier.ts';
import { planRefusals } from './refusals.ts';
import { earlierPlanRow } from './rows.ts';

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
  run: async ({ input: { earlierPlanId, reason }, now, records }) =>
    takeStep(
      earlierPlanRow,
      await records.get(earlierPlanRow, '-', earlierPlanId),
      'plans.not-in-the-register',
      (plan) => reverseEarlier(plan, reason, now),
      () => ({ answer: { earlierPlanId }, act: 'earlier-plans.reversed', about: earlierPlanId }),
    ),
});
