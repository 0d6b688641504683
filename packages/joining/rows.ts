import * as z from 'zod';
import { PersonId, TenantId } from '#kernel';
import { type RoomRows, defineRow } from '#table';
import { JoiningCall, Programme } from './call.ts';
import { Campaign, CampaignId } from './campaign.ts';
import { Dossier, DossierId } from './dossier.ts';
import { Letter, LetterId } from './letter.ts';
import {
  askedToJoinRow,
  joinedRow,
  lettersRow,
  publishedCallRow,
  publishedCampaignRow,
  publishedDossierRow,
  publishedInterestRow,
  publishedReferralRow,
  publishedReviewRow,
  sentRow,
} from './published.ts';
import { Referral } from './referral.ts';
import { Review, Sheet } from './review.ts';

export const callRow = defineRow<JoiningCall>({
  kind: 'joining-call',
  treatment: 'recorded',
  schema: JoiningCall,
  within: () => '-',
  id: ({ callId }) => [callId],
});

export const dossierRow = defineRow<Dossier>({
  kind: 'dossier',
  treatment: 'recorded',
  schema: Dossier,
  within: () => '-',
  id: ({ dossierId }) => [dossierId],
});

const Applying = z.strictObject({
  programme: Programme,
  dossierId: DossierId,
  lead: TenantId,
  /** A partner that no longer wants to, before the lead sent it. */
  isLeft: z.literal(true).optional(),
});
export type Applying = z.infer<typeof Applying>;

/** The one application to a programme in which a government takes part. Whoever begins or joins another changes this very item. */
export const applyingRow = defineRow<Applying>({
  kind: 'applying',
  treatment: 'recorded',
  schema: Applying,
  within: () => '-',
  id: ({ programme }) => [programme],
});

/** Names of those who sign stand in it, and are public once it is published. */
export const letterRow = defineRow<Letter>({
  kind: 'letter',
  treatment: 'recorded',
  schema: Letter,
  within: () => '-',
  id: ({ dossierId, letterId }) => [dossierId, letterId],
  isSealed: true,
});

export const campaignRow = defineRow<Campaign>({
  kind: 'campaign',
  treatment: 'recorded',
  schema: Campaign,
  within: () => '-',
  id: ({ campaignId }) => [campaignId],
});

const Endorsed = z.strictObject({
  campaignId: CampaignId,
  person: PersonId,
  letterId: LetterId,
});

/**
 * By which letter somebody signed in a campaign: one at a time. Where that letter was withdrawn they may sign again,
 * and this very item names the next.
 */
export const endorsedRow = defineRow<z.infer<typeof Endorsed>>({
  kind: 'endorsed',
  treatment: 'recorded',
  schema: Endorsed,
  within: () => '-',
  id: ({ campaignId, person }) => [campaignId, person],
  isSealed: true,
});

export const reviewRow = defineRow<Review>({
  kind: 'review',
  treatment: 'recorded',
  schema: Review,
  within: () => '-',
  id: ({ dossierId }) => [dossierId],
  isSealed: true,
});

export const sheetRow = defineRow<Sheet>({
  kind: 'review-sheet',
  treatment: 'recorded',
  schema: Sheet,
  within: () => '-',
  id: ({ dossierId, reviewer }) => [dossierId, reviewer],
  isSealed: true,
});

const Interest = z.strictObject({ asked: z.int() });

/** How many neighbours asked that their commune joins. Who they are stands in no record. */
export const interestRow = defineRow<z.infer<typeof Interest>>({
  kind: 'interest',
  treatment: 'counted',
  schema: Interest,
  within: () => '-',
  id: () => ['one'],
});

export const referralRow = defineRow<Referral>({
  kind: 'referral',
  treatment: 'recorded',
  schema: Referral,
  within: () => '-',
  id: ({ commune }) => [commune],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfJoining: RoomRows = {
  room: 'joining',
  own: [
    callRow,
    dossierRow,
    applyingRow,
    letterRow,
    campaignRow,
    endorsedRow,
    reviewRow,
    sheetRow,
    interestRow,
    referralRow,
  ],
  published: [
    publishedCallRow,
    publishedDossierRow,
    lettersRow,
    askedToJoinRow,
    joinedRow,
    publishedCampaignRow,
    publishedReviewRow,
    sentRow,
    publishedInterestRow,
    publishedReferralRow,
  ],
};
