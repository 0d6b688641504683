import { catalogueOf, holds } from '#table';
import { obligationRow, publishedObligationRow, recordedProgressRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const implementationCatalogue = catalogueOf(
  'implementation',
  holds(obligationRow, {
    obligationId: 'recorded',
    processId: 'recorded',
    title: 'recorded',
    cadence: 'recorded',
    owner: 'recorded',
    startsOn: 'recorded',
    dueOn: 'recorded',
    basis: 'recorded',
    discharges: 'recorded',
    isSilent: 'recorded',
  }),
  holds(recordedProgressRow, {
    commitmentId: 'recorded',
    processId: 'recorded',
    percent: 'recorded',
    level: 'recorded',
    notes: 'recorded',
    milestones: 'recorded',
  }),
  holds(publishedObligationRow, {
    id: 'published',
    title: 'published',
    cadence: 'published',
    owner: 'published',
    dueOn: 'published',
    state: 'published',
    origin: 'published',
    startsOn: 'published',
    basis: 'published',
    discharges: 'published',
    process: 'published',
  }),
);
