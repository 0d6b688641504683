import * as z from 'zod';
import { TenantId, ok, refuse } from '#kernel';
import { Version, defineOfficeView, versionOf } from '#perform';
import { region } from '#tenancy';
import { Programme } from './call.ts';
import { takesSignatures } from './campaign.ts';
import { Campaign } from './campaign.ts';
import {
  Dossier,
  DossierId,
  Statement,
  Team,
  diagnosisOf,
  statementOf,
  teamOf,
} from './dossier.ts';
import { Letter } from './letter.ts';
import { Reckoning, askedToJoinRow, publishedCallRow, publishedReviewRow } from './published.ts';
import { anyCall, reckon, titleOf } from './reckoning.ts';
import { applyingRow, campaignRow, dossierRow } from './rows.ts';
import { lettersOf, membersOf } from './steps.ts';
import { sentOf } from './written.ts';

const Own = Dossier.pick({
  dossierId: true,
  kind: true,
  state: true,
  lead: true,
  partners: true,
  begunAt: true,
}).extend({ title: z.string(), isDecided: z.boolean() });

/** A government's own applications, drafts included, and who asked it to apply together. */
export const listOwnDossiers = defineOfficeView({
  id: 'joining.own-dossiers',
  route: 'GET /dossiers/own',
  capability: 'applications.prepare',
  input: {},
  output: z.strictObject({
    items: z.array(Own),
    asked: z.array(z.strictObject({ lead: TenantId, dossierId: DossierId, isJoined: z.boolean() })),
  }),
  run: async ({ records, published, tenant }) => {
    const [dossiers, places, asked] = await Promise.all([
      records.list(dossierRow, '-'),
      records.list(applyingRow, '-'),
      published(tenant).list(askedToJoinRow, '-'),
    ]);
    const reviews = published(region.tenant);
    const items = dossiers.toReversed().map(async ({ value }) => {
      const { dossierId, kind, state, lead, partners, begunAt } = value;
      const review = await reviews.get(publishedReviewRow, '-', dossierId);
      const isDecided = review?.value.decision !== undefined;
      return { dossierId, kind, state, lead, partners, begunAt, title: titleOf(value), isDecided };
    });
    return ok({
      items: await Promise.all(items),
      asked: asked
        .filter(({ value }) => value.state === 'draft')
        .map(({ value: { lead, dossierId } }) => ({
          lead,
          dossierId,
          isJoined: places.some(
            ({ value }) => value.dossierId === dossierId && value.lead === lead && !value.isLeft,
          ),
        })),
    });
  },
});

/** An application as its government works on it, with what is still missing today. */
export const viewDossierDraft = defineOfficeView({
  id: 'joining.dossier-draft',
  route: 'GET /dossiers/:dossierId/draft',
  capability: 'applications.prepare',
  input: { dossierId: DossierId },
  output: z.strictObject({
    dossier: Dossier.omit({ statement: true, team: true }),
    statement: Statement.optional(),
    team: Team.optional(),
    /** Of what is judged, for whoever sends it; and of the parts that are written again as a whole. */
    version: Version,
    statementVersion: Version,
    teamVersion: Version,
    diagnosisVersion: Version,
    title: z.string(),
    letters: z.array(Letter),
    campaigns: z.array(Campaign.extend({ isOpen: z.boolean() })),
    joined: z.array(TenantId),
    reckoning: Reckoning,
    call: z.string(),
    programme: Programme,
  }),
  run: async ({ input: { dossierId }, records, published, tenant, now }) => {
    const [found, letters, members, campaigns] = await Promise.all([
      records.get(dossierRow, '-', dossierId),
      lettersOf(records, dossierId),
      membersOf(published(tenant), dossierId),
      records.list(campaignRow, '-'),
    ]);
    if (!found) return refuse('request.not-found');
    const { statement, team, ...dossier } = found.value;
    const call = await published(region.tenant).get(publishedCallRow, '-', dossier.callId);
    const seen = {
      dossier: found.value,
      letters,
      call: call?.value ?? anyCall,
      joined: members,
      now,
    };
    return ok({
      dossier,
      ...(statement ? { statement } : {}),
      ...(team ? { team } : {}),
      version: versionOf(sentOf(found.value)),
      statementVersion: versionOf(statementOf(found.value)),
      teamVersion: versionOf(teamOf(found.value)),
      diagnosisVersion: versionOf(diagnosisOf(found.value)),
      title: titleOf(found.value),
      letters: [...letters],
      campaigns: campaigns
        .filter(({ value }) => value.dossierId === dossierId)
        .map(({ value }) => ({ ...value, isOpen: takesSignatures(value, now) })),
      joined: members,
      reckoning: reckon(seen),
      call: call?.value.title ?? '',
      programme: call?.value.programme ?? 'regional-network',
    });
  },
});
