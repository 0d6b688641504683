import { type Result, ok } from '#kernel';
import type { Change } from '#perform';
import { type Found, change } from '#table';
import type { Consultation } from './consultation.ts';
import { consultationRow } from './rows.ts';
import type { AtHand } from './things.ts';

/** Writes what a consultation became, if it could become that. */
export const became = <Code extends string>(
  act: `consultations.${string}`,
  found: Found<AtHand>,
  next: Result<Consultation, Code>,
): Result<Change<Pick<Consultation, 'state'>>, Code> =>
  next.ok
    ? ok({
        answer: { state: next.value.state },
        act,
        about: next.value.consultationId,
        writes: [
          change(consultationRow, { ...found, value: found.value.consultation }, next.value),
        ],
      })
    : next;
