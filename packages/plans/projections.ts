import { commitmentsOf } from '#commitments';
import { readConsultation } from '#consultations';
import { readDialogue } from '#dialogues';
import { dayOf } from '#kernel';
import { organisationsById } from '#organisations';
import { actsOf, defineProjection } from '#perform';
import { type Records, copy, listCopies } from '#table';
import { recount } from './counts.ts';
import { stands } from './endorsement.ts';
import { publish, summarise } from './publish.ts';
import {
  earlierPlanRow,
  earlierPlansRow,
  endorsementRow,
  endorsementsRow,
  planRow,
  plansRow,
  publishedPlanRow,
  shownEarlierPlan,
} from './rows.ts';
import { plansOf } from './views.ts';
import { readAnswers } from './work.ts';

/** The plan of a process by its year. It says what other rooms counted, so it follows their acts too. */
export const publishPlan = defineProjection({
  id: 'plans.plan',
  on: [
    actsOf('plans'),
    actsOf('dialogues'),
    actsOf('contributions'),
    actsOf('commitments'),
    'consultations.counted',
  ],
  project: async ({ tenant, collection: process, records }) => {
    const found = await records.get(planRow, process, 'one');
    if (!found) return [];
    const [consultation, commitments, endorsements, answers, { counts, participation }] =
      await Promise.all([
        readConsultation(records, process, found.value.consultationId),
        commitmentsOf(records, process),
        records.list(endorsementRow, process),
        readAnswers(records, found.value),
        recount(records, process),
      ]);
    if (!consultation) return [];
    const plan = publish(found, {
      commitments,
      consultation,
      endorsements: endorsements.map(({ value }) => value),
      answers,
      spaces: await spacesOf(records, process, participation.publicMeetings),
      categories: participation.categories.map(({ category }) => category),
      counts,
    });
    return [copy(publishedPlanRow, tenant, plan)];
  },
});

/** Every plan of a tenant, for its list. */
export const publishPlans = defineProjection({
  id: 'plans.plans',
  on: ['plans.assembled', 'plans.adopted', 'plans.submitted'],
  project: async ({ tenant, records }) => {
    const plans = await plansOf(records);
    return listCopies(plansRow, tenant, '-', plans.map(summarise));
  },
});

/** Who stands behind the plan of a process. A reversed endorsement is no longer shown. */
export const publishEndorsements = defineProjection({
  id: 'plans.endorsements',
  on: ['plans.endorsed', 'plans.endorsement-reversed'],
  project: async ({ tenant, collection: process, records }) => {
    const [endorsements, organisations] = await Promise.all([
      records.list(endorsementRow, process),
      organisationsById(records),
    ]);
    const items = endorsements
      .filter(({ value }) => stands(value))
      .map(({ value: { endorsementId, name, office, organisationId, endorsedAt }, origin }) => ({
        id: endorsementId,
        name,
        office,
        organisation: organisations.get(organisationId)?.name ?? '',
        endorsedOn: dayOf(endorsedAt),
        ...(origin ? { origin } : {}),
      }));
    return listCopies(endorsementsRow, tenant, process, items);
  },
});

/** The plans made elsewhere that stand in the region's register. */
export const publishEarlierPlans = defineProjection({
  id: 'plans.earlier-plans',
  on: ['earlier-plans.recorded', 'earlier-plans.reversed'],
  project: async ({ tenant, records }) => {
    const found = await records.list(earlierPlanRow, '-');
    const items = found
      .filter(({ value }) => !value.reversal)
      .map(({ value, origin }) => ({
        ...shownEarlierPlan.of(value),
        ...(origin ? { origin } : {}),
      }));
    return [copy(earlierPlansRow, tenant, { items })];
  },
});

const spacesOf = async (records: Records, process: string, dialogueIds: readonly string[]) => {
  const dialogues = await Promise.all(dialogueIds.map((id) => readDialogue(records, process, id)));
  return dialogues.flatMap((dialogue) =>
    dialogue?.heldOn === undefined ? [] : [{ mode: dialogue.mode, heldOn: dialogue.heldOn }],
  );
};
