import { type LocalDate, daysBetween } from '#kernel';
import type { BoardItem } from './item.ts';

/** After so many days without news a commune is shown as silent. */
export const quietDays = 90;

/** The last day on which there was something new to read, as of a day: what is yet to come is no news. */
export const lastUpdate = (
  { courses }: Pick<BoardItem, 'courses'>,
  today: LocalDate,
): LocalDate | undefined =>
  courses
    .flatMap(({ updates }) => updates)
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);

/** Whether a government that has a process showed nothing new for more than 90 days. */
export const isQuiet = (item: BoardItem, today: LocalDate): boolean => {
  const last = lastUpdate(item, today);
  if (item.courses.length === 0) return false;
  return last === undefined || daysBetween(last, today) > quietDays;
};

/** Whether its process, the latest one, still has nobody to monitor it. */
export const lacksMonitor = ({ courses }: BoardItem, today: LocalDate): boolean => {
  const latest = courses.at(-1);
  if (!latest) return false;
  return latest.monitorSince === undefined || latest.monitorSince > today;
};
