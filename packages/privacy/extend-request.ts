import { LocalDate, PersonId, Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { privacyRefusals } from './refusals.ts';
import { RightKind, extend } from './right.ts';
import { rightRow } from './rows.ts';

/** Takes thirty days more, once, and says why. */
export const extendRequest = defineVerb({
  id: 'privacy.extend-request',
  route: 'POST /rights/:personId/:kind/extension',
  capability: 'rights.answer',
  shows: 'kind',
  input: { personId: PersonId, kind: RightKind, reason: Reason },
  output: { dueOn: LocalDate },
  refusals: only(
    privacyRefusals,
    'privacy.no-such-request',
    'privacy.own-request',
    'privacy.answered',
    'privacy.extended',
    'privacy.too-late',
    'privacy.block-cannot-wait',
  ),
  sealed: ['reason'],
  run: async ({ input: { personId, kind, reason }, person, now, records }) =>
    takeStep(
      rightRow,
      await records.get(rightRow, '-', personId, kind),
      'privacy.no-such-request',
      (right) => extend(right, { reason, by: person }, now),
      ({ requestId, dueOn }) => ({
        answer: { dueOn },
        act: 'privacy.request-extended',
        about: requestId,
      }),
    ),
});
