export { declareResidence } from './declare-residence.ts';
export { endSession } from './end-session.ts';
export { identityRefusals } from './refusals.ts';
export { registerPerson } from './register-person.ts';
export { findPerson, personOf, residenceOf } from './sessions.ts';
export { startSession } from './start-session.ts';
