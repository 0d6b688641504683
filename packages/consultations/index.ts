export { consultationFacts, tellConsultations } from './facts.ts';
export { castBallot } from './cast-ballot.ts';
export { rowsOfConsultations } from './rows.ts';
export { certifyCount } from './certify-count.ts';
export { changeConsultation } from './change-consultation.ts';
export { closeConsultation } from './close-consultation.ts';
export { type Consultation, ConsultationId, OptionId, daysOf } from './consultation.ts';
export { countConsultation } from './count-consultation.ts';
export { openConsultation } from './open-consultation.ts';
export { prepareConsultation } from './prepare-consultation.ts';
export { publishConsultations } from './projections.ts';
export { receiptOf } from './receipts.ts';
export { hasMark, rollMark } from './roll.ts';
export type { ConsultationView } from './rows.ts';
export {
  checkReceipt,
  consultationsOf,
  dueConsultations,
  listBallots,
  listConsultations,
  publishedResult,
  readConsultation,
  viewConsultation,
} from './views.ts';
export { consultationThing } from './things.ts';
export { consultationStates } from './words.ts';
export { viewConsultationDraft } from './office-views.ts';
