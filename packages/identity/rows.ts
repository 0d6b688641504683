import { defineRow } from '#table';
import { Factor } from './factor.ts';
import { Person, PersonKey, Residence, Session } from './person.ts';
import { Attempt, Count, FactorTries, Handover, Held, Seen, Spent, Unsent } from './tries.ts';

export const personRow = defineRow<Person>({
  kind: 'person',
  schema: Person,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** No act tells of it: an act outlives erasure, and names the key of what it wrote. */
export const personKeyRow = defineRow<PersonKey>({
  kind: 'person-key',
  schema: PersonKey,
  within: ({ keyHash }) => `known-${keyHash.at(-1) ?? ''}`,
  id: ({ keyHash }) => [keyHash],
});

/** By what somebody is known, so that it can be found and destroyed. */
export const ownMarkRow = defineRow<PersonKey>({
  kind: 'own-mark',
  schema: PersonKey,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId, keyHash }) => [personId, keyHash],
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

export const factorRow = defineRow<Factor>({
  kind: 'factor',
  schema: Factor,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** What passes lies apart from records, spread by the last letter of its name. */
export const passingPlace = (id: string) => `passing-${id.at(-1) ?? ''}`;

export const attemptRow = defineRow<Attempt>({
  kind: 'attempt',
  schema: Attempt,
  within: ({ ticketHash }) => passingPlace(ticketHash),
  id: ({ ticketHash }) => [ticketHash],
});

export const countRow = defineRow<Count>({
  kind: 'count',
  schema: Count,
  within: ({ key }) => passingPlace(key),
  id: ({ key }) => [key],
});

export const spentRow = defineRow<Spent>({
  kind: 'spent',
  schema: Spent,
  within: ({ ticketHash }) => passingPlace(ticketHash),
  id: ({ ticketHash }) => [ticketHash],
});

export const handoverRow = defineRow<Handover>({
  kind: 'handover',
  schema: Handover,
  within: ({ codeHash }) => passingPlace(codeHash),
  id: ({ codeHash }) => [codeHash],
});

export const seenRow = defineRow<Seen>({
  kind: 'seen',
  schema: Seen,
  within: ({ tokenHash }) => passingPlace(tokenHash),
  id: ({ tokenHash }) => [tokenHash],
});

export const heldRow = defineRow<Held>({
  kind: 'held',
  schema: Held,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId, tokenHash }) => [personId, tokenHash],
});

export const factorTriesRow = defineRow<FactorTries>({
  kind: 'factor-tries',
  schema: FactorTries,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId }) => [personId],
});

export const unsentRow = defineRow<Unsent>({
  kind: 'unsent',
  schema: Unsent,
  within: ({ unsentId }) => passingPlace(unsentId),
  id: ({ unsentId }) => [unsentId],
});
