import type { Instant, PersonId } from '#kernel';
import { installation } from '#perform';
import { type Table, tenantRecords, tenantScope, within } from '#table';
import { type Person, type Residence, isLive } from './person.ts';
import { personRow, residenceRow, sessionRow } from './rows.ts';

const inInstallation = <Value>(work: () => Promise<Value>) =>
  within(tenantScope(installation), work);

/** Who holds a live session with this token's hash. */
export const personOf = (
  table: Table,
  tokenHash: string,
  now: Instant,
): Promise<PersonId | undefined> =>
  inInstallation(async () => {
    const found = await tenantRecords(table, installation).get(sessionRow, '-', tokenHash);
    return found && isLive(found.value, now) ? found.value.personId : undefined;
  });

export const findPerson = (table: Table, person: PersonId): Promise<Person | undefined> =>
  inInstallation(
    async () => (await tenantRecords(table, installation).get(personRow, '-', person))?.value,
  );

export const residenceOf = (table: Table, person: PersonId): Promise<Residence | undefined> =>
  inInstallation(
    async () => (await tenantRecords(table, installation).get(residenceRow, '-', person))?.value,
  );
