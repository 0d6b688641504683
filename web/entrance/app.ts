import { Hono } from 'hono';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { limited } from '../http/limits.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { getAccount, postName, postSessions } from './account.tsx';
import { getArrival, getBack, getCode, postCode } from './arrive.tsx';
import type { Doorway } from './doorway.ts';
import { getDepart, getEnter, postEnter } from './enter.tsx';
import { getSecond, postSecond } from './second.tsx';

/** How people come in, confirm who they are, and end what they opened. */
export const entranceApp = (ask: Ask, doorway: Doorway) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownSite(ask), ownOrigin(ask.publicOrigin, false));
  app.use('*', limited(ask, 'enter'));
  app.get('/entrar', getEnter(ask, doorway));
  app.post('/entrar', postEnter(ask, doorway));
  app.get('/entrar/codigo', getCode(ask));
  app.post('/entrar/codigo', postCode(ask, doorway));
  app.get('/entrar/con/:provider', getDepart(ask, doorway));
  app.get('/entrar/vuelta', getBack(ask, doorway));
  app.get('/entrar/llegada', getArrival(ask, doorway));
  app.get('/entrar/segundo', getSecond(ask, doorway));
  app.post('/entrar/segundo', postSecond(ask, doorway));
  app.get('/mi-cuenta', getAccount(ask, doorway));
  app.post('/mi-cuenta/nombre', postName(ask, doorway));
  app.post('/mi-cuenta/sesiones', postSessions(ask, doorway));
  return withTroubles(app, ask);
};
