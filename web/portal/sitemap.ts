import type { Context } from 'hono';
import {
  accessibilityAddress,
  boardAddress,
  callsAddress,
  communeAddress,
  conformityAddress,
  consultationAddress,
  contactAddress,
  contributionsAddress,
  dialogueAddress,
  dossiersAddress,
  englishPlanAddress,
  mandatesAddress,
  openDataAddress,
  permissionsAddress,
  planAddress,
  plannedCommitmentAddress,
  privacyAddress,
  processAddress,
  progressAddress,
  proposalAddress,
  recordAddress,
  registerAddress,
  requirementsAddress,
  scheduleAddress,
  sourceCodeAddress,
  standardAddress,
  standardsAddress,
} from '#addresses';
import { listConsultations } from '#consultations';
import { listDialogues } from '#dialogues';
import { TenantId } from '#kernel';
import { listPlans, viewPlan } from '#plans';
import { listProgress } from '#processes';
import { listProposals } from '#proposals';
import { listStandards } from '#standards';
import { communes, region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { orNotFound } from '../http/reading.ts';

/** What a sitemap may hold. A region of 52 communes is far from it; beyond it the rest is left out. */
const most = 50_000;
const hourLong = 'public, max-age=3600';

const ofRegion = [
  '/',
  boardAddress(),
  registerAddress(),
  requirementsAddress(),
  callsAddress(),
  openDataAddress(),
  recordAddress(),
  standardsAddress(),
  permissionsAddress(),
  sourceCodeAddress(),
] as const;
const ofCommune = [
  communeAddress,
  contactAddress,
  mandatesAddress,
  dossiersAddress,
  privacyAddress,
  accessibilityAddress,
] as const;
const ofEveryProcess = [
  processAddress,
  contributionsAddress,
  scheduleAddress,
  conformityAddress,
] as const;
const ofEveryPlan = [planAddress, englishPlanAddress, progressAddress] as const;

type ReadPage = Parameters<typeof everyItem<{ readonly id: string }>>[0];

const idsOf = async (readPage: ReadPage) => (await everyItem(readPage)).map(({ id }) => id);

const ofProcess = async (ask: Ask, slug: TenantId, processId: string) => {
  const who = { tenant: slug, person: undefined };
  const at = [slug, processId] as const;
  const [dialogues, proposals, consultations] = await Promise.all([
    idsOf((cursor) => ask.read(listDialogues, who, { processId, ...cursor })),
    idsOf((cursor) => ask.read(listProposals, who, { processId, ...cursor })),
    idsOf((cursor) => ask.read(listConsultations, who, { processId, ...cursor })),
  ]);
  return [
    ...ofEveryProcess.map((address) => address(...at)),
    ...dialogues.map((id) => dialogueAddress(...at, id)),
    ...proposals.map((id) => proposalAddress(...at, id)),
    ...consultations.map((id) => consultationAddress(...at, id)),
  ];
};

const ofPlans = async (ask: Ask, slug: TenantId) => {
  const who = { tenant: slug, person: undefined };
  const { items } = await orNotFound(ask.read(listPlans, who, {}));
  const pages = await Promise.all(
    items.map(async ({ year }) => {
      const plan = await orNotFound(ask.read(viewPlan, who, { year: String(year) }));
      return [
        ...ofEveryPlan.map((address) => address(slug, year)),
        ...plan.commitments.map(({ id }) => plannedCommitmentAddress(slug, year, id)),
      ];
    }),
  );
  return pages.flat();
};

/** Every address worth finding, from what is published: for programs that gather pages. */
export const sitemap = (ask: Ask) => async (c: Context) => {
  const nobody = { tenant: region.tenant, person: undefined };
  const [progress, standards] = await Promise.all([
    orNotFound(ask.read(listProgress, nobody, {})),
    idsOf((cursor) => ask.read(listStandards, nobody, cursor)),
  ]);
  const places = progress.items.map(({ slug, processId }) => ({
    slug: TenantId.parse(slug),
    processId,
  }));
  const slugs = [...new Set(places.map(({ slug }) => slug))];
  const [processes, plans] = await Promise.all([
    Promise.all(places.map(({ slug, processId }) => ofProcess(ask, slug, processId))),
    Promise.all(slugs.map((slug) => ofPlans(ask, slug))),
  ]);
  const paths = [
    ...ofRegion,
    ...standards.map((id) => standardAddress(id)),
    ...[region.tenant, ...communes.map(({ tenant }) => tenant)].flatMap((slug) =>
      ofCommune.map((address) => address(slug)),
    ),
    ...processes.flat(),
    ...plans.flat(),
  ];
  const urls = [...new Set(paths)]
    .slice(0, most)
    .map((path) => `<url><loc>${ask.publicOrigin}${path}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>\n`;
  return c.body(xml, 200, {
    'content-type': 'application/xml; charset=utf-8',
    'cache-control': hourLong,
  });
};
