import { type Context, Hono } from 'hono';
import type { TenantId } from '#kernel';
import { isTenant } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, securityHeaders } from '../http/defences.ts';
import { knownOrigin } from '../ui/canonical.ts';
import { faultPage, missingPage } from '../ui/missing.tsx';
import { style, styleAddress } from '../ui/style.ts';
import { commitmentPage, draftPage } from './commitment.tsx';
import { communePage } from './commune.tsx';
import { consultationPage } from './consultation.tsx';
import { contributionsPage, themePage } from './contributions.tsx';
import { dialoguePage } from './dialogue.tsx';
import { planPage } from './plan.tsx';
import { processPage } from './process.tsx';
import { progressPage } from './progress.tsx';
import { proposalPage } from './proposal.tsx';
import { regionPage } from './region.tsx';
import { reportPage } from './report.tsx';
import { standardsPage } from './standards.tsx';

type Page = (ask: Ask, tenant: TenantId) => (c: Context) => Promise<Response>;

/** The public pages of a commune, by their address below it. */
const pages: Readonly<Record<string, Page>> = {
  '/:slug': communePage,
  '/:slug/plan/:year': planPage,
  '/:slug/plan/:year/avance': progressPage,
  '/:slug/plan/:year/compromisos/:commitmentId': commitmentPage,
  '/:slug/plan/:year/informes/:reportId': reportPage,
  '/:slug/procesos/:processId': processPage,
  '/:slug/procesos/:processId/aportes': contributionsPage,
  '/:slug/procesos/:processId/compromisos/:commitmentId': draftPage,
  '/:slug/procesos/:processId/consultas/:consultationId': consultationPage,
  '/:slug/procesos/:processId/dialogos/:dialogueId': dialoguePage,
  '/:slug/procesos/:processId/propuestas/:proposalId': proposalPage,
  '/:slug/procesos/:processId/temas/:themeId': themePage,
};

/** Everything that anybody may read. It never asks who is reading. */
export const portalApp = (ask: Ask) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownOrigin(ask.publicOrigin));
  app.get('/health', (c) => c.json({ ok: true }, 200, { 'cache-control': 'no-store' }));
  app.get(styleAddress, (c) =>
    c.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get('/', regionPage(ask));
  app.get('/estandares', standardsPage(ask));
  for (const [address, page] of Object.entries(pages))
    app.get(address, (c) => {
      const slug = c.req.param('slug') ?? '';
      return isTenant(slug) ? page(ask, slug)(c) : missingPage(ask)(c);
    });
  app.notFound(missingPage(ask));
  app.onError(faultPage(ask));
  return app;
};
