import type { Verb } from '#perform';
import type { Ask } from '../http/ask.ts';
import {
  type Chooser,
  type Given,
  type Who,
  openConsultations,
  standingCommitments,
  standingProposals,
  countedConsultations,
} from './choosers.ts';

/** Fields that name something else, and where its names are read. A verb may choose among fewer. */
const choosers: Readonly<Record<string, Chooser>> = {
  proposalIds: standingProposals,
  commitmentId: standingCommitments,
  commitmentIds: standingCommitments,
  consultationId: openConsultations,
  'plans.assemble-plan consultationId': countedConsultations,
};

/** Fields whose name says a choice in some verbs only. */
const textElsewhere = new Set([
  'consultations.prepare-consultation question',
  'consultations.change-consultation question',
]);

/** What can be chosen for a field, or nothing where the field is not a choice of things. */
export const choicesFor = async (ask: Ask, who: Who, verb: Verb, name: string, given: Given) => {
  const { tenant } = who;
  const person = who.person?.personId;
  const offered = person && (await ask.offering?.options({ verb, name, tenant, given, person }));
  if (offered) return offered;
  const own = `${verb.id} ${name}`;
  if (textElsewhere.has(own)) return undefined;
  const key = Object.hasOwn(choosers, own) ? own : name;
  return Object.hasOwn(choosers, key) ? choosers[key]?.(ask, who, given) : undefined;
};
