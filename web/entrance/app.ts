import {
  accountAddress,
  accountNameAddress,
  arrivalAddress,
  callbackAddress,
  codeAddress,
  providerAddress,
  secondFactorAddress,
  sessionsAddress,
  signInAddress,
} from '#addresses';
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
  app.get(signInAddress.pattern, getEnter(ask, doorway));
  app.post(signInAddress.pattern, postEnter(ask, doorway));
  app.get(codeAddress.pattern, getCode(ask));
  app.post(codeAddress.pattern, postCode(ask, doorway));
  app.get(providerAddress.pattern, getDepart(ask, doorway));
  app.get(callbackAddress.pattern, getBack(ask, doorway));
  app.get(arrivalAddress.pattern, getArrival(ask, doorway));
  app.get(secondFactorAddress.pattern, getSecond(ask, doorway));
  app.post(secondFactorAddress.pattern, postSecond(ask, doorway));
  app.get(accountAddress.pattern, getAccount(ask, doorway));
  app.post(accountNameAddress.pattern, postName(ask, doorway));
  app.post(sessionsAddress.pattern, postSessions(ask, doorway));
  return withTroubles(app, ask);
};
