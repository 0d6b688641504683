export {
  type Capability,
  type Delegable,
  capabilities,
  delegable,
  hasPolicy,
  policyOf,
} from './capabilities.ts';
export { capabilitiesOf, isOpenIn, mayAsk } from './may.ts';
export { type Role, type RoleScope, isGiven, roles, scopeOf } from './roles.ts';
