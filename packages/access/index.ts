export { type Capability, capabilities, delegable, hasPolicy, policyOf } from './capabilities.ts';
export { capabilitiesOf, isOpenIn, mayAsk } from './may.ts';
export { type Role, isGiven, roles, scopeOf } from './roles.ts';
export { delegableWords, roleWords } from './words.ts';
