import * as z from 'zod';
import { residenceAddress } from '#addresses';
import { PersonId, TenantId, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { identityRefusals } from './refusals.ts';
import { residenceRow } from './rows.ts';

/** Somebody declared a commune. What is declared may be corrected; it is not declared again. */
export const residenceMark = defineOnce('residence', PersonId);

/** Says in which commune the person lives, so that they can take part there. */
export const declareResidence = defineVerb({
  id: 'identity.declare-residence',
  route: 'POST /residence',
  reach: 'installation',
  capability: 'people.declare',
  input: { commune: TenantId },
  // The commune is sealed: an answer that named it would stand in the act.
  output: { declared: z.literal(true) },
  refusals: only(identityRefusals, 'identity.residence-declared'),
  sealed: ['commune'],
  offer: {
    own: () => residenceAddress(),
    es: {
      name: 'Declarar tu comuna',
      button: 'Declarar mi comuna',
      done: 'Declaraste tu comuna.',
      fields: { commune: 'Comuna' },
    },
  },
  once: { key: ({ person }) => residenceMark.key(person), refusal: 'identity.residence-declared' },
  run: async ({ input, person, now }) =>
    decide({
      answer: { declared: true },
      act: 'identity.residence-declared',
      about: person,
      writes: [create(residenceRow, { personId: person, commune: input.commune, declaredAt: now })],
    }),
});
