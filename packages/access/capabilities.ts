import { type Phase, phases } from '#kernel';
import type { Role } from './roles.ts';

type Policy = { readonly roles: readonly Role[]; readonly phases: readonly Phase[] | 'any' };

const cocreation = phases.slice(0, phases.indexOf('adoption') + 1);
const afterDialogues = cocreation.slice(cocreation.indexOf('dialogues'));
const fromFormulation = cocreation.slice(cocreation.indexOf('systematisation'));
const office = ['coordinator'] as const;
const teams = ['regional-officer', 'coordinator', 'partner-lead'] as const;
/** The government's own people first, then whoever it gave a mandate. */
const shared = ['coordinator', 'facilitator'] as const;
const drafting = ['coordinator', 'driving-group-member', 'facilitator'] as const;

/** The one table: who may do what, in which phases. What is not here may not be done by anybody. */
export const capabilities = {
  'people.register': { roles: ['installation'], phases: 'any' },
  'people.declare': { roles: ['person'], phases: 'any' },
  'rights.ask': { roles: ['person'], phases: 'any' },
  'rights.answer': { roles: ['data-officer'], phases: 'any' },
  'rights.carry-out': { roles: ['installation'], phases: 'any' },
  'region.found': { roles: ['installation'], phases: 'any' },
  // The machine records it where it brings in a commune that the region here never spoke of.
  'membership.record': { roles: ['regional-officer', 'installation'], phases: 'any' },
  'applications.prepare': { roles: ['coordinator', 'regional-officer'], phases: 'any' },
  'applications.review': { roles: ['regional-officer'], phases: 'any' },
  'applications.score': { roles: ['regional-officer', 'member-officer'], phases: 'any' },
  'endorsements.give': { roles: ['person'], phases: 'any' },
  'joining.ask': { roles: ['resident'], phases: 'any' },
  'team.appoint': { roles: ['installation', ...teams], phases: 'any' },
  'team.hand-over': { roles: teams, phases: 'any' },
  'team.join': { roles: ['person'], phases: 'any' },
  'team.read': { roles: teams, phases: 'any' },
  'profile.set': { roles: teams, phases: 'any' },
  'partners.register': { roles: ['regional-officer'], phases: 'any' },
  'partners.read': { roles: ['partner-lead', 'partner-member'], phases: 'any' },
  'mandates.grant': { roles: office, phases: 'any' },
  'standards.propose': { roles: ['regional-officer'], phases: 'any' },
  'standards.comment': { roles: ['member-officer'], phases: 'any' },
  'standards.vote': { roles: ['member-officer'], phases: 'any' },
  'standards.conclude': { roles: ['regional-officer'], phases: 'any' },
  'processes.open': { roles: office, phases: 'any' },
  'processes.move': { roles: office, phases: 'any' },
  'processes.schedule': { roles: office, phases: 'any' },
  'processes.attest': { roles: office, phases: 'any' },
  'processes.waive': { roles: office, phases: 'any' },
  'organisations.keep': { roles: office, phases: 'any' },
  'dialogues.call': { roles: shared, phases: ['preparation', 'dialogues'] },
  'dialogues.record': { roles: shared, phases: ['dialogues', 'systematisation'] },
  'dialogues.correct': { roles: office, phases: afterDialogues },
  'contributions.give': { roles: ['resident', 'coordinator'], phases: ['dialogues'] },
  'contributions.record': { roles: shared, phases: ['dialogues', 'systematisation'] },
  'contributions.order': {
    roles: drafting,
    phases: ['dialogues', 'systematisation', 'formulation'],
  },
  // Personal data in what somebody said is taken out whenever it is noticed.
  'contributions.correct': { roles: office, phases: 'any' },
  'contributions.respond': { roles: office, phases: fromFormulation },
  'proposals.draft': { roles: drafting, phases: ['systematisation', 'formulation'] },
  'opinions.request': { roles: office, phases: ['systematisation', 'formulation'] },
  'opinions.give': { roles: ['unit-officer'], phases: ['systematisation', 'formulation'] },
  'commitments.draft': { roles: shared, phases: ['formulation'] },
  'consultations.prepare': { roles: office, phases: ['formulation', 'consultation'] },
  'consultations.run': {
    roles: ['coordinator', 'installation'],
    phases: ['consultation', 'adoption'],
  },
  'consultations.certify': {
    roles: ['certifying-officer'],
    phases: ['consultation', 'adoption'],
  },
  'consultations.vote': { roles: ['resident'], phases: ['consultation'] },
  'plans.draft': { roles: office, phases: ['consultation', 'adoption'] },
  'plans.adopt': { roles: office, phases: ['adoption'] },
  'plans.endorse': { roles: ['forum-member', 'coordinator'], phases: ['adoption'] },
  'plans.register': { roles: ['regional-officer'], phases: 'any' },
  'obligations.declare': { roles: office, phases: ['adoption', 'implementation'] },
  'implementation.report': {
    roles: ['unit-officer', 'coordinator'],
    phases: ['implementation', 'closing'],
  },
  'implementation.correct': { roles: office, phases: ['implementation', 'closing'] },
  'files.keep': {
    roles: ['unit-officer', 'coordinator', 'monitor', 'regional-officer', 'partner-lead'],
    phases: 'any',
  },
  'files.read': {
    roles: ['unit-officer', 'coordinator', 'monitor', 'reader', 'regional-officer', 'partner-lead'],
    phases: 'any',
  },
  'monitoring.appoint': { roles: office, phases: ['adoption', 'implementation', 'closing'] },
  'monitoring.report': { roles: ['monitor'], phases: ['implementation', 'closing'] },
  'monitoring.reply': { roles: office, phases: ['implementation', 'closing'] },
  'audit.read': { roles: ['data-officer', 'coordinator', 'regional-officer'], phases: 'any' },
  'archive.take': { roles: ['coordinator', 'data-officer', 'regional-officer'], phases: 'any' },
  'archive.make': { roles: ['installation'], phases: 'any' },
  'audit.anchor': { roles: ['installation'], phases: 'any' },
  'notices.follow': { roles: ['person'], phases: 'any' },
  'waiting.read': { roles: ['person'], phases: 'any' },
  'office.read': {
    roles: [
      'coordinator',
      'unit-officer',
      'certifying-officer',
      'data-officer',
      'forum-member',
      'driving-group-member',
      'facilitator',
      'monitor',
      'reader',
    ],
    phases: 'any',
  },
} as const satisfies Record<string, Policy>;

export type Capability = keyof typeof capabilities;

export const policyOf = (capability: Capability): Policy => capabilities[capability];

/** Whether somebody ever decided who may do this. What nobody decided stops the start. */
export const hasPolicy = (capability: string): capability is Capability =>
  Object.hasOwn(capabilities, capability) && policyOf(capability as Capability).roles.length > 0;

/** The closed set that a municipality may give away: work with neighbours, never decisions, teams or personal data. */
export const delegable = [
  'dialogues.call',
  'dialogues.record',
  'contributions.record',
  'contributions.order',
  'proposals.draft',
  'commitments.draft',
] as const satisfies readonly Capability[];
