import { rightsAddress } from '#addresses';
import { PersonId, dayOf, only } from '#kernel';
import { defineThing } from '#perform';
import { privacyRefusals } from './refusals.ts';
import { RightKind, canBeAnswered } from './right.ts';
import { rightRow } from './rows.ts';
import { rightKinds } from './words.ts';

const missing = only(privacyRefusals, 'privacy.no-such-request');

/** Whoever asked for something: a request is named by the person and by what they asked for. */
const askerThing = defineThing({
  name: 'personId',
  id: PersonId,
  es: 'Quien pidió',
  lives: 'tenant',
  row: {
    isPersonal: true,
    get: async (records, _, [id = '']) => {
      const [first] = await records.list(rightRow, '-', id);
      return first && { ...first, value: { personId: first.value.personId } };
    },
    page: async () => ({ items: [], next: null }),
    idsOf: ({ personId }: { readonly personId: PersonId }) => [personId],
  },
  address: ({ slug }) => rightsAddress(slug),
  missing,
  states: { asked: 'Pidió algo' },
  state: () => 'asked',
  title: () => '',
});

/** What people asked about their data, with the time limit of the law. */
export const rightThing = defineThing({
  name: 'kind',
  id: RightKind,
  es: 'Solicitud sobre datos personales',
  many: 'Solicitudes sobre datos personales',
  lives: 'tenant',
  row: rightRow,
  parent: askerThing,
  missing,
  states: { waiting: 'Espera respuesta', answered: 'Respondida' },
  state: (right) => (canBeAnswered(right).ok ? 'waiting' : 'answered'),
  title: ({ kind }) => rightKinds[kind],
  waits: (right) =>
    canBeAnswered(right).ok
      ? [
          {
            verb: 'privacy.answer-request',
            who: 'data-officer',
            from: dayOf(right.askedAt),
            until: right.dueOn,
          },
        ]
      : [],
});
