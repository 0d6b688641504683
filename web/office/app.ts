import { Hono } from 'hono';
import type { Verb, View } from '#perform';
import { apiRoutes } from '../http/api.ts';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { faultProblem } from '../http/fault.ts';
import { cookieName, tokenOf } from '../http/session.ts';
import { knownOrigin } from '../ui/canonical.ts';
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
  app.use(securityHeaders, canonicalPath, knownOrigin(ask.publicOrigin));
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
  app.get('/:slug/oficina', officeHome(ask, verbs));
  app.get('/:slug/oficina/procesos/:processId', officeProcess(ask, verbs));
  app.get('/:slug/oficina/archivos/:fileId', filePage(ask));
  app.get('/:slug/oficina/hacer/:verbId', verbPage(ask, { verbs, views }));
  app.post('/:slug/oficina/hacer/:verbId', performVerb(ask, { verbs, views }));
  app.route('/', apiRoutes(ask, verbs, views));
  app.notFound(missingPage(ask));
  app.onError((error, c) =>
    c.req.path.startsWith('/api/') ? faultProblem(ask)(error, c) : faultPage(ask)(error, c),
  );
  return app;
};
