import { dayOf } from '#kernel';
import { type Fact, defineProjection } from '#perform';
import { sheetCopies } from '#processes';
import type { Measure } from '#standards';
import type { Records } from '#table';
import { type Consultation, daysOf } from './consultation.ts';
import { consultationRow } from './rows.ts';

const factsOf = (consultation: Consultation): readonly Fact<Measure>[] => {
  const { consultationId, processId, state, window } = consultation;
  if (state === 'draft' || !window) return [];
  const thing = `processes/${processId}/consultations/${consultationId}`;
  const days = [dayOf(window.opens), dayOf(window.closes)] as const;
  return [
    // It has lasted that long only when it is over.
    { measure: 'consultation-days', thing, from: days[1], worth: daysOf(consultation) },
    ...days.map((day) => ({ measure: 'page-gap-months' as const, thing, from: day, worth: day })),
  ];
};

/** What the consultations of a process say to the requirements of its standard. */
export const consultationFacts = async (records: Records, processId: string) =>
  (await records.list(consultationRow, processId)).flatMap(({ value }) => factsOf(value));

export const tellConsultations = defineProjection({
  id: 'consultations.facts',
  on: [
    'consultations.prepared',
    'consultations.opened',
    'consultations.closed',
    'consultations.counted',
  ],
  project: async ({ tenant, collection: process, records }) =>
    sheetCopies(
      { tenant, process, room: 'consultations' },
      await consultationFacts(records, process),
    ),
});
