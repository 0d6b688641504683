import { readTheme } from '#contributions';
import type { Records } from '#table';

/** Whether every theme is of this process and open. */
export const allOpen = async (
  records: Records,
  processId: string,
  themeIds: readonly string[],
): Promise<boolean> => {
  const found = await Promise.all(themeIds.map((id) => readTheme(records, processId, id)));
  return found.every((theme) => theme?.value.state === 'open');
};
