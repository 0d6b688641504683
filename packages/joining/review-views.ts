import * as z from 'zod';
import { ok, refuse } from '#kernel';
import { defineOfficeView, definePublicList, definePublicView } from '#perform';
import { DossierId } from './dossier.ts';
import { PublishedReview, Sent, publishedReviewRow, sentRow } from './published.ts';
import { Sheet, isUnderReview, mayReview } from './review.ts';
import { gatherReview } from './gathered.ts';
import { reviewerOf } from './reviewing.ts';

/** Every application that was sent in the region, and how far its review is. */
export const listApplications = definePublicList({
  id: 'joining.applications',
  route: 'GET /applications',
  reach: 'region',
  input: {},
  output: Sent.extend({
    review: z.enum(['none', 'open', 'admitted', 'declined']),
    unanswered: z.int(),
  }),
  run: async ({ published, region, input }) => {
    const from = published(region);
    const [page, reviews] = await Promise.all([
      from.page(sentRow, '-', input.cursor),
      from.list(publishedReviewRow, '-'),
    ]);
    const known = new Map(reviews.map(({ value }) => [value.dossierId, value]));
    const items = page.items.map(({ value }) => {
      const review = known.get(value.dossierId);
      return {
        ...value,
        review: review ? (review.decision?.verdict ?? ('open' as const)) : ('none' as const),
        unanswered: Math.max(0, (review?.questions.length ?? 0) - value.answered),
      };
    });
    return ok({ items, next: page.next });
  },
});

export const viewReview = definePublicView({
  id: 'joining.review',
  route: 'GET /reviews/:dossierId',
  reach: 'region',
  input: { dossierId: DossierId },
  output: PublishedReview,
  run: async ({ published, region, input }) => {
    const found = await published(region).get(publishedReviewRow, '-', input.dossierId);
    return found ? ok(found.value) : refuse('request.not-found');
  },
});

/** A review at the desk of whoever takes part in it: their own sheet, and how many others there are. */
export const viewReviewDesk = defineOfficeView({
  id: 'joining.review-desk',
  route: 'GET /reviews/:dossierId/desk',
  reach: 'region',
  capability: 'applications.score',
  input: { dossierId: DossierId },
  output: z.strictObject({
    sheet: Sheet.omit({ reviewer: true }).optional(),
    sheets: z.int(),
    barred: z.string().optional(),
  }),
  run: async ({ records, published, tenant, input: { dossierId }, person, now }) => {
    const [who, desk] = await Promise.all([
      reviewerOf(records, person, now),
      gatherReview({ ...records, tenant, published }, dossierId),
    ]);
    if (!desk?.value.review) return refuse('request.not-found');
    const { review, sheets } = desk.value;
    const open = isUnderReview(desk.value);
    const may = open.ok ? mayReview(review, who) : open;
    const own = sheets.find(({ reviewer }) => reviewer === person);
    const { reviewer: _, ...sheet } = own ?? { reviewer: person };
    return ok({
      ...('at' in sheet ? { sheet } : {}),
      sheets: sheets.length,
      ...(may.ok ? {} : { barred: may.code }),
    });
  },
});
