import { PersonId, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { Person } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { personRow } from './rows.ts';

/** Somebody is registered. */
const personMark = defineOnce('person', PersonId);

/** Makes somebody known who can then sign in. Only the machine asks, after the person proved who they are. */
export const registerPerson = defineVerb({
  id: 'identity.register-person',
  route: 'POST /people',
  reach: 'installation',
  capability: 'people.register',
  input: Person.shape,
  output: { personId: PersonId },
  refusals: only(identityRefusals, 'identity.already-registered'),
  sealed: ['name', 'mail'],
  offer: { machine: 'Registrar a una persona' },
  once: {
    key: ({ input }) => personMark.key(input.personId),
    refusal: 'identity.already-registered',
  },
  run: async ({ input }) =>
    decide({
      answer: { personId: input.personId },
      act: 'identity.registered',
      about: input.personId,
      writes: [create(personRow, input)],
    }),
});
