import * as z from 'zod';
import { Instant, Origin, TenantId, noted } from '#kernel';
import { defineListRow, defineRow, publishes } from '#table';
import { adviceRules } from './advice.ts';
import { JoiningCall, Programme } from './call.ts';
import { Campaign, CampaignId } from './campaign.ts';
import { Achievement, Agreement, Diagnosis, Dossier, DossierId } from './dossier.ts';
import { Letter, LetterId } from './letter.ts';
import { Says, Topic } from './passage.ts';
import { Review, Sheet } from './review.ts';
import { Referral } from './referral.ts';

const origin = Origin.optional();

export const shownCall = publishes(JoiningCall, [
  'callId',
  'title',
  'programme',
  'closes',
  'termMonths',
  'practiceYears',
  'opensOn',
  'source',
]);
export const PublishedCall = shownCall.schema.extend({ origin });

/** Published in the region: what one may apply to. */
export const publishedCallRow = defineRow({
  kind: 'joining-call',
  schema: PublishedCall,
  within: () => '-',
  id: ({ callId }: { readonly callId: string }) => [callId],
});

export const shownLetter = publishes(Letter, [
  'role',
  'government',
  'organisation',
  'kind',
  'capacity',
  'addressee',
  'date',
  'language',
  'heading',
  'covers',
  'signatures',
  'passages',
  'text',
  'sha256',
  'campaign',
  'enteredAt',
  'withdrawal',
]);
export const PublishedLetter = shownLetter.schema.extend({ id: LetterId, origin });

const Told = z.strictObject({
  says: Says,
  quote: z.string(),
  letterId: LetterId,
  by: z.string(),
});

const AdviceView = z.strictObject({
  rule: z.enum(adviceRules),
  isMet: z.boolean(),
  isNeeded: z.boolean(),
  found: z.int(),
  wanted: z.int(),
});

/** What is counted over a dossier and its letters, so that no page counts it again. */
export const Reckoning = z.strictObject({
  advice: z.array(AdviceView),
  needed: z.record(z.string(), z.boolean()),
  welcome: z.record(z.string(), z.boolean()),
  support: z.strictObject({
    letters: z.int(),
    organisations: z.int(),
    publicBodies: z.int(),
    persons: z.int(),
  }),
  claims: z.array(
    z.strictObject({
      topic: Topic,
      about: z.string(),
      claims: z.array(Told),
      isContradicted: z.boolean(),
    }),
  ),
  /** Letters of somebody who had already spoken, and letters that left something unfilled. */
  repeated: z.array(LetterId),
  unfilled: z.array(z.strictObject({ letterId: LetterId, places: z.array(z.string()) })),
});
export type Reckoning = z.infer<typeof Reckoning>;

/** A dossier as everybody reads it from the day it is sent. Its letters are a list beside it. */
export const shownDossier = publishes(Dossier, [
  'kind',
  'callId',
  'lead',
  'partners',
  'statement',
  'team',
  'governments',
  'answers',
  'begunAt',
  'state',
  'submission',
  'withdrawal',
  'outcome',
]);
/** What a dossier says of its files is told; where they are kept is for its office alone. */
export const shownAchievement = publishes(Achievement, [
  'title',
  'pillar',
  'tenant',
  'on',
  'evidence',
]);
export const shownAgreement = publishes(Agreement, [
  'body',
  'number',
  'on',
  'what',
  'inFavour',
  'against',
  'abstained',
]);
export const shownDiagnosis = publishes(Diagnosis, ['title', 'on', 'where']);

export const PublishedDossier = shownDossier.schema.extend({
  achievements: z.array(shownAchievement.schema),
  agreements: z.array(shownAgreement.schema),
  diagnosis: shownDiagnosis.schema.optional(),
  id: DossierId,
  title: z.string(),
  programme: Programme,
  joined: z.array(TenantId),
  reckoning: noted(Reckoning, { treatment: 'signed' }),
  origin,
});
export type PublishedDossier = z.infer<typeof PublishedDossier>;

export const publishedDossierRow = defineRow<PublishedDossier>({
  kind: 'dossier',
  schema: PublishedDossier,
  within: () => '-',
  id: ({ id }) => [id],
});

/** The letters of a dossier, in parts: a campaign may bring hundreds. `process` is the dossier. */
export const lettersRow = defineListRow('letters', PublishedLetter);
export type PublishedLetter = z.infer<typeof PublishedLetter>;

/** For each government that is asked to apply with another one: who asks, whether or not it was sent. */
export const askedToJoinRow = defineRow({
  kind: 'asked-to-join',
  schema: z.strictObject({
    programme: Programme,
    lead: TenantId,
    dossierId: DossierId,
    state: Dossier.shape.state,
  }),
  within: () => '-',
  id: ({ lead, dossierId }: { readonly lead: string; readonly dossierId: string }) => [
    lead,
    dossierId,
  ],
});

/** For the lead: who agreed to apply with it, and who took that back. */
export const joinedRow = defineRow({
  kind: 'joined',
  schema: z.strictObject({
    dossierId: DossierId,
    tenant: TenantId,
    isLeft: z.literal(true).optional(),
  }),
  within: () => '-',
  id: ({ dossierId, tenant }: { readonly dossierId: string; readonly tenant: string }) => [
    dossierId,
    tenant,
  ],
});

export const shownCampaign = publishes(Campaign, [
  'dossierId',
  'title',
  'addressee',
  'language',
  'text',
  'covers',
  'closesOn',
  'openedAt',
  'closedAt',
]);

export const PublishedCampaign = shownCampaign.schema.extend({
  id: CampaignId,
  organisations: noted(z.int(), { treatment: 'counted' }),
  persons: noted(z.int(), { treatment: 'counted' }),
  origin,
});

export const publishedCampaignRow = defineRow({
  kind: 'campaign',
  schema: PublishedCampaign,
  within: () => '-',
  id: ({ id }: { readonly id: string }) => [id],
});

export const shownSheet = publishes(Sheet, [
  'commitment',
  'practice',
  'capacity',
  'civil-society',
  'contribution',
  'remark',
]);
export const shownReview = publishes(Review, [
  'dossierId',
  'lead',
  'applicants',
  'title',
  'openedAt',
  'questions',
  'classified',
]);
export const shownDecision = publishes(Review.shape.decision.unwrap(), [
  'verdict',
  'reasons',
  'renewBy',
  'at',
  'oficio',
]);

/** A review as everybody follows it. Sheets come with the decision, and name nobody. */
export const PublishedReview = shownReview.schema.extend({
  recusals: z.int(),
  decision: noted(shownDecision.schema.optional(), { treatment: 'signed' }),
  sheets: z.array(shownSheet.schema),
  origin,
});
export type PublishedReview = z.infer<typeof PublishedReview>;

export const publishedReviewRow = defineRow<PublishedReview>({
  kind: 'review',
  schema: PublishedReview,
  within: () => '-',
  id: ({ dossierId }) => [dossierId],
});

export const Sent = z.strictObject({
  dossierId: DossierId,
  lead: TenantId,
  applicants: z.array(TenantId),
  title: z.string(),
  programme: Programme,
  state: Dossier.shape.state,
  sentAt: Instant,
  answered: z.int(),
  origin,
});

/** What waits for the region, one small item for each application that was sent. */
export const sentRow = defineRow({
  kind: 'sent',
  schema: Sent,
  within: () => '-',
  id: ({ lead, dossierId }: { readonly lead: string; readonly dossierId: string }) => [
    lead,
    dossierId,
  ],
});

/** How many neighbours asked, in the commune; who was told of the network by whom, at the one who was told. */
export const publishedInterestRow = defineRow({
  kind: 'interest',
  treatment: 'counted',
  schema: z.strictObject({ asked: z.int() }),
  within: () => '-',
  id: () => ['one'],
});

export const shownReferral = publishes(Referral, ['reason', 'signedAs', 'at']);
export const PublishedReferral = shownReferral.schema.extend({ by: TenantId, origin });

export const publishedReferralRow = defineRow({
  kind: 'referral',
  schema: PublishedReferral,
  within: () => '-',
  id: ({ by }: { readonly by: string }) => [by],
});
