import type { Records } from '#table';
import { rightRow } from './rows.ts';

/** Whether a government must leave somebody's data alone: from the moment they ask until it says no. */
export const isBlocked = async (records: Records, personId: string): Promise<boolean> => {
  const found = await records.get(rightRow, '-', personId, 'block');
  return found !== undefined && found.value.answer?.outcome !== 'denied';
};
