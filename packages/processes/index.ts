export { attestFact } from './attest-fact.ts';
export { type Calendar, publishedEnd } from './calendar.ts';
export { rowsOfProcesses } from './rows.ts';
export { type Verdict, results } from './conformity.ts';
export { type Turn, courseOf, verdictAt } from './course.ts';
export { endWaiver } from './end-waiver.ts';
export { enterPhase } from './enter-phase.ts';
export { processFacts } from './facts.ts';
export { grantWaiver } from './grant-waiver.ts';
export { moveEdition } from './move-edition.ts';
export { openProcess } from './open-process.ts';
export { phaseOf, readProcess } from './phase.ts';
export { type Process, ProcessId } from './process.ts';
export {
  publishAttestations,
  publishCalendars,
  publishProcesses,
  publishWaivers,
  tellProcesses,
} from './projections.ts';
export { type Standing, listConformity } from './reading.ts';
export { reverseAttestation } from './reverse-attestation.ts';
export { scheduleProcess } from './schedule-process.ts';
export { type Saying, sheetCopies, sheetCopiesByDay } from './sheets.ts';
export {
  type ProcessView,
  listAttestations,
  listProcesses,
  listProgress,
  listWaivers,
  processesOf,
  publishedProcesses,
  readCalendar,
  viewAttestation,
  viewCalendar,
  viewCalendarDraft,
  viewProcess,
} from './views.ts';
export { calendarThing } from './scheduled.ts';
export { processThing } from './things.ts';
export { attestationStates } from './words.ts';
export { type Sheet, sheets, sheetsFor } from './template.ts';
