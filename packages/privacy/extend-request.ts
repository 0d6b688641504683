import { LocalDate, PersonId, Reason, only } from '#kernel';
import { become, defineVerb } from '#perform';
import { privacyRefusals } from './refusals.ts';
import { RightKind, canBeExtended, extend, terms } from './right.ts';
import { rightRow } from './rows.ts';
import { rightThing } from './things.ts';

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
    'privacy.own-request',
    'privacy.answered',
    'privacy.extended',
    'privacy.too-late',
    'privacy.block-cannot-wait',
  ),
  sealed: ['reason'],
  offer: {
    of: rightThing,
    when: canBeExtended,
    es: {
      name: 'Extender el plazo',
      button: `Extender ${terms.extensionDays} días`,
      intro: 'Una sola vez, antes de que venza, y con la razón. Quien pidió la ve.',
      done: 'Extendiste el plazo.',
      fields: {
        reason: { label: 'Por qué', hint: 'La lee quien pidió. Escribe una frase completa.' },
      },
    },
  },
  run: async ({ input: { reason }, person, now, thing }) =>
    become(
      rightRow,
      thing,
      extend(thing.value, { reason, by: person }, now),
      ({ requestId, dueOn }) => ({
        answer: { dueOn },
        act: 'privacy.request-extended',
        about: requestId,
      }),
    ),
});
