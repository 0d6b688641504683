import type { Phase } from '#kernel';
import { type Capability, capabilities, policyOf } from './capabilities.ts';
import type { Role } from './roles.ts';

/** The role by which somebody holding `held` may ask for `capability`, or nothing. */
export const mayAsk = (held: readonly Role[], capability: Capability): Role | undefined =>
  policyOf(capability).roles.find((role) => held.includes(role));

/** Whether the capability is open in the phase. Outside any process only the phaseless are. */
export const isOpenIn = (capability: Capability, phase: Phase | undefined): boolean => {
  const { phases } = policyOf(capability);
  return phases === 'any' || (phase !== undefined && phases.includes(phase));
};

/** Every capability of a role, in the order of the table. */
export const capabilitiesOf = (role: Role): readonly Capability[] =>
  (Object.keys(capabilities) as Capability[]).filter((one) => policyOf(one).roles.includes(role));
