export { rowsOfBoard } from './rows.ts';
export { publishBoard } from './projections.ts';
export type { RegisterRow } from './known.ts';
export { listKnownPlans, listRegionPlans } from './register.ts';
export { type RequirementRow, listRequirements } from './requirements.ts';
export { type Board, type BoardCommune, type Coming, type Late, viewBoard } from './views.ts';
