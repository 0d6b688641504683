import { catalogueOf, holds, holdsItems } from '#table';
import { monitorRow, publishedReportRow, reportRow, reportsRow } from './rows.ts';

/** What this room keeps, and under which treatment. */
export const monitoringCatalogue = catalogueOf(
  'monitoring',
  holds(monitorRow, {
    processId: 'recorded',
    name: 'signed',
    description: 'recorded',
    contact: 'signed',
    appointedAt: 'recorded',
  }),
  holds(reportRow, {
    reportId: 'recorded',
    processId: 'recorded',
    kind: 'recorded',
    commitmentId: 'recorded',
    title: 'recorded',
    summary: 'recorded',
    answers: 'recorded',
    publishedAt: 'recorded',
    corrects: 'recorded',
    reason: 'recorded',
    replies: 'recorded',
  }),
  holds(publishedReportRow, {
    kind: 'published',
    commitmentId: 'published',
    title: 'published',
    summary: 'published',
    answers: 'published',
    publishedAt: 'published',
    corrects: 'published',
    reason: 'published',
    replies: 'published',
    id: 'published',
    correctedBy: 'published',
    origin: 'published',
    process: 'published',
  }),
  holdsItems(reportsRow, {
    kind: 'published',
    commitmentId: 'published',
    title: 'published',
    publishedAt: 'published',
    corrects: 'published',
    id: 'published',
    correctedBy: 'published',
    origin: 'published',
    replies: 'published',
  }),
);
