import { responseCoverage } from '#contributions';
import { type Participation, recountParticipation } from '#dialogues';
import type { Records } from '#table';
import type { Counts } from './plan.ts';

/** Recounts the numbers of the plan form from the records, with the participation behind them. */
export const recount = async (
  records: Records,
  processId: string,
): Promise<{ readonly counts: Counts; readonly participation: Participation }> => {
  const [participation, coverage] = await Promise.all([
    recountParticipation(records, processId),
    responseCoverage(records, processId),
  ]);
  const counts = {
    publicMeetings: participation.publicMeetings.length,
    groups: participation.groups.length,
    participantCategories: participation.categories.length,
    attendances: participation.attendances,
    contributions: coverage.received,
    answeredContributions: coverage.answered,
  };
  return { counts, participation };
};
