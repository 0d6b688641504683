import { defineProjection } from '#perform';
import { type Found, copy, listCopies } from '#table';
import { publishMemberships, region } from '#tenancy';
import { type Dossier, applying } from './dossier.ts';
import { fitting } from './fitting.ts';
import { type Letter, countSupport } from './letter.ts';
import {
  type PublishedLetter,
  type PublishedReview,
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
import { anyCall, reckon, titleOf } from './reckoning.ts';
import { membersOf } from './steps.ts';
import type { Sheet } from './review.ts';
import {
  applyingRow,
  callRow,
  campaignRow,
  dossierRow,
  interestRow,
  letterRow,
  referralRow,
  reviewRow,
  sheetRow,
} from './rows.ts';

const originOf = ({ origin }: Pick<Found<unknown>, 'origin'>) => (origin ? { origin } : {});

/** The calls of the region, for whoever thinks of applying. */
export const publishCalls = defineProjection({
  id: 'joining.calls',
  on: ['joining.call-opened'],
  project: async ({ tenant, records, about }) => {
    const found = await Promise.all(about.map((callId) => records.get(callRow, '-', callId)));
    return found.flatMap((one) =>
      one ? [copy(publishedCallRow, tenant, { ...one.value, ...originOf(one) })] : [],
    );
  },
});

const letterView = (found: Found<Letter>): PublishedLetter => {
  const { letterId: id, dossierId: _, fileId: __, ...letter } = found.value;
  return { ...letter, id, ...originOf(found) };
};

/** What a dossier says of its files stays; where they are kept is for its office alone. */
const withoutFiles = (whole: Omit<Dossier, 'dossierId'>) => {
  const { achievements, agreements, diagnosis, ...dossier } = whole;
  return {
    ...dossier,
    achievements: achievements.map(({ fileId: _, ...one }) => one),
    agreements: agreements.map(({ fileId: _, ...one }) => one),
    ...(diagnosis ? { diagnosis: withoutFile(diagnosis) } : {}),
  };
};

const withoutFile = ({ fileId: _, ...told }: NonNullable<Dossier['diagnosis']>) => told;

/** A dossier with its letters, from the day it is sent; a line of it for the region; and who was asked to apply too. */
export const publishDossiers = defineProjection({
  id: 'joining.dossiers',
  on: [
    'joining.begun',
    'joining.submitted',
    'joining.withdrawn',
    'joining.concluded',
    'joining.letter-entered',
    'joining.letter-signed',
    'joining.letter-quoted',
    'joining.letter-withdrawn',
    'joining.support-entered',
    'joining.endorsed',
    'joining.endorsement-transcribed',
    'joining.reviewers-answered',
  ],
  project: async ({ tenant, records, published, about }) => {
    const copies = about.map(async (dossierId) => {
      const found = await records.get(dossierRow, '-', dossierId);
      if (!found) return [];
      const { dossierId: id, ...dossier } = found.value;
      const call = await published(region.tenant).get(publishedCallRow, '-', dossier.callId);
      const programme = call?.value.programme ?? 'regional-network';
      const { state } = dossier;
      const asked = dossier.partners.map((partner) =>
        copy(askedToJoinRow, partner, { programme, lead: tenant, dossierId: id, state }),
      );
      if (!dossier.submission) return asked;
      const [joined, all] = await Promise.all([
        membersOf(published(tenant), id),
        records.list(letterRow, '-', id),
      ]);
      const members = dossier.submission.joined ?? joined;
      const own = applying(dossier, members);
      const told = {
        title: titleOf({ ...dossier, partners: own.slice(1) }),
        programme,
        state,
        ...originOf(found),
      } as const;
      const value = {
        ...withoutFiles(dossier),
        ...told,
        id,
        joined: members,
        reckoning: reckon({
          dossier: found.value,
          letters: all.map((one) => one.value),
          call: call?.value ?? anyCall,
          joined: members,
          now: dossier.submission.at,
        }),
      };
      return [
        ...asked,
        // One application, read at each of the governments that apply.
        ...own.flatMap((of) => [
          copy(publishedDossierRow, of, value),
          ...listCopies(lettersRow, of, id, all.map(letterView)),
        ]),
        copy(sentRow, region.tenant, {
          ...told,
          dossierId: id,
          lead: tenant,
          applicants: own,
          sentAt: dossier.submission.at,
          answered: dossier.answers.length,
        }),
      ];
    });
    return (await Promise.all(copies)).flat();
  },
});

/** Tells the lead who agreed to apply with it. */
export const publishJoined = defineProjection({
  id: 'joining.joined',
  on: ['joining.agreed-to-apply', 'joining.left-consortium'],
  project: async ({ tenant, records }) => {
    const places = await records.list(applyingRow, '-');
    return places
      .filter(({ value }) => value.lead !== tenant)
      .map(({ value: { dossierId, lead, isLeft } }) =>
        copy(joinedRow, lead, { dossierId, tenant, ...(isLeft ? { isLeft } : {}) }),
      );
  },
});

/** A form letter as whoever has the link reads it, and how many have signed. */
export const publishCampaigns = defineProjection({
  id: 'joining.campaigns',
  on: [
    'joining.campaign-opened',
    'joining.campaign-closed',
    'joining.endorsed',
    'joining.endorsement-transcribed',
    'joining.letter-withdrawn',
  ],
  project: async ({ tenant, records }) => {
    const campaigns = await records.list(campaignRow, '-');
    const copies = campaigns.map(async (found) => {
      const { campaignId: id, ...campaign } = found.value;
      const all = (await records.list(letterRow, '-', campaign.dossierId)).map(
        ({ value }) => value,
      );
      const { organisations, publicBodies, persons } = countSupport(
        all.filter((one) => one.campaign?.campaignId === id),
      );
      const signed = { organisations: organisations + publicBodies, persons };
      return copy(publishedCampaignRow, tenant, { ...campaign, ...signed, id, ...originOf(found) });
    });
    return Promise.all(copies);
  },
});

const mostOfSheets = 120_000;

/** Sheets under no name, and in an order that follows no person from one review to the next. */
const sheetsToTell = (sheets: readonly Found<Sheet>[]) =>
  fitting(
    sheets
      .map(({ value: { dossierId: _, reviewer: __, at: ___, ...sheet } }) => sheet)
      .toSorted((one, other) => (one.remark < other.remark ? -1 : 1)),
    mostOfSheets,
  );

/** A review, with its sheets and its oficio once it is decided. */
export const publishReviews = defineProjection({
  id: 'joining.reviews',
  on: [
    'joining.review-opened',
    'joining.recused',
    'joining.applicants-asked',
    'joining.letter-classified',
    'joining.decided',
  ],
  project: async ({ tenant, records, about }) => {
    const copies = about.map(async (dossierId) => {
      const found = await records.get(reviewRow, '-', dossierId);
      if (!found) return [];
      const { recusals, decision, ...review } = found.value;
      const aside = new Set<string>(recusals.map(({ reviewer }) => reviewer));
      const sheets = decision ? await records.list(sheetRow, '-', dossierId) : [];
      const told: PublishedReview = {
        ...review,
        recusals: recusals.length,
        sheets: [...sheetsToTell(sheets.filter(({ value }) => !aside.has(value.reviewer)))],
        ...originOf(found),
      };
      if (!decision) return [copy(publishedReviewRow, tenant, told)];
      const { by: _, ...decided } = decision;
      return [copy(publishedReviewRow, tenant, { ...told, decision: decided })];
    });
    return (await Promise.all(copies)).flat();
  },
});

/** How many neighbours asked that their commune joins. */
export const publishInterest = defineProjection({
  id: 'joining.interest',
  on: ['joining.asked-to-join'],
  project: async ({ tenant, records }) => {
    const found = await records.get(interestRow, '-', 'one');
    const counted = found ? [{ asked: found.value.asked }] : [];
    return counted.map((value) => copy(publishedInterestRow, tenant, value));
  },
});

/** Who told a commune of the network: shown where it was told. */
export const publishReferrals = defineProjection({
  id: 'joining.referrals',
  on: ['joining.referred'],
  project: async ({ tenant, records, about }) => {
    const found = await Promise.all(about.map((to) => records.get(referralRow, '-', to)));
    return found.flatMap((one) => {
      if (!one) return [];
      const { commune, ...told } = one.value;
      return [copy(publishedReferralRow, commune, { ...told, by: tenant, ...originOf(one) })];
    });
  },
});

/** Whoever was admitted stands elsewhere: the states of all communes, as tenancy publishes them. */
export const publishAdmissions = defineProjection({
  id: 'joining.admissions',
  on: ['joining.decided'],
  project: publishMemberships.project,
});
