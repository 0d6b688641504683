import * as z from 'zod';
import { accountAddress } from '#addresses';
import { ok, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { Person } from './person.ts';
import { identityRefusals } from './refusals.ts';
import { personRow } from './rows.ts';

/** Says by which name the person goes here. */
export const changeName = defineVerb({
  id: 'identity.change-name',
  route: 'POST /name',
  reach: 'installation',
  capability: 'people.declare',
  input: { name: Person.shape.name },
  output: { changed: z.literal(true) },
  refusals: only(identityRefusals, 'identity.not-registered'),
  sealed: ['name'],
  offer: {
    own: () => accountAddress(),
    es: {
      name: 'Cambiar tu nombre',
      button: 'Guardar mi nombre',
      done: 'Cambiaste tu nombre.',
      fields: { name: 'Nombre' },
    },
  },
  run: async ({ input: { name }, person, records }) =>
    takeStep(
      personRow,
      await records.get(personRow, '-', person),
      'identity.not-registered',
      (before) => ok({ ...before, name }),
      () => ({ answer: { changed: true as const }, act: 'identity.name-changed', about: person }),
    ),
});
