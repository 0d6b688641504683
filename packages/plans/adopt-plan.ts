import { commitmentsOf } from '#commitments';
import { LocalDate, line, only } from '#kernel';
import { defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { stands } from './endorsement.ts';
import { Plan, adopt } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow } from './rows.ts';
import { stepWith } from './steps.ts';

/** Records the formal act by which the government adopted the plan. */
export const adoptPlan = defineVerb({
  id: 'plans.adopt-plan',
  route: 'POST /processes/:processId/plan/adoption',
  capability: 'plans.adopt',
  shows: 'kind',
  input: { processId: ProcessId, instrument: line(200), adoptedOn: LocalDate },
  output: Plan.pick({ state: true }).shape,
  refusals: only(
    planRefusals,
    'plans.not-found',
    'plans.wrong-state',
    'plans.in-the-future',
    'plans.no-commitment',
    'plans.no-endorsement',
  ),
  run: async (call) => {
    const { processId, instrument, adoptedOn } = call.input;
    const [commitments, endorsements] = await Promise.all([
      commitmentsOf(call.records, processId),
      call.records.list(endorsementRow, processId),
    ]);
    const standing = new Set(
      commitments
        .filter(({ value }) => value.state !== 'withdrawn')
        .map(({ value }) => value.commitmentId),
    );
    return stepWith(call, 'plans.adopted', (plan) => {
      const behind = {
        commitments: plan.commitmentIds.filter((id) => standing.has(id)).length,
        endorsements: endorsements.filter(({ value }) => stands(value)).length,
      };
      return adopt(plan, { instrument, on: adoptedOn }, behind, call.now);
    });
  },
});
