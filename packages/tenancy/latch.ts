import type { Records, Write } from '#table';
import { change, create } from '#table';
import { latchRow } from './rows.ts';

/**
 * Closes behind a decision over a list: whoever decides over it or adds to it writes its latch, so that of two
 * at once one decides again. Read before the list, or what is added between the two is seen by nobody.
 */
export const latch = async (records: Records, of: string): Promise<Write> => {
  const found = await records.get(latchRow, '-', of);
  return found ? change(latchRow, found, { of }) : create(latchRow, { of });
};
