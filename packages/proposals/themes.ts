import { type Theme, readTheme } from '#contributions';
import { type Result, ok, refuse } from '#kernel';
import type { Records } from '#table';

/** A theme that was not merged into another can be cited, answered or not. */
export const isOpen = ({ state }: Pick<Theme, 'state'>): Result<true, 'proposals.unknown-theme'> =>
  state === 'open' ? ok(true) : refuse('proposals.unknown-theme');

/** Whether every theme is of this process and open. */
export const allOpen = async (
  records: Records,
  processId: string,
  themeIds: readonly string[],
): Promise<boolean> => {
  const found = await Promise.all(themeIds.map((id) => readTheme(records, processId, id)));
  return found.every((theme) => theme !== undefined && isOpen(theme.value).ok);
};
