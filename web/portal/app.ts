import { type Context, Hono } from 'hono';
import {
  accessibilityAddress,
  boardAddress,
  callsAddress,
  campaignAddress,
  coloursAddress,
  commitmentAddress,
  communeAddress,
  communeCalendarAddress,
  conformityAddress,
  consultationAddress,
  consultationCalendarAddress,
  contactAddress,
  contributionAddress,
  contributionsAddress,
  dialogueAddress,
  dialogueCalendarAddress,
  dossierAddress,
  dossiersAddress,
  editionAddress,
  emblemAddress,
  englishPlanAddress,
  healthAddress,
  homeAddress,
  mandatesAddress,
  oficioAddress,
  openDataAddress,
  planAddress,
  plannedCommitmentAddress,
  privacyAddress,
  processAddress,
  progressAddress,
  proposalAddress,
  recordAddress,
  registerAddress,
  reportAddress,
  requirementsAddress,
  scheduleAddress,
  searchAddress,
  sheetAddress,
  standardAddress,
  standardsAddress,
  themeAddress,
} from '#addresses';
import type { TenantId } from '#kernel';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, portalHeaders } from '../http/defences.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { communeCalendar, consultationCalendar, dialogueCalendar } from './agenda.ts';
import { boardPage } from './board.tsx';
import { commitmentPage, draftPage } from './commitment.tsx';
import { callsPage } from './calls.tsx';
import { campaignPage } from './campaign.tsx';
import { communePage } from './commune.tsx';
import { schedulePage } from './schedule.tsx';
import { conformityPage } from './conformity.tsx';
import { consultationPage } from './consultation.tsx';
import { contributionPage, contributionsPage, themePage } from './contributions.tsx';
import { openPage } from './open.tsx';
import { dossierPage, dossiersPage } from './dossier.tsx';
import { dialoguePage } from './dialogue.tsx';
import { editionPage } from './edition.tsx';
import { contactPage } from './contact.tsx';
import { accessibilityPage, privacyPage } from './help.tsx';
import { coloursOf, emblemFile } from './looks.ts';
import { mandatesPage } from './mandates.tsx';
import { NothingHere } from '../http/reading.ts';
import { oficioPage } from './oficio.tsx';
import { englishPlanPage, planPage } from './plan.tsx';
import { paperPage } from './paper.tsx';
import { processPage } from './process.tsx';
import { progressPage } from './progress.tsx';
import { proposalPage } from './proposal.tsx';
import { recordPage } from './record.tsx';
import { regionPage } from './region.tsx';
import { registerPage } from './register.tsx';
import { reportPage } from './report.tsx';
import { requirementsPage } from './requirements.tsx';
import { searchPage } from './search.tsx';
import { siteRoutes } from './site.tsx';
import { standardPage, standardsPage } from './standards.tsx';

type Page = (ask: Ask, tenant: TenantId) => (c: Context) => Promise<Response>;

/** The public pages of a commune, by their address below it. */
const pages: Readonly<Record<string, Page>> = {
  [communeAddress.pattern]: communePage,
  [accessibilityAddress.pattern]: accessibilityPage,
  [searchAddress.pattern]: searchPage,
  [communeCalendarAddress.pattern]: communeCalendar,
  [contactAddress.pattern]: contactPage,
  [mandatesAddress.pattern]: mandatesPage,
  [oficioAddress.pattern]: oficioPage,
  [dossiersAddress.pattern]: dossiersPage,
  [dossierAddress.pattern]: dossierPage,
  [privacyAddress.pattern]: privacyPage,
  [campaignAddress.pattern]: campaignPage,
  [englishPlanAddress.pattern]: englishPlanPage,
  [planAddress.pattern]: planPage,
  [progressAddress.pattern]: progressPage,
  [plannedCommitmentAddress.pattern]: commitmentPage,
  [reportAddress.pattern]: reportPage,
  [processAddress.pattern]: processPage,
  [contributionsAddress.pattern]: contributionsPage,
  [scheduleAddress.pattern]: schedulePage,
  [conformityAddress.pattern]: conformityPage,
  [sheetAddress.pattern]: paperPage,
  [contributionAddress.pattern]: contributionPage,
  [commitmentAddress.pattern]: draftPage,
  [consultationAddress.pattern]: consultationPage,
  [consultationCalendarAddress.pattern]: consultationCalendar,
  [dialogueAddress.pattern]: dialoguePage,
  [dialogueCalendarAddress.pattern]: dialogueCalendar,
  [proposalAddress.pattern]: proposalPage,
  [themeAddress.pattern]: themePage,
};

/** Everything that anybody may read. It never asks who is reading. */
export const portalApp = (ask: Ask) => {
  const app = new Hono();
  app.use(portalHeaders, canonicalPath, knownSite(ask, true));
  app.get(healthAddress.pattern, (c) => c.json({ ok: true }, 200, { 'cache-control': 'no-store' }));
  siteRoutes(app, ask);
  app.get(homeAddress.pattern, regionPage(ask));
  app.get(boardAddress.pattern, boardPage(ask));
  app.get(callsAddress.pattern, callsPage(ask));
  app.get(registerAddress.pattern, registerPage(ask));
  app.get(requirementsAddress.pattern, requirementsPage(ask));
  app.get(openDataAddress.pattern, openPage(ask));
  app.get(recordAddress.pattern, recordPage(ask));
  app.get(standardsAddress.pattern, standardsPage(ask));
  app.get(standardAddress.pattern, standardPage(ask));
  app.get(editionAddress.pattern, editionPage(ask));
  app.get(coloursAddress.pattern, coloursOf(ask));
  app.get(emblemAddress.pattern, emblemFile(ask));
  for (const [address, page] of Object.entries(pages))
    app.get(address, (c) => {
      const slug = c.req.param('slug') ?? '';
      if (!isTenant(slug)) throw new NothingHere('tenant');
      return page(ask, slug)(c);
    });
  return withTroubles(app, ask);
};
