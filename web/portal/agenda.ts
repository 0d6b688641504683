import type { Context } from 'hono';
import { consultationAddress, dialogueAddress, processAddress } from '#addresses';
import { type ConsultationView, listConsultations, viewConsultation } from '#consultations';
import { takenUntil } from '#contributions';
import { listDialogues, viewDialogue } from '#dialogues';
import type { TenantId } from '#kernel';
import { type ProcessView, listProcesses, viewCalendar } from '#processes';
import { tenantName } from '#tenancy';
import type * as z from 'zod';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { attachment } from '../http/disposition.ts';
import { type CalendarEvent, calendarOf } from '../ui/calendar.ts';
import { orNotFound } from '../http/reading.ts';

/** A calendar looks ahead: the latest processes are enough. */
const mostProcesses = 3;

const answer = (c: Context, file: string) =>
  c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'content-disposition': attachment('articula.ics'),
  });

type Dialogue = Pick<
  z.output<typeof viewDialogue.output>,
  | 'id'
  | 'title'
  | 'topics'
  | 'place'
  | 'scheduledOn'
  | 'heldOn'
  | 'state'
  | 'calledAt'
  | 'changedAt'
  | 'version'
>;
type Consultation = Pick<
  ConsultationView,
  'id' | 'title' | 'question' | 'opensAt' | 'closesAt' | 'state' | 'changedAt' | 'version'
>;

/** Copies from before versions were told were the first word, or the second where they called it off. */
const sequenceOf = (version: number | undefined, isCancelled: boolean) =>
  version === undefined ? Number(isCancelled) : version - 1;

const dialogueEvent = (dialogue: Dialogue, address: string): CalendarEvent => {
  const on = dialogue.heldOn ?? dialogue.scheduledOn;
  const isCancelled = dialogue.state === 'annulled';
  return {
    uid: `dialogo-${dialogue.id}@articula`,
    title: dialogue.title,
    description: `Temas: ${dialogue.topics.join(', ')}. Revisa la hora y los detalles en ${address}`,
    place: dialogue.place,
    address,
    from: on,
    until: on,
    state: isCancelled ? 'cancelled' : 'confirmed',
    sequence: sequenceOf(dialogue.version, isCancelled),
    changedAt: dialogue.changedAt ?? dialogue.calledAt,
  };
};

const consultationEvent = (consultation: Consultation, address: string): CalendarEvent => {
  return {
    uid: `consulta-${consultation.id}@articula`,
    title: consultation.title,
    description: `${consultation.question} Vota en ${address}`,
    address,
    from: consultation.opensAt,
    until: consultation.closesAt,
    state: consultation.state === 'draft' ? 'tentative' : 'confirmed',
    sequence: sequenceOf(consultation.version, false),
    changedAt: consultation.changedAt,
  };
};

type Announced = Pick<z.output<typeof viewCalendar.output>, 'phases' | 'version'>;

/** The last day for saying something, for as long as it is still to come or going on. */
const sayingEvents = (
  { id, title, phase }: ProcessView,
  calendar: Announced | undefined,
  process: string,
): readonly CalendarEvent[] => {
  const until = takenUntil(calendar);
  if (
    calendar === undefined ||
    until === undefined ||
    (phase !== 'preparation' && phase !== 'dialogues')
  )
    return [];
  return [
    {
      uid: `aportes-${id}@articula`,
      title: `Último día para dar tu aporte: ${title}`,
      description: `Di qué pasa en tu barrio y qué propones en ${process}`,
      address: process,
      from: until,
      until,
      state: phase === 'preparation' ? 'tentative' : 'confirmed',
      // Each writing of the calendar is a later word, and so is the beginning of the phase.
      sequence: 2 * (calendar.version - 1) + Number(phase !== 'preparation'),
    },
  ];
};

/** One dialogue as a file for a calendar. */
export const dialogueCalendar = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const dialogueId = c.req.param('dialogueId') ?? '';
  const who = { tenant, person: undefined };
  const dialogue = await orNotFound(ask.read(viewDialogue, who, { processId, dialogueId }));
  const event = dialogueEvent(
    dialogue,
    ask.publicOrigin + dialogueAddress(tenant, processId, dialogueId),
  );
  return answer(c, calendarOf(dialogue.title, [event], ask.nowMs()));
};

/** The days on which one can vote, as a file for a calendar. */
export const consultationCalendar = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const consultationId = c.req.param('consultationId') ?? '';
  const who = { tenant, person: undefined };
  const consultation = await orNotFound(
    ask.read(viewConsultation, who, { processId, consultationId }),
  );
  const event = consultationEvent(
    consultation,
    ask.publicOrigin + consultationAddress(tenant, processId, consultationId),
  );
  return answer(c, calendarOf(consultation.title, [event], ask.nowMs()));
};

/** Everything that a commune invites to, as an address that a calendar asks again by itself. */
export const communeCalendar = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const { items } = await orNotFound(ask.read(listProcesses, who, {}));
  const events = await Promise.all(
    items.slice(-mostProcesses).map(async (one) => {
      const at = { processId: one.id };
      const [dialogues, consultations, calendar] = await Promise.all([
        everyItem((cursor) => ask.read(listDialogues, who, { ...at, ...cursor })),
        everyItem((cursor) => ask.read(listConsultations, who, { ...at, ...cursor })),
        ask.read(viewCalendar, who, at),
      ]);
      const process = ask.publicOrigin + processAddress(tenant, one.id);
      return [
        ...sayingEvents(one, calendar.ok ? calendar.value : undefined, process),
        ...dialogues.map((dialogue) =>
          dialogueEvent(dialogue, ask.publicOrigin + dialogueAddress(tenant, one.id, dialogue.id)),
        ),
        ...consultations.map((consultation) =>
          consultationEvent(
            consultation,
            ask.publicOrigin + consultationAddress(tenant, one.id, consultation.id),
          ),
        ),
      ];
    }),
  );
  const name = `Gobierno abierto en ${tenantName(tenant)}`;
  return answer(c, calendarOf(name, events.flat(), ask.nowMs()));
};
