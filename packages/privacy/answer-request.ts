import * as z from 'zod';
import { PersonId, Reason, only } from '#kernel';
import { become, defineVerb } from '#perform';
import { privacyRefusals } from './refusals.ts';
import { RequestId, RightKind, answer, canBeAnswered } from './right.ts';
import { rightRow } from './rows.ts';
import { rightThing } from './things.ts';
import { rightOutcomes } from './words.ts';

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
  refusals: only(privacyRefusals, 'privacy.own-request', 'privacy.answered'),
  sealed: ['reason'],
  fresh: true,
  offer: {
    of: rightThing,
    when: canBeAnswered,
    es: {
      name: 'Responder una solicitud sobre datos personales',
      button: 'Responder',
      intro:
        'Quien pidió ve tu respuesta. Si aceptas un borrado, se hace solo y no se puede deshacer.',
      done: 'Respondiste la solicitud.',
      fields: {
        outcome: { label: 'Tu decisión', values: rightOutcomes },
        reason: {
          label: 'Por qué',
          hint: 'La lee quien pidió. Si rechazas, di por qué: puede reclamar ante la Agencia.',
        },
      },
    },
  },
  run: async ({ input: { outcome, reason }, person, now, thing }) =>
    become(
      rightRow,
      thing,
      answer(thing.value, { outcome, reason, by: person }, now),
      ({ requestId }) => ({
        answer: { requestId },
        act: 'privacy.request-answered',
        about: requestId,
      }),
    ),
});
