import { commitmentsOf } from '#commitments';
import { actsOf, defineProjection } from '#perform';
import { obligationsRow, progressRow, readPlan } from '#plans';
import { type Found, copy, listCopies } from '#table';
import { type Obligation, standingDischarges, stateOf } from './obligation.ts';
import {
  type PublishedObligation,
  obligationRow,
  publishedObligationRow,
  recordedProgressRow,
} from './rows.ts';
import { trailOf } from './trail.ts';

const publish = ({ value, origin }: Found<Obligation>): PublishedObligation => ({
  id: value.obligationId,
  title: value.title,
  cadence: value.cadence,
  owner: value.owner,
  startsOn: value.startsOn,
  ...(value.dueOn === undefined ? {} : { dueOn: value.dueOn }),
  basis: value.basis,
  state: stateOf(value),
  discharges: standingDischarges(value).map(({ on, note }) => ({ on, note })),
  ...(origin ? { origin } : {}),
});

/** What was promised beside the commitments, and how each stands. */
export const publishObligations = defineProjection({
  id: 'implementation.obligations',
  on: [
    'implementation.obligation-declared',
    'implementation.obligation-discharged',
    'implementation.discharge-reversed',
  ],
  project: async ({ tenant, collection: process, records }) => {
    const published = (await records.list(obligationRow, process)).map(publish);
    const summaries = published.map(({ startsOn: _, basis: __, discharges, ...summary }) => ({
      ...summary,
      discharges: discharges.length,
    }));
    return [
      ...listCopies(obligationsRow, tenant, process, summaries),
      ...published.map((one) => copy(publishedObligationRow, tenant, { ...one, process })),
    ];
  },
});

/** How far each commitment of the submitted plan is. */
export const publishProgress = defineProjection({
  id: 'implementation.progress',
  on: [actsOf('implementation'), 'plans.submitted'],
  project: async ({ tenant, collection: process, records }) => {
    const plan = await readPlan(records, process);
    if (plan?.value.state !== 'submitted') return [];
    const [commitments, recorded] = await Promise.all([
      commitmentsOf(records, process),
      records.list(recordedProgressRow, process),
    ]);
    const chosen = new Set(plan.value.commitmentIds);
    const progressById = new Map(recorded.map((found) => [found.value.commitmentId, found]));
    return commitments
      .filter(({ value }) => chosen.has(value.commitmentId))
      .map(({ value }) =>
        copy(progressRow, tenant, trailOf(value, progressById.get(value.commitmentId))),
      );
  },
});
