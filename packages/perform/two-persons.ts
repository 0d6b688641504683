import * as z from 'zod';
import { Instant, PersonId, Reason, type Result, ok, refusalList, refuse } from '#kernel';

/** A correction of what was already published, by one of the two who must want it. */
export const Proposed = z.strictObject({ by: PersonId, at: Instant, reason: Reason });
export type Proposed = z.infer<typeof Proposed>;

export const twoPersonRefusals = refusalList({
  'request.same-person': {
    status: 409,
    es: 'Esto lo deciden dos personas y tú eres la primera. Pide a otra persona del equipo que lo confirme.',
    en: 'Two people decide this and you are the first. Ask somebody else of the team to confirm it.',
  },
});

/** The first who asks proposes; only somebody else confirms. The thing itself keeps what was proposed. */
export const twoPersons = (
  earlier: Proposed | undefined,
  mine: Proposed,
): Result<
  { readonly is: 'proposed' | 'confirmed'; readonly proposed: Proposed },
  'request.same-person'
> => {
  if (!earlier) return ok({ is: 'proposed', proposed: mine });
  if (earlier.by === mine.by) return refuse('request.same-person');
  return ok({ is: 'confirmed', proposed: earlier });
};
