import * as z from 'zod';
import { Instant, Reason, TenantId, line } from '#kernel';
import { defineRow } from '#table';
import { JoiningCall, Programme } from './call.ts';
import { Campaign } from './campaign.ts';
import { Dossier, DossierId } from './dossier.ts';
import { Letter } from './letter.ts';
import { Review, Sheet } from './review.ts';

export const callRow = defineRow<JoiningCall>({
  kind: 'joining-call',
  schema: JoiningCall,
  within: () => '-',
  id: ({ callId }) => [callId],
});

export const dossierRow = defineRow<Dossier>({
  kind: 'dossier',
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
  schema: Applying,
  within: () => '-',
  id: ({ programme }) => [programme],
});

/** Names of those who sign stand in it, and are public once it is published. */
export const letterRow = defineRow<Letter>({
  kind: 'letter',
  schema: Letter,
  within: () => '-',
  id: ({ dossierId, letterId }) => [dossierId, letterId],
  isSealed: true,
});

export const campaignRow = defineRow<Campaign>({
  kind: 'campaign',
  schema: Campaign,
  within: () => '-',
  id: ({ campaignId }) => [campaignId],
});

export const reviewRow = defineRow<Review>({
  kind: 'review',
  schema: Review,
  within: () => '-',
  id: ({ dossierId }) => [dossierId],
  isSealed: true,
});

export const sheetRow = defineRow<Sheet>({
  kind: 'review-sheet',
  schema: Sheet,
  within: () => '-',
  id: ({ dossierId, reviewer }) => [dossierId, reviewer],
  isSealed: true,
});

const Interest = z.strictObject({ asked: z.int() });

/** How many neighbours asked that their commune joins. Who they are stands in no record. */
export const interestRow = defineRow<z.infer<typeof Interest>>({
  kind: 'interest',
  schema: Interest,
  within: () => '-',
  id: () => ['one'],
});

/** A government that tells another one of the network, and why. */
export const Referral = z.strictObject({
  commune: TenantId,
  reason: Reason,
  signedAs: line(120),
  at: Instant,
});
export type Referral = z.infer<typeof Referral>;

export const referralRow = defineRow<Referral>({
  kind: 'referral',
  schema: Referral,
  within: () => '-',
  id: ({ commune }) => [commune],
});
