import * as z from 'zod';
import { groupsIn } from '#dialogues';
import { ok, refuse } from '#kernel';
import { nameKey } from '#organisations';
import { definePublicList, definePublicView } from '#perform';
import { publishedProcesses } from '#processes';
import { readList, readWholeList } from '#table';
import { CampaignId } from './campaign.ts';
import { DossierId } from './dossier.ts';
import {
  PublishedCall,
  PublishedCampaign,
  PublishedDossier,
  PublishedLetter,
  PublishedReferral,
  lettersRow,
  publishedCallRow,
  publishedCampaignRow,
  publishedDossierRow,
  publishedInterestRow,
  publishedReferralRow,
} from './published.ts';

/** An application as one line of a list. */
const DossierSummary = PublishedDossier.pick({
  id: true,
  title: true,
  kind: true,
  programme: true,
  state: true,
  lead: true,
  partners: true,
  origin: true,
}).extend({
  sentAt: z.string(),
  letters: z.int(),
  organisations: z.int(),
  persons: z.int(),
});

/** The calls to which one may apply, the latest first. */
export const listCalls = definePublicList({
  id: 'joining.calls',
  route: 'GET /joining-calls',
  reach: 'region',
  input: {},
  output: PublishedCall,
  run: async ({ published, region, input }) => {
    const page = await published(region).page(publishedCallRow, '-', input.cursor);
    return ok({ items: page.items.map(({ value }) => value), next: page.next });
  },
});

/** The applications that a government sent, those with others under its lead included. */
export const listDossiers = definePublicList({
  id: 'joining.dossiers',
  route: 'GET /dossiers',
  input: {},
  output: DossierSummary,
  run: async ({ published, tenant, input }) => {
    const page = await published(tenant).page(publishedDossierRow, '-', input.cursor);
    const items = page.items.map(({ value }) => {
      const { id, title, kind, programme, state, lead, partners, origin, reckoning } = value;
      return {
        id,
        title,
        kind,
        programme,
        state,
        lead,
        partners,
        ...(origin ? { origin } : {}),
        sentAt: value.submission?.at ?? '',
        letters: reckoning.support.letters,
        organisations: reckoning.support.organisations,
        persons: reckoning.support.persons,
      };
    });
    return ok({ items, next: page.next });
  },
});

export const viewDossier = definePublicView({
  id: 'joining.dossier',
  route: 'GET /dossiers/:dossierId',
  input: { dossierId: DossierId },
  output: PublishedDossier,
  run: async ({ published, tenant, input }) => {
    const found = await published(tenant).get(publishedDossierRow, '-', input.dossierId);
    return found ? ok(found.value) : refuse('request.not-found');
  },
});

export const listLetters = definePublicList({
  id: 'joining.letters',
  route: 'GET /dossiers/:dossierId/letters',
  input: { dossierId: DossierId },
  output: PublishedLetter,
  run: async ({ published, tenant, input: { dossierId, cursor } }) => {
    const from = published(tenant);
    if (!(await from.get(publishedDossierRow, '-', dossierId))) return refuse('request.not-found');
    return ok(await readList(from, lettersRow, dossierId, cursor));
  },
});

/** What endorsers say of their part, beside the attendance that this house recorded. Neither proves the other wrong. */
export const viewEndorsersPart = definePublicView({
  id: 'joining.endorsers-part',
  route: 'GET /dossiers/:dossierId/participation',
  input: { dossierId: DossierId },
  output: z.strictObject({
    items: z.array(
      z.strictObject({ organisation: z.string(), isClaimed: z.boolean(), dialogues: z.int() }),
    ),
  }),
  run: async ({ published, tenant, input: { dossierId } }) => {
    const from = published(tenant);
    if (!(await from.get(publishedDossierRow, '-', dossierId))) return refuse('request.not-found');
    const [letters, processes] = await Promise.all([
      readWholeList(from, lettersRow, dossierId),
      publishedProcesses(from),
    ]);
    const groups = (await Promise.all(processes.map(({ id }) => groupsIn(from, id)))).flat();
    const attended = Map.groupBy(groups, ({ name }) => nameKey(name));
    const speaking = letters.filter(({ organisation, withdrawal }) => organisation && !withdrawal);
    const items = [...Map.groupBy(speaking, ({ organisation = '' }) => nameKey(organisation))].map(
      ([key, same]) => ({
        organisation: same[0]?.organisation ?? '',
        isClaimed: same.some(({ passages }) =>
          passages.some(({ topic }) => topic === 'participation'),
        ),
        dialogues: (attended.get(key) ?? []).reduce((sum, one) => sum + one.dialogues.length, 0),
      }),
    );
    return ok({ items });
  },
});

/** The form letter behind a link. Whoever does not have the link does not find it. */
export const viewCampaign = definePublicView({
  id: 'joining.campaign',
  route: 'GET /campaigns/:campaignId',
  input: { campaignId: CampaignId },
  output: PublishedCampaign,
  run: async ({ published, tenant, input }) => {
    const found = await published(tenant).get(publishedCampaignRow, '-', input.campaignId);
    return found ? ok(found.value) : refuse('request.not-found');
  },
});

/** How many neighbours asked that their commune joins, and which governments invited it. */
export const viewInterest = definePublicView({
  id: 'joining.interest',
  route: 'GET /interest',
  input: {},
  output: z.strictObject({
    asked: z.int(),
    referrals: z.array(PublishedReferral),
  }),
  run: async ({ published, tenant }) => {
    const [interest, referrals] = await Promise.all([
      published(tenant).get(publishedInterestRow, '-', 'one'),
      published(tenant).list(publishedReferralRow, '-'),
    ]);
    return ok({
      asked: interest?.value.asked ?? 0,
      referrals: referrals.map(({ value }) => value),
    });
  },
});
