import type { LocalDate } from '#kernel';
import { defineProjection } from '#perform';
import { copy, listCopies } from '#table';
import {
  anchorRow,
  anchoredDaysRow,
  listedAnchor,
  publishedAnchorRow,
  shownAnchor,
} from './rows.ts';

/** Publishes each anchored day with its heads, and the list of days, the latest first. */
export const publishAnchors = defineProjection({
  id: 'audit.anchors',
  on: ['audit.anchored'],
  project: async ({ tenant, about, records }) => {
    const anchors = (await records.list(anchorRow, '-')).map(({ value }) => value);
    const days = anchors
      .map((anchor) => ({ ...listedAnchor.of(anchor), logs: anchor.heads.length }))
      .toReversed();
    const told = new Set<LocalDate | string>(about);
    return [
      ...anchors
        .filter(({ day }) => told.has(day))
        .map((anchor) => copy(publishedAnchorRow, tenant, shownAnchor.of(anchor))),
      ...listCopies(anchoredDaysRow, tenant, 'anchors', days),
    ];
  },
});
