import { ballotAddress } from '#addresses';
import { only } from '#kernel';
import { defineThing } from '#perform';
import { ConsultationId } from './consultation.ts';
import { consultationRefusals } from './refusals.ts';
import { consultationRow } from './rows.ts';
import { consultationStates } from './words.ts';

/** The box, as neighbours find it. */
export const boxThing = defineThing({
  name: 'consultationId',
  id: ConsultationId,
  es: 'Consulta',
  row: consultationRow,
  address: ({ slug, processId = '', consultationId = '' }) =>
    ballotAddress(slug, processId, consultationId),
  missing: only(consultationRefusals, 'consultations.not-found'),
  states: consultationStates,
  state: ({ state }) => state,
  title: ({ title }) => title,
});
