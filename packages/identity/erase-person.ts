import * as z from 'zod';
import { PersonId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { erase } from '#table';
import { identityRefusals } from './refusals.ts';
import { factorRow, heldRow, passingPlace, personRow, residenceRow, sessionRow } from './rows.ts';

/** As many as one transaction holds beside the person. Older ones are forgotten by their age. */
const mostSessions = 80;

/** Empties all that is kept of somebody under an act. What no act tells of is dropped by `forgetPerson`. */
export const erasePerson = defineVerb({
  id: 'identity.erase-person',
  route: 'POST /people/:personId/erasure',
  reach: 'installation',
  capability: 'people.register',
  input: { personId: PersonId },
  output: { erased: z.literal(true) },
  refusals: only(identityRefusals, 'identity.not-registered'),
  offer: { machine: 'Borrar a una persona' },
  run: async ({ input: { personId }, records }) => {
    const person = await records.get(personRow, '-', personId);
    if (!person) return refuse('identity.not-registered');
    const residence = await records.get(residenceRow, '-', personId);
    const factor = await records.get(factorRow, '-', personId);
    const held = await records.list(heldRow, passingPlace(personId), personId);
    const sessions = await Promise.all(
      held.slice(-mostSessions).map(({ value }) => records.get(sessionRow, '-', value.tokenHash)),
    );
    return decide({
      answer: { erased: true },
      act: 'identity.erased',
      about: personId,
      writes: [
        erase(personRow, person),
        ...(residence ? [erase(residenceRow, residence)] : []),
        ...(factor ? [erase(factorRow, factor)] : []),
        ...sessions.flatMap((one) => (one ? [erase(sessionRow, one)] : [])),
      ],
    });
  },
});
