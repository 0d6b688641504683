import { type Phase, phases } from '#kernel';
import type { Role } from './roles.ts';

type Policy = { readonly roles: readonly Role[]; readonly phases: readonly Phase[] | 'any' };

const cocreation = phases.slice(0, phases.indexOf('adoption') + 1);
const afterDialogues = cocreation.slice(cocreation.indexOf('dialogues'));
const fromFormulation = cocreation.slice(cocreation.indexOf('systematisation'));
const office = ['coordinator'] as const;

/** The one table: who may do what, in which phases. What is not here may not be done by anybody. */
export const capabilities = {
  'people.register': { roles: ['installation'], phases: 'any' },
  'people.declare': { roles: ['person'], phases: 'any' },
  'region.found': { roles: ['installation'], phases: 'any' },
  'membership.record': { roles: ['regional-officer'], phases: 'any' },
  'team.appoint': { roles: ['installation', 'regional-officer', 'coordinator'], phases: 'any' },
  'team.read': { roles: ['regional-officer', 'coordinator'], phases: 'any' },
  'standards.propose': { roles: ['regional-officer'], phases: 'any' },
  'standards.comment': { roles: ['member-officer'], phases: 'any' },
  'standards.vote': { roles: ['member-officer'], phases: 'any' },
  'standards.conclude': { roles: ['regional-officer'], phases: 'any' },
  'processes.open': { roles: office, phases: 'any' },
  'processes.move': { roles: office, phases: 'any' },
  'organisations.keep': { roles: office, phases: 'any' },
  'dialogues.call': { roles: office, phases: ['preparation', 'dialogues'] },
  'dialogues.record': { roles: office, phases: ['dialogues', 'systematisation'] },
  'dialogues.correct': { roles: office, phases: afterDialogues },
  'contributions.give': { roles: ['resident', 'coordinator'], phases: ['dialogues'] },
  'contributions.record': { roles: office, phases: ['dialogues', 'systematisation'] },
  'contributions.order': { roles: office, phases: ['dialogues', 'systematisation', 'formulation'] },
  // Personal data in what somebody said is taken out whenever it is noticed.
  'contributions.correct': { roles: office, phases: 'any' },
  'contributions.respond': { roles: office, phases: fromFormulation },
  'proposals.draft': { roles: office, phases: ['systematisation', 'formulation'] },
  'opinions.request': { roles: office, phases: ['systematisation', 'formulation'] },
  'opinions.give': { roles: ['unit-officer'], phases: ['systematisation', 'formulation'] },
  'commitments.draft': { roles: office, phases: ['formulation'] },
  'consultations.prepare': { roles: office, phases: ['formulation', 'consultation'] },
  'consultations.run': {
    roles: ['coordinator', 'installation'],
    phases: ['consultation', 'adoption'],
  },
  'consultations.vote': { roles: ['resident'], phases: ['consultation'] },
  'plans.draft': { roles: office, phases: ['consultation', 'adoption'] },
  'plans.adopt': { roles: office, phases: ['adoption'] },
  'plans.endorse': { roles: ['forum-member', 'coordinator'], phases: ['adoption'] },
  'obligations.declare': { roles: office, phases: ['adoption', 'implementation'] },
  'implementation.report': {
    roles: ['unit-officer', 'coordinator'],
    phases: ['implementation', 'closing'],
  },
  'implementation.correct': { roles: office, phases: ['implementation', 'closing'] },
  'files.keep': { roles: ['unit-officer', 'coordinator', 'monitor'], phases: 'any' },
  'files.read': { roles: ['unit-officer', 'coordinator', 'monitor'], phases: 'any' },
  'monitoring.appoint': { roles: office, phases: ['adoption', 'implementation', 'closing'] },
  'monitoring.report': { roles: ['monitor'], phases: ['implementation', 'closing'] },
  'monitoring.reply': { roles: office, phases: ['implementation', 'closing'] },
  'office.read': {
    roles: ['coordinator', 'unit-officer', 'forum-member', 'monitor'],
    phases: 'any',
  },
} as const satisfies Record<string, Policy>;

export type Capability = keyof typeof capabilities;

export const policyOf = (capability: Capability): Policy => capabilities[capability];
