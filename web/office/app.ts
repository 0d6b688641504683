import { Hono } from 'hono';
import {
  apiBelow,
  applicationAddress,
  applyingAddress,
  askRightAddress,
  calendarFormAddress,
  editionProposalAddress,
  followAddress,
  invitationAddress,
  isApi,
  keptFileAddress,
  leavingAddress,
  newRequirementAddress,
  officeAddress,
  officeProcessAddress,
  officeRecordAddress,
  ownCommuneAddress,
  ownCopyAddress,
  ownDataAddress,
  permissionsAddress,
  proposeEditionAddress,
  requirementAddress,
  residenceAddress,
  reviewAddress,
  rightsAddress,
  settingsAddress,
  signOutAddress,
  takingAddress,
  teamAddress,
  verbAddress,
  whoAddress,
} from '#addresses';
import type { Verb, View } from '#perform';
import { apiRoutes } from '../http/api.ts';
import type { OfficeAsk } from '../http/ask.ts';
import { canonicalPath, ownOrigin, securityHeaders } from '../http/defences.ts';
import { limited } from '../http/limits.ts';
import { keepSession, tokenOf } from '../http/session.ts';
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
import { whoIsHere } from './who-is-here.ts';

/** The offices' pages and the whole JSON API. */
export const officeApp = (ask: OfficeAsk, verbs: readonly Verb[], views: readonly View[]) => {
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownSite(ask));
  app.use(apiBelow.pattern, ownOrigin(ask.publicOrigin, true));
  app.use('*', async (c, next) =>
    isApi(c.req.path) ? next() : ownOrigin(ask.publicOrigin, false)(c, next),
  );
  app.use('*', limited(ask, 'write'));
  app.get(permissionsAddress.pattern, permissionsPage(ask, verbs));
  app.get(residenceAddress.pattern, residencePage(ask));
  app.post(residenceAddress.pattern, postResidence(ask));
  app.get(ownDataAddress.pattern, ownDataPage(ask));
  app.post(ownCommuneAddress.pattern, postCommune(ask));
  app.post(askRightAddress.pattern, postRight(ask));
  app.post(ownCopyAddress.pattern, postCopy(ask));
  app.get(whoAddress.pattern, whoIsHere(ask));
  app.post(signOutAddress.pattern, async (c) => {
    const token = tokenOf(c, ask);
    if (token !== undefined) await ask.endSession(token);
    await forgetUnsent(c, ask);
    keepSession(c, ask, undefined);
    return c.redirect('/', 303);
  });
  app.use(`${officeAddress.pattern}/*`, secondFactorFirst(ask, verbs));
  app.get(officeAddress.pattern, officeHome(ask, verbs));
  app.get(rightsAddress.pattern, rightsPage(ask));
  app.get(settingsAddress.pattern, settingsPage(ask));
  app.get(teamAddress.pattern, teamPage(ask));
  app.get(invitationAddress.pattern, invitationPage(ask)).post(postInvitation(ask));
  app.get(officeProcessAddress.pattern, officeProcess(ask));
  app.get(calendarFormAddress.pattern, calendarForm(ask)).post(postCalendar(ask));
  app.get(followAddress.pattern, followPage(ask)).post(postFollow(ask));
  app.get(leavingAddress.pattern, leavingPage(ask));
  app.post(takingAddress.pattern, postTaking(ask));
  app.get(applyingAddress.pattern, applyingPage(ask));
  app.get(applicationAddress.pattern, applicationPage(ask));
  app.get(reviewAddress.pattern, reviewPage(ask));
  app.get(officeRecordAddress.pattern, recordPage(ask));
  app.get(keptFileAddress.pattern, filePage(ask));
  app.get(proposeEditionAddress.pattern, beginPage(ask)).post(postBegin(ask));
  app.get(editionProposalAddress.pattern, proposalPage(ask)).post(postProposal(ask));
  for (const { pattern } of [newRequirementAddress, requirementAddress])
    app.get(pattern, requirementPage(ask)).post(postRequirement(ask));
  app.get(verbAddress.pattern, verbPage(ask, { verbs, views }));
  app.post(verbAddress.pattern, performVerb(ask, { verbs, views }));
  app.route('/', apiRoutes(ask, verbs, views));
  return withTroubles(app, ask, returningOf(verbs));
};
