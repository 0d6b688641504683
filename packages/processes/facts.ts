import { type LocalDate, dayOf } from '#kernel';
import type { Fact } from '#perform';
import type { Measure } from '#standards';
import type { Records } from '#table';
import { toldBy } from './attestation.ts';
import { noticeGiven } from './calendar.ts';
import type { Process } from './process.ts';
import { attestationRow, calendarRow, processRow } from './rows.ts';

/** The page of a process is public from its first day on, and is renewed with each phase. */
const pageOf = ({ processId, entries }: Process): readonly Fact<Measure>[] => {
  const thing = `processes/${processId}`;
  const days = entries.map(({ at }): LocalDate => dayOf(at));
  const [first] = days;
  return [
    ...(first ? [{ measure: 'public-page', thing, from: first } as const] : []),
    ...days.map((day) => ({ measure: 'page-gap-months', thing, from: day, worth: day }) as const),
  ];
};

/** What the process itself, its calendar and its attestations say. */
export const processFacts = async (
  records: Records,
  processId: string,
): Promise<readonly Fact<Measure>[]> => {
  const [process, calendar, attestations] = await Promise.all([
    records.get(processRow, '-', processId),
    records.get(calendarRow, processId, 'one'),
    records.list(attestationRow, processId),
  ]);
  return [
    ...(process ? pageOf(process.value) : []),
    ...(calendar ? noticeGiven(calendar.value) : []),
    ...attestations.flatMap(({ value }) => toldBy(value)),
  ];
};
