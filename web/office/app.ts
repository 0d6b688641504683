import { Hono } from 'hono';
import type { Verb, View } from '#perform';
import { apiRoutes } from '../http/api.ts';
import type { OfficeAsk } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { limited } from '../http/limits.ts';
import { cookieName, tokenOf } from '../http/session.ts';
import { forgetUnsent } from '../http/unsent.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { applicationPage } from './application.tsx';
import { applyingPage } from './applying.tsx';
import { beginPage, postBegin } from './begin-proposal.tsx';
import { calendarForm, postCalendar } from './calendar.tsx';
import { performVerb, verbPage } from './do-verb.tsx';
import { filePage } from './file.ts';
import { followPage, postFollow } from './follow.tsx';
import { officeHome } from './home.tsx';
import { leavingPage, postTaking } from './leaving.tsx';
import { invitationPage, postInvitation } from './invitation.tsx';
import { ownDataPage, postCommune, postCopy, postRight } from './holdings.tsx';
import { permissionsPage } from './permissions.tsx';
import { officeProcess } from './process.tsx';
import { secondFactorFirst } from './second-factor-first.ts';
import { postProposal, proposalPage } from './proposal.tsx';
import { returningOf } from './returning.ts';
import { reviewPage } from './review.tsx';
import { postRequirement, requirementPage } from './requirement.tsx';
import { recordPage } from './record.tsx';
import { postResidence, residencePage } from './residence.tsx';
import { rightsPage } from './rights.tsx';
import { settingsPage } from './settings.tsx';
import { teamPage } from './team.tsx';

/** The offices' pages and the whole JSON API. */
export const officeApp = (ask: OfficeAsk, verbs: readonly Verb[], views: readonly View[]) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownSite(ask));
  app.use('/api/*', ownOrigin(ask.publicOrigin, true));
  app.use('*', async (c, next) =>
    c.req.path.startsWith('/api/') ? next() : ownOrigin(ask.publicOrigin, false)(c, next),
  );
  app.use('*', limited(ask, 'write'));
  app.get('/permisos', permissionsPage(ask, verbs));
  app.get('/residencia', residencePage(ask));
  app.post('/residencia', postResidence(ask));
  app.get('/mis-datos', ownDataPage(ask));
  app.post('/mis-datos/comuna', postCommune(ask));
  app.post('/mis-datos/pedir', postRight(ask));
  app.post('/mis-datos/copia', postCopy(ask));
  app.post('/salir', async (c) => {
    const token = tokenOf(c, ask);
    if (token !== undefined) await ask.endSession(token);
    await forgetUnsent(c, ask);
    const secure = ask.publicOrigin.startsWith('https:') ? '; Secure' : '';
    c.header(
      'set-cookie',
      `${cookieName(ask.publicOrigin)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure}`,
      { append: true },
    );
    return c.redirect('/', 303);
  });
  app.use('/:slug/oficina/*', secondFactorFirst(ask, verbs));
  app.get('/:slug/oficina', officeHome(ask, verbs));
  app.get('/:slug/oficina/derechos', rightsPage(ask));
  app.get('/:slug/oficina/ajustes', settingsPage(ask));
  app.get('/:slug/oficina/equipo', teamPage(ask, verbs));
  app.get('/:slug/oficina/invitacion', invitationPage(ask)).post(postInvitation(ask));
  app.get('/:slug/oficina/procesos/:processId', officeProcess(ask, verbs));
  app
    .get('/:slug/oficina/procesos/:processId/calendario', calendarForm(ask))
    .post(postCalendar(ask));
  app.get('/:slug/oficina/seguir/:processId', followPage(ask)).post(postFollow(ask));
  app.get('/:slug/oficina/llevarse-todo', leavingPage(ask));
  app.post('/:slug/oficina/llevarse-todo/:archiveId', postTaking(ask));
  app.get('/:slug/oficina/postulaciones', applyingPage(ask));
  app.get('/:slug/oficina/postulaciones/:dossierId', applicationPage(ask));
  app.get('/:slug/oficina/revisiones/:dossierId', reviewPage(ask));
  app.get('/:slug/oficina/registro', recordPage(ask));
  app.get('/:slug/oficina/archivos/:fileId', filePage(ask));
  const proposals = '/:slug/oficina/estandares';
  const proposal = `${proposals}/:standardId/:edition`;
  app.get(proposals, beginPage(ask)).post(postBegin(ask));
  app.get(proposal, proposalPage(ask)).post(postProposal(ask));
  for (const place of [`${proposal}/agregar`, `${proposal}/requisitos/:requirementId`])
    app.get(place, requirementPage(ask)).post(postRequirement(ask));
  app.get('/:slug/oficina/hacer/:verbId', verbPage(ask, { verbs, views }));
  app.post('/:slug/oficina/hacer/:verbId', performVerb(ask, { verbs, views }));
  app.route('/', apiRoutes(ask, verbs, views));
  return withTroubles(app, ask, returningOf(verbs));
};
