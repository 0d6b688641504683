export { enterPhase } from './enter-phase.ts';
export { openProcess } from './open-process.ts';
export { phaseOf, readProcess } from './phase.ts';
export { type Process, ProcessId } from './process.ts';
export { publishProcesses } from './projections.ts';
export { processRefusals } from './refusals.ts';
export type { Progress } from './rows.ts';
export {
  type ProcessView,
  listProcesses,
  listProgress,
  publishedProcess,
  viewProcess,
} from './views.ts';
