import * as z from 'zod';
import { PersonId, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change, create, defineOnce } from '#table';
import { joiningRefusals } from './refusals.ts';
import { interestRow } from './rows.ts';

/** Somebody asked a commune to join. */
const askMark = defineOnce('joining-ask', PersonId);

/** Asks, as a neighbour, that the commune joins the network. Once a person; only how many is kept. */
export const askToJoin = defineVerb({
  id: 'joining.ask-to-join',
  route: 'POST /interest',
  capability: 'joining.ask',
  input: {},
  output: { asked: z.int() },
  refusals: only(joiningRefusals, 'joining.already-asked'),
  once: { key: ({ person }) => askMark.key(person), refusal: 'joining.already-asked' },
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
