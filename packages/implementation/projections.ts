import { actsOf, defineProjection } from '#perform';
import { obligationsRow, progressRow } from '#plans';
import { type Found, copy, listCopies } from '#table';
import { type Obligation, standingDischarges, stateOf } from './obligation.ts';
import { plannedIn } from './planned.ts';
import {
  type PublishedObligation,
  listedObligation,
  obligationRow,
  publishedObligationRow,
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
    const summaries = published.map((one) => ({
      ...listedObligation.of(one),
      discharges: one.discharges.length,
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
  project: async ({ tenant, collection: process, records }) =>
    (await plannedIn(records, process))
      .filter(({ value }) => value.isSent)
      .map(({ value }) => copy(progressRow, tenant, trailOf(value.commitment, value.recorded))),
});
