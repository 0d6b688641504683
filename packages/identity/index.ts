export { comeBack, depart, handOver, takeOver } from './arrivals.ts';
export { rowsOfIdentity } from './rows.ts';
export { changeName } from './change-name.ts';
export { type SendLetter, answerCode, askForCode } from './codes.ts';
export { correctResidence } from './correct-residence.ts';
export { declareResidence } from './declare-residence.ts';
export type { Desk } from './desk.ts';
export { endSession } from './end-session.ts';
export { enrolFactor } from './enrol-factor.ts';
export { erasePerson } from './erase-person.ts';
export { enrol, factorOf, proposeFactor, showFactor } from './factors.ts';
export { forgetSessions } from './forget-sessions.ts';
export { forgetOldSessions, forgetPerson } from './forgetting.ts';
export { keyringOf, tokenHashOf } from './keyring.ts';
export { personWith } from './people.ts';
export { raiseSession } from './raise-session.ts';
export { identityRefusals } from './refusals.ts';
export { registerPerson } from './register-person.ts';
export { RolUnico, readRun } from './run.ts';
export {
  type SignedIn,
  endSessions,
  findPerson,
  raise,
  residenceOf,
  sessionOf,
  sessionsOf,
  signIn,
} from './sessions.ts';
export { startSession } from './start-session.ts';
export { forgetUnsent, keepUnsent, unsentOf } from './unsent.ts';
export { useRecoveryCode } from './use-recovery-code.ts';
