import { only, refuse } from '#kernel';
import { readOrganisation } from '#organisations';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Endorsement, EndorsementId } from './endorsement.ts';
import { isOpenToEndorse } from './plan.ts';
import { planRefusals } from './refusals.ts';
import { endorsementRow, planRow } from './rows.ts';

/** Records that somebody of an organisation stands behind the plan. Their name becomes public. */
export const endorsePlan = defineVerb({
  id: 'plans.endorse-plan',
  route: 'POST /processes/:processId/plan/endorsements',
  capability: 'plans.endorse',
  shows: 'kind',
  input: {
    processId: ProcessId,
    ...Endorsement.pick({ name: true, office: true, organisationId: true }).shape,
  },
  output: { endorsementId: EndorsementId },
  refusals: only(
    planRefusals,
    'plans.not-found',
    'plans.wrong-state',
    'plans.unknown-organisation',
  ),
  sealed: ['name', 'office'],
  run: async ({ input, now, records, newId }) => {
    const [plan, organisation] = await Promise.all([
      records.get(planRow, input.processId, 'one'),
      readOrganisation(records, input.organisationId),
    ]);
    if (!plan) return refuse('plans.not-found');
    if (!isOpenToEndorse(plan.value)) return refuse('plans.wrong-state');
    if (!organisation) return refuse('plans.unknown-organisation', 'organisationId');
    const endorsementId = EndorsementId.parse(newId());
    return decide({
      answer: { endorsementId },
      act: 'plans.endorsed',
      about: endorsementId,
      writes: [create(endorsementRow, { ...input, endorsementId, endorsedAt: now })],
    });
  },
});
