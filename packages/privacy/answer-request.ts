import * as z from 'zod';
import { PersonId, Reason, only } from '#kernel';
import { defineVerb, takeStep } from '#perform';
import { privacyRefusals } from './refusals.ts';
import { RequestId, RightKind, answer } from './right.ts';
import { rightRow } from './rows.ts';

/** Grants or denies what somebody asked for, with the reason. A granted erasure is then carried out by the machine. */
export const answerRequest = defineVerb({
  id: 'privacy.answer-request',
  route: 'POST /rights/:personId/:kind/answer',
  capability: 'rights.answer',
  shows: 'kind',
  input: {
    personId: PersonId,
    kind: RightKind,
    outcome: z.enum(['granted', 'denied']),
    reason: Reason,
  },
  output: { requestId: RequestId },
  refusals: only(
    privacyRefusals,
    'privacy.no-such-request',
    'privacy.own-request',
    'privacy.answered',
  ),
  sealed: ['reason'],
  fresh: true,
  run: async ({ input: { personId, kind, outcome, reason }, person, now, records }) =>
    takeStep(
      rightRow,
      await records.get(rightRow, '-', personId, kind),
      'privacy.no-such-request',
      (right) => answer(right, { outcome, reason, by: person }, now),
      ({ requestId }) => ({
        answer: { requestId },
        act: 'privacy.request-answered',
        about: requestId,
      }),
    ),
});
