import { type Context, Hono } from 'hono';
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
  '/:slug': communePage,
  '/:slug/accesibilidad': accessibilityPage,
  '/:slug/buscar': searchPage,
  '/:slug/calendario.ics': communeCalendar,
  '/:slug/contacto': contactPage,
  '/:slug/mandatos': mandatesPage,
  '/:slug/oficios/:dossierId': oficioPage,
  '/:slug/postulaciones': dossiersPage,
  '/:slug/postulaciones/:dossierId': dossierPage,
  '/:slug/privacidad': privacyPage,
  '/:slug/respaldos/:campaignId': campaignPage,
  '/en/:slug/plan/:year': englishPlanPage,
  '/:slug/plan/:year': planPage,
  '/:slug/plan/:year/avance': progressPage,
  '/:slug/plan/:year/compromisos/:commitmentId': commitmentPage,
  '/:slug/plan/:year/informes/:reportId': reportPage,
  '/:slug/procesos/:processId': processPage,
  '/:slug/procesos/:processId/aportes': contributionsPage,
  '/:slug/procesos/:processId/calendario': schedulePage,
  '/:slug/procesos/:processId/conformidad': conformityPage,
  '/:slug/procesos/:processId/fichas/:sheet': paperPage,
  '/:slug/procesos/:processId/aportes/:contributionId': contributionPage,
  '/:slug/procesos/:processId/compromisos/:commitmentId': draftPage,
  '/:slug/procesos/:processId/consultas/:consultationId': consultationPage,
  '/:slug/procesos/:processId/consultas/:consultationId/calendario.ics': consultationCalendar,
  '/:slug/procesos/:processId/dialogos/:dialogueId': dialoguePage,
  '/:slug/procesos/:processId/dialogos/:dialogueId/calendario.ics': dialogueCalendar,
  '/:slug/procesos/:processId/propuestas/:proposalId': proposalPage,
  '/:slug/procesos/:processId/temas/:themeId': themePage,
};

/** Everything that anybody may read. It never asks who is reading. */
export const portalApp = (ask: Ask) => {
  const app = new Hono();
  app.use(portalHeaders, canonicalPath, knownSite(ask, true));
  app.get('/health', (c) => c.json({ ok: true }, 200, { 'cache-control': 'no-store' }));
  siteRoutes(app, ask);
  app.get('/', regionPage(ask));
  app.get('/region', boardPage(ask));
  app.get('/region/convocatorias', callsPage(ask));
  app.get('/region/planes', registerPage(ask));
  app.get('/region/requisitos', requirementsPage(ask));
  app.get('/datos', openPage(ask));
  app.get('/registro', recordPage(ask));
  app.get('/estandares', standardsPage(ask));
  app.get('/estandares/:standardId', standardPage(ask));
  app.get('/estandares/:standardId/:edition', editionPage(ask));
  app.get('/:slug/color.css', coloursOf(ask));
  app.get('/:slug/escudo', emblemFile(ask));
  for (const [address, page] of Object.entries(pages))
    app.get(address, (c) => {
      const slug = c.req.param('slug') ?? '';
      if (!isTenant(slug)) throw new NothingHere('tenant');
      return page(ask, slug)(c);
    });
  return withTroubles(app, ask);
};
