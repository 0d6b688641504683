import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { privacyRefusals } from './refusals.ts';
import { withoutWords } from './right.ts';
import { rightRow } from './rows.ts';

/** Says that somebody was erased, and takes the words out of all that they had asked here. */
export const finishErasure = defineVerb({
  id: 'privacy.finish-erasure',
  route: 'POST /rights/:personId/finishing',
  capability: 'rights.carry-out',
  input: { personId: PersonId },
  output: { finished: z.literal(true) },
  refusals: only(privacyRefusals, 'privacy.nothing-to-finish'),
  offer: { machine: 'Cerrar un borrado' },
  run: async ({ input: { personId }, now, records }) => {
    const found = await records.list(rightRow, '-', personId);
    if (found.length === 0) return refuse('privacy.nothing-to-finish');
    return decide({
      answer: { finished: true },
      act: 'privacy.erasure-finished',
      about: personId,
      writes: found.map((one) => change(rightRow, one, withoutWords(one.value, now))),
    });
  },
});
