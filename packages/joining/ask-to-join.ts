import * as z from 'zod';
import { communeAddress } from '#addresses';
import { PersonId, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create, defineOnce } from '#table';
import { askVerb } from './referral.ts';
import { joiningRefusals } from './refusals.ts';
import { interestRow } from './rows.ts';

/** Somebody asked a commune to join. */
const askMark = defineOnce('joining-ask', PersonId);

/** Asks, as a neighbour, that the commune joins the network. Once a person; only how many is kept. */
export const askToJoin = defineVerb({
  id: askVerb,
  route: 'POST /interest',
  capability: 'joining.ask',
  input: {},
  output: { asked: z.int() },
  refusals: only(joiningRefusals, 'joining.already-asked'),
  once: { key: ({ person }) => askMark.key(person), refusal: 'joining.already-asked' },
  offer: {
    own: ({ slug }) => communeAddress(slug),
    es: {
      name: 'Pedir que tu comuna se sume',
      button: 'Pedir que se sume',
      intro: 'Cuenta una vez por persona. Se publica cuántas personas lo piden, nunca quiénes.',
      done: 'Pediste que tu comuna se sume.',
    },
  },
  run: async ({ records }) => {
    const found = await records.get(interestRow, '-', 'one');
    const asked = (found?.value.asked ?? 0) + 1;
    return decide({
      answer: { asked },
      act: 'joining.asked-to-join',
      about: 'one',
      writes: [found ? change(interestRow, found, { asked }) : create(interestRow, { asked })],
    });
  },
});
