export { type Capability, capabilities, policyOf } from './capabilities.ts';
export { isOpenIn, mayAsk } from './may.ts';
export { type Role, roles } from './roles.ts';
