import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { erase } from '#table';
import { contributionRefusals } from './refusals.ts';
import { giverPlace, giverRow } from './rows.ts';

/** As many as one transaction holds beside its act. */
const atOnce = 90;

/** Destroys what says that somebody gave these contributions. They stay, nobody's. */
export const forgetGiver = defineVerb({
  id: 'contributions.forget-giver',
  route: 'POST /givers/:personId/erasure',
  capability: 'rights.carry-out',
  input: { personId: PersonId },
  output: { forgotten: z.int(), isLast: z.boolean() },
  refusals: only(contributionRefusals, 'contributions.nothing-given'),
  offer: { machine: 'Olvidar quién dio un aporte' },
  run: async ({ input: { personId }, records }) => {
    const given = await records.list(giverRow, giverPlace(personId));
    const now = given.slice(0, atOnce);
    if (now.length === 0) return refuse('contributions.nothing-given');
    return decide({
      answer: { forgotten: now.length, isLast: given.length <= atOnce },
      act: 'contributions.giver-forgotten',
      about: personId,
      writes: now.map((one) => erase(giverRow, one)),
    });
  },
});
