import { communeAddress, formAddress, rightsAddress } from '#addresses';
import type { SignedIn } from '#identity';
import { type TenantId, instantOf } from '#kernel';
import { type Verb, type Waiting, wordsOf } from '#perform';
import { answerRequest } from '#privacy';
import { type ProcessView, openProcess, publishedEnd, viewCalendar } from '#processes';
import type { Ask } from '../http/ask.ts';
import type { Home } from '../text/homes.ts';
import { type First, type Running, usefulFirst, waitingFirst } from './first.tsx';
import type { Place } from './things.ts';
import { namesIn } from './waits.tsx';
import { stopsOf } from './work.ts';

type Who = { readonly tenant: TenantId; readonly person: SignedIn };
type Own = ReadonlyMap<string, Verb>;

/** A process as its office's home needs it, with what waits there. */
export const runningOf = async (
  ask: Ask,
  who: Who,
  process: ProcessView,
  waits: readonly Waiting[],
): Promise<Running> => {
  const { id: processId, phase } = process;
  const seen = await ask.read(viewCalendar, who, { processId });
  const closesOn = publishedEnd(seen.ok ? seen.value : undefined, phase);
  return { process, waits: waits.filter((one) => one.processId === processId), closesOn };
};

/** Whoever answers for people's data looks there first. */
const rightFirst = ({ tenant }: Who): First => ({
  title: 'Ver las solicitudes',
  href: rightsAddress(tenant),
  about: 'Ninguna solicitud espera respuesta',
  until: 'Cuando alguien pida algo, aparece aquí.',
});

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

type Seen = {
  readonly waits: readonly Waiting[];
  readonly running: readonly Running[];
  readonly home: Home;
  readonly standing: Place['standing'];
};

/** The one thing that a home begins with: what waits, or else something useful in the latest process. */
export const firstFor = async (
  ask: Ask,
  who: Who,
  own: Own,
  { waits, running, home, standing }: Seen,
): Promise<First> => {
  const now = instantOf(ask.nowMs());
  const found = waitingFirst(waits, running, namesIn(ask), now);
  if (found) return found;
  if (own.has(answerRequest.id)) return rightFirst(who);
  const latest = running.at(-1);
  if (!latest) return beginning(who.tenant, own);
  const { id: processId, phase } = latest.process;
  const stops = await stopsOf({ ask, ...who, processId, phase, now, standing });
  return usefulFirst(who.tenant, latest, stops, home, now);
};
