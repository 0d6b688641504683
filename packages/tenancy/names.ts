import type { PersonId } from '#kernel';
import type { Records } from '#table';
import { appointmentRow } from './rows.ts';

/** Whoever works or worked in a tenant, by name. For views that are themselves recorded as a reading of people. */
export const teamNames = async (records: Records): Promise<ReadonlyMap<PersonId, string>> =>
  new Map(
    (await records.list(appointmentRow, '-')).map(({ value }) => [value.personId, value.name]),
  );
