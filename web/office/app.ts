import { Hono } from 'hono';
import { type Verb, type View, pipelineRefusals, problemOf } from '#perform';
import { refuse } from '#kernel';
import { apiRoutes } from '../http/api.ts';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { cookieName, tokenOf } from '../http/session.ts';
import { faultPage, missingPage } from '../ui/missing.tsx';
import { performVerb, verbPage } from './do-verb.tsx';
import { filePage } from './file.ts';
import { officeHome } from './home.tsx';
import { permissionsPage } from './permissions.tsx';
import { officeProcess } from './process.tsx';
import { postResidence, residencePage } from './residence.tsx';

/** The offices' pages and the whole JSON API. */
export const officeApp = (ask: Ask, verbs: readonly Verb[], views: readonly View[]) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath);
  app.use('/api/*', ownOrigin(ask.publicOrigin, true));
  app.use('*', async (c, next) =>
    c.req.path.startsWith('/api/') ? next() : ownOrigin(ask.publicOrigin, false)(c, next),
  );
  app.get('/permisos', permissionsPage(ask, verbs));
  app.get('/residencia', residencePage(ask));
  app.post('/residencia', postResidence(ask));
  app.post('/salir', async (c) => {
    const token = tokenOf(c, ask);
    if (token !== undefined) await ask.endSession(token);
    const secure = ask.publicOrigin.startsWith('https:') ? '; Secure' : '';
    c.header(
      'set-cookie',
      `${cookieName(ask.publicOrigin)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`,
    );
    return c.redirect('/', 303);
  });
  app.get('/:slug/oficina', officeHome(ask));
  app.get('/:slug/oficina/procesos/:processId', officeProcess(ask, verbs));
  app.get('/:slug/oficina/archivos/:fileId', filePage(ask));
  app.get('/:slug/hacer/:verbId', verbPage(ask, { verbs, views }));
  app.post('/:slug/hacer/:verbId', performVerb(ask, { verbs, views }));
  app.route('/', apiRoutes(ask, verbs, views));
  app.notFound(missingPage(ask));
  app.onError((error, c) => {
    if (!c.req.path.startsWith('/api/')) return faultPage(ask)(error, c);
    const correlationId = crypto.randomUUID();
    ask.fault(correlationId, error);
    const { es, en } = {
      es: 'Algo falló de nuestro lado. Intenta de nuevo.',
      en: 'Something failed on our side. Try again.',
    };
    const problem = {
      ...problemOf(refuse('request.fault'), pipelineRefusals, correlationId),
      status: 500,
      es,
      en,
      title: en,
    };
    return c.json(problem, 500, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
  });
  return app;
};
