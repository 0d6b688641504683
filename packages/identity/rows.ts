import { type RoomRows, defineRow } from '#table';
import { Factor } from './factor.ts';
import { Person, PersonKey, Residence, Session } from './person.ts';
import { Attempt, Count, FactorTries, Handover, Held, Seen, Spent, Unsent } from './tries.ts';

export const personRow = defineRow<Person>({
  kind: 'person',
  treatment: 'named',
  schema: Person,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** No act tells of it: an act outlives erasure, and names the key of what it wrote. */
export const personKeyRow = defineRow<PersonKey>({
  kind: 'person-key',
  treatment: 'recognised',
  schema: PersonKey,
  within: ({ keyHash }) => `known-${keyHash.at(-1) ?? ''}`,
  id: ({ keyHash }) => [keyHash],
});

/** By what somebody is known, so that it can be found and destroyed. */
export const ownMarkRow = defineRow<PersonKey>({
  kind: 'own-mark',
  treatment: 'recognised',
  schema: PersonKey,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId, keyHash }) => [personId, keyHash],
});

export const residenceRow = defineRow<Residence>({
  kind: 'residence',
  treatment: 'resides',
  schema: Residence,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

export const sessionRow = defineRow<Session>({
  kind: 'session',
  treatment: 'signed-in',
  schema: Session,
  within: () => '-',
  id: ({ tokenHash }) => [tokenHash],
  isSealed: true,
});

export const factorRow = defineRow<Factor>({
  kind: 'factor',
  treatment: 'credential',
  schema: Factor,
  within: () => '-',
  id: ({ personId }) => [personId],
  isSealed: true,
});

/** What passes lies apart from records, spread by the last letter of its name. */
export const passingPlace = (id: string) => `passing-${id.at(-1) ?? ''}`;

export const attemptRow = defineRow<Attempt>({
  kind: 'attempt',
  treatment: 'passing',
  schema: Attempt,
  within: ({ ticketHash }) => passingPlace(ticketHash),
  id: ({ ticketHash }) => [ticketHash],
});

export const countRow = defineRow<Count>({
  kind: 'count',
  treatment: 'passing',
  schema: Count,
  within: ({ key }) => passingPlace(key),
  id: ({ key }) => [key],
});

export const spentRow = defineRow<Spent>({
  kind: 'spent',
  treatment: 'passing',
  schema: Spent,
  within: ({ ticketHash }) => passingPlace(ticketHash),
  id: ({ ticketHash }) => [ticketHash],
});

export const handoverRow = defineRow<Handover>({
  kind: 'handover',
  treatment: 'passing',
  schema: Handover,
  within: ({ codeHash }) => passingPlace(codeHash),
  id: ({ codeHash }) => [codeHash],
});

export const seenRow = defineRow<Seen>({
  kind: 'seen',
  treatment: 'passing',
  schema: Seen,
  within: ({ tokenHash }) => passingPlace(tokenHash),
  id: ({ tokenHash }) => [tokenHash],
});

export const heldRow = defineRow<Held>({
  kind: 'held',
  treatment: 'passing',
  schema: Held,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId, tokenHash }) => [personId, tokenHash],
});

export const factorTriesRow = defineRow<FactorTries>({
  kind: 'factor-tries',
  treatment: 'passing',
  schema: FactorTries,
  within: ({ personId }) => passingPlace(personId),
  id: ({ personId }) => [personId],
});

export const unsentRow = defineRow<Unsent>({
  kind: 'unsent',
  treatment: 'passing',
  schema: Unsent,
  within: ({ unsentId }) => passingPlace(unsentId),
  id: ({ unsentId }) => [unsentId],
});

/** All that this room keeps, for the catalogue of the data. */
export const rowsOfIdentity: RoomRows = {
  room: 'identity',
  own: [
    personRow,
    personKeyRow,
    ownMarkRow,
    residenceRow,
    sessionRow,
    factorRow,
    attemptRow,
    countRow,
    spentRow,
    handoverRow,
    seenRow,
    heldRow,
    factorTriesRow,
    unsentRow,
  ],
  published: [],
};
