import { Hono } from 'hono';
import { apiBelow, ballotAddress } from '#addresses';
import { castBallot } from '#consultations';
import type { Verb } from '#perform';
import { apiRoutes } from '../http/api.ts';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { limited } from '../http/limits.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { castVote, votePage } from './vote.tsx';

const address = ballotAddress.pattern;

/** The ballot and nothing else, so that a rush of readers never stands in a voter's way. */
export const voteApp = (ask: Ask) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownSite(ask));
  app.use(address, ownOrigin(ask.publicOrigin, false));
  app.use(apiBelow.pattern, ownOrigin(ask.publicOrigin, true));
  app.use('*', limited(ask, 'vote'));
  app.get(address, votePage(ask));
  app.post(address, castVote(ask));
  // The list of verbs forgets each verb's own types; nothing here relies on them.
  app.route('/', apiRoutes(ask, [castBallot as unknown as Verb], []));
  return withTroubles(app, ask);
};
