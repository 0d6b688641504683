import { ballotAddress } from '#addresses';
import { only, refusalList } from '#kernel';
import { defineThing } from '#perform';
import { ConsultationId } from './consultation.ts';
import { consultationRow } from './rows.ts';
import { consultationStates } from './words.ts';

/** What somebody who votes can be told. The function of the vote carries no other sentence of this room. */
export const boxRefusals = refusalList({
  'consultations.not-found': {
    status: 404,
    es: 'No encontramos esa consulta. Vuelve a la lista de consultas.',
    en: 'There is no such consultation. Go back to the list of consultations.',
  },
  'consultations.not-open': {
    status: 409,
    es: 'La consulta no está abierta en este momento. Revisa cuándo se puede votar.',
    en: 'The consultation is not open now. See when you can vote.',
  },
  'consultations.too-many-choices': {
    status: 422,
    es: 'Marcaste más opciones de las permitidas. Quita algunas y vota de nuevo.',
    en: 'You marked more options than allowed. Take some away and vote again.',
  },
  'consultations.unknown-option': {
    status: 422,
    es: 'Una opción está repetida o no es de esta papeleta. Vuelve a la papeleta y marca otra vez.',
    en: 'An option is repeated or not on this paper. Go back to the paper and mark again.',
  },
  'consultations.already-voted': {
    status: 409,
    es: 'Ya votaste en esta consulta. Se vota una sola vez.',
    en: 'You have already voted in this consultation. Everybody votes once.',
  },
});

/** The box, as neighbours find it. */
export const boxThing = defineThing({
  name: 'consultationId',
  id: ConsultationId,
  es: 'Consulta',
  row: consultationRow,
  address: ({ slug, processId = '', consultationId = '' }) =>
    ballotAddress(slug, processId, consultationId),
  missing: only(boxRefusals, 'consultations.not-found'),
  states: consultationStates,
  state: ({ state }) => state,
  title: ({ title }) => title,
});
