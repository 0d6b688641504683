import type { LocalDate } from '#kernel';
import { defineProjection } from '#perform';
import { copy, defineListRow, listCopies } from '#table';
import { AnchoredDay, anchorRow, publishedAnchorRow } from './rows.ts';

export const anchoredDaysRow = defineListRow<AnchoredDay>('anchored-days', AnchoredDay);

/** Publishes each anchored day with its heads, and the list of days, the latest first. */
export const publishAnchors = defineProjection({
  id: 'audit.anchors',
  on: ['audit.anchored'],
  project: async ({ tenant, about, records }) => {
    const anchors = (await records.list(anchorRow, '-')).map(({ value }) => value);
    const days = anchors.map(({ heads, ...day }) => ({ ...day, logs: heads.length })).toReversed();
    const told = new Set<LocalDate | string>(about);
    return [
      ...anchors
        .filter(({ day }) => told.has(day))
        .map((anchor) => copy(publishedAnchorRow, tenant, anchor)),
      ...listCopies(anchoredDaysRow, tenant, 'anchors', days),
    ];
  },
});
