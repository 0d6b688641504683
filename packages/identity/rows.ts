import { defineRow } from '#table';
import { Person, Residence, Session } from './person.ts';

export const personRow = defineRow<Person>({
  kind: 'person',
  schema: Person,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

export const residenceRow = defineRow<Residence>({
  kind: 'residence',
  schema: Residence,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

export const sessionRow = defineRow<Session>({
  kind: 'session',
  schema: Session,
  within: () => '-',
  id: ({ tokenHash }) => [tokenHash],
  isSealed: true,
});
