import { communeAddress, formAddress, rightsAddress } from '#addresses';
import type { SignedIn } from '#identity';
import { type TenantId, instantOf } from '#kernel';
import { type Verb, wordsOf } from '#perform';
import { answerRequest, listRights } from '#privacy';
import { type ProcessView, openProcess, publishedEnd, viewCalendar } from '#processes';
import type { Ask } from '../http/ask.ts';
import type { Home } from '../text/homes.ts';
import { day } from '../text/format.ts';
import { type First, type Running, firstOf } from './first.tsx';
import type { Place } from './things.ts';
import { stopsOf, tasksOf } from './work.ts';

type Who = { readonly tenant: TenantId; readonly person: SignedIn };
type Own = ReadonlyMap<string, Verb>;

/** A process as its office's home needs it. */
export const runningOf = async (
  ask: Ask,
  who: Who,
  process: ProcessView,
  own: Own,
  standing: Place['standing'],
): Promise<Running> => {
  const { id: processId, phase } = process;
  const now = instantOf(ask.nowMs());
  const seen = await ask.read(viewCalendar, who, { processId });
  const calendar = seen.ok ? seen.value : undefined;
  const at = { ask, ...who, processId, phase, now, standing };
  const stops = await stopsOf(at, own);
  const closesOn = publishedEnd(calendar, phase);
  return { process, stops, tasks: tasksOf(stops), closesOn };
};

/** Whoever answers for people's data has the clock of the law before anything else. */
const rightFirst = async (ask: Ask, who: Who): Promise<First> => {
  const seen = await ask.read(listRights, who, {});
  const [next] = seen.ok ? seen.value.items.filter(({ answer }) => !answer) : [];
  return {
    title: 'Ver las solicitudes',
    href: rightsAddress(who.tenant),
    about: next ? 'Alguien pidió algo sobre sus datos' : 'Ninguna solicitud espera respuesta',
    until: next
      ? `Responde hasta el ${day(next.dueOn)}.`
      : 'Cuando alguien pida algo, aparece aquí.',
  };
};

/** Where no process is open yet, whoever may open one begins there; the others are told so. */
const beginning = (slug: TenantId, own: Own): First =>
  own.has(openProcess.id)
    ? {
        title: wordsOf(openProcess).name,
        href: formAddress(slug, openProcess.id),
        about: 'Abre el primer proceso',
        until: 'Ponle un título y elige el estándar. Todavía no hay plazo.',
      }
    : {
        title: 'Ver la página de la comuna',
        href: communeAddress(slug),
        about: 'Todavía no hay procesos abiertos',
        until: 'Cuando la coordinación abra uno, aquí verás lo que espera por ti.',
      };

/** The one thing that a home begins with. */
export const firstFor = async (
  ask: Ask,
  who: Who,
  own: Own,
  { running, home }: { readonly running: readonly Running[]; readonly home: Home },
): Promise<First> => {
  const found = firstOf(who.tenant, running, home, instantOf(ask.nowMs()));
  if (!found?.task && own.has(answerRequest.id)) return rightFirst(ask, who);
  return found ?? beginning(who.tenant, own);
};
