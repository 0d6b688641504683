import type { Verb } from '#perform';
import type { Ask } from '../http/ask.ts';
import {
  type Chooser,
  communeNames,
  type Given,
  type Who,
  discharges,
  evidence,
  milestones,
  openConsultations,
  organisations,
  plannedCommitments,
  obligationsHere,
  standingCommitments,
  standingProposals,
  countedConsultations,
  invitations,
  mandates,
  ownProcesses,
  partners,
  rolesHere,
  teamMembers,
  waitingGuests,
} from './choosers.ts';

/** Fields that name something else, and where its names are read. A verb may choose among fewer. */
const choosers: Readonly<Record<string, Chooser>> = {
  proposalIds: standingProposals,
  commitmentId: standingCommitments,
  commitmentIds: standingCommitments,
  milestoneId: milestones,
  evidenceId: evidence,
  consultationId: openConsultations,
  organisationId: organisations,
  obligationId: obligationsHere,
  commune: communeNames,
  invitationId: invitations,
  mandateId: mandates,
  'tenancy.appoint roles': rolesHere,
  'tenancy.invite roles': rolesHere,
  'tenancy.confirm-invitation personId': waitingGuests,
  'tenancy.end-appointment personId': teamMembers,
  'tenancy.hand-over personId': teamMembers,
  'tenancy.grant-mandate partner': partners,
  'tenancy.grant-mandate processId': ownProcesses,
  'plans.assemble-plan consultationId': countedConsultations,
  'monitoring.publish-report commitmentId': plannedCommitments,
  'implementation.reverse-discharge on': discharges,
};

/** Fields whose name says a choice in some verbs only. */
const textElsewhere = new Set([
  'consultations.prepare-consultation question',
  'consultations.change-consultation question',
]);

/** What can be chosen for a field, or nothing where the field is not a choice of things. */
export const choicesFor = async (ask: Ask, who: Who, verb: Verb, name: string, given: Given) => {
  const { tenant } = who;
  const offered = who.person && (await ask.offering?.options({ verb, name, tenant, given }));
  if (offered) return offered;
  const own = `${verb.id} ${name}`;
  if (textElsewhere.has(own)) return undefined;
  const key = Object.hasOwn(choosers, own) ? own : name;
  return Object.hasOwn(choosers, key) ? choosers[key]?.(ask, who, given) : undefined;
};
