import { LocalDateTime, instantAt, instantOf, msOf, dayOf, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { CallId, JoiningCall, Zone } from './call.ts';
import { joiningRefusals } from './refusals.ts';
import { callRow } from './rows.ts';
import { callThing } from './things.ts';
import { programmeWords, zoneWords } from './words.ts';

const { title, programme, termMonths, practiceYears, opensOn, source } = JoiningCall.shape;

/** Until 23:59 means until that minute is over. */
const lastInstantOf = (at: LocalDateTime, zone: string) =>
  instantOf(msOf(instantAt(at, zone)) + 59_999);

/** Opens a call, or records that of OGP. Its closing time is read by the clock that the call names, once. */
export const openCall = defineVerb({
  id: 'joining.open-call',
  route: 'POST /joining-calls',
  reach: 'region',
  capability: 'applications.review',
  shows: 'kind',
  input: {
    title,
    programme,
    opensOn,
    closesAt: LocalDateTime.optional(),
    zone: Zone.optional(),
    termMonths,
    practiceYears,
    source,
  },
  output: { callId: CallId },
  refusals: only(joiningRefusals, 'joining.closes-before-it-opens', 'joining.zone-without-time'),
  offer: {
    into: callThing,
    es: {
      name: 'Abrir una convocatoria',
      button: 'Abrir convocatoria',
      intro: 'Para la red regional, o para anotar la de OGP con sus plazos.',
      done: 'Abriste la convocatoria.',
      fields: {
        title: 'Título',
        programme: { label: 'Programa', values: programmeWords },
        opensOn: 'Recibe postulaciones desde el',
        closesAt: 'Cierra',
        zone: {
          label: 'Hora de qué lugar',
          hint: 'La convocatoria de OGP de 2023 cerró a medianoche del Pacífico.',
          values: zoneWords,
        },
        termMonths: 'Meses que deben quedar del período',
        practiceYears: 'Años hacia atrás que cuentan como práctica',
        source: 'Fuente',
      },
    },
  },
  run: async ({ input: { closesAt, zone, ...told }, newId }) => {
    if ((closesAt === undefined) !== (zone === undefined))
      return refuse('joining.zone-without-time', closesAt ? 'zone' : 'closesAt');
    const closes =
      closesAt !== undefined && zone !== undefined
        ? { at: closesAt, zone, instant: lastInstantOf(closesAt, zone) }
        : undefined;
    if (closes && dayOf(closes.instant, closes.zone) < (told.opensOn ?? ''))
      return refuse('joining.closes-before-it-opens', 'closesAt');
    const callId = CallId.parse(newId());
    return decide({
      answer: { callId },
      act: 'joining.call-opened',
      about: callId,
      writes: [create(callRow, { ...told, callId, ...(closes ? { closes } : {}) })],
    });
  },
});
