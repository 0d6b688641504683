import { formAddress, officeProcessAddress } from '#addresses';
import { dayOf, type Instant } from '#kernel';
import { type Verb, type Waiting, wordsOf } from '#perform';
import type { ProcessView } from '#processes';
import { es } from '../text/es.ts';
import type { Home } from '../text/homes.ts';
import { day } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';
import type { Thing } from './things.ts';
import { type Stop, givenFor } from './work.ts';

/** A process with what waits there for whoever looks, and the day on which its phase is to end. */
export type Running = {
  readonly process: ProcessView;
  readonly waits: readonly Waiting[];
  readonly closesOn: string | undefined;
};

/** What a home begins with: one thing to do, and until when. */
export type First = {
  readonly title: string;
  readonly href: string;
  readonly about: string;
  readonly until: string;
  /** Set where it waits for the reader, so that it is not shown twice. */
  readonly wait?: Waiting;
};

const phaseEnds = ({ process, closesOn }: Running, now: Instant): string => {
  const phase = `La fase de ${es.phases[process.phase].toLowerCase()}`;
  if (!closesOn) return `${phase} no tiene fecha de término.`;
  return `${phase} ${closesOn < dayOf(now) ? 'debía terminar' : 'termina'} el ${day(closesOn)}.`;
};

const untilOf = ({ until }: Waiting, running: Running | undefined, now: Instant): string => {
  if (until)
    return until < dayOf(now) ? `El plazo venció el ${day(until)}.` : `Hasta el ${day(until)}.`;
  return running ? phaseEnds(running, now) : '';
};

type Doing = { readonly verb: Verb; readonly thing?: Thing };

const firstDoing = (
  slug: string,
  running: Running,
  { verb, thing }: Doing,
): Pick<First, 'title' | 'href'> => ({
  title: wordsOf(verb).name,
  href: formAddress(slug, verb.id, givenFor(running.process.id, thing)),
});

/** The most urgent of all that waits: what has a day comes before what has none. */
export const waitingFirst = (
  waits: readonly Waiting[],
  all: readonly Running[],
  nameOf: (verbId: string) => string,
  now: Instant,
): First | undefined => {
  const [wait] = waits.toSorted((one, other) =>
    (one.until ?? '9').localeCompare(other.until ?? '9'),
  );
  return (
    wait && {
      title: nameOf(wait.verb),
      href: wait.address,
      about: wait.title,
      until: untilOf(
        wait,
        all.find(({ process }) => process.id === wait.processId),
        now,
      ),
      wait,
    }
  );
};

const canDo = (stop: Stop, verbId: string): Doing | undefined => {
  const { creates, things } = stop;
  const among = (all: readonly Verb[]) => all.find(({ id }) => id === verbId);
  const making = among(creates);
  if (making) return { verb: making };
  for (const { thing, others } of things) {
    const verb = among(others);
    if (verb) return { verb, thing };
  }
  return undefined;
};

/** The first useful act of a process where nothing waits. */
export const usefulFirst = (
  slug: string,
  running: Running,
  stops: readonly Stop[],
  { useful }: Home,
  now: Instant,
): First => {
  const { process } = running;
  const current = stops.filter(({ station }) => station.phases.includes(process.phase));
  const [doing] = useful.flatMap((verb) => current.flatMap((stop) => canDo(stop, verb) ?? []));
  const about = doing?.thing?.title ?? process.title;
  const rest = { about, until: `Nada espera por ti. ${phaseEnds(running, now)}` };
  return doing
    ? { ...firstDoing(slug, running, doing), ...rest }
    : { title: 'Ver el proceso', href: officeProcessAddress(slug, process.id), ...rest };
};

export const FirstCard = ({ first: { title, href, about, until, wait } }: { first: First }) => (
  <section class="card now-open" id="primero">
    {wait ? (
      <p class="chips">
        <Chip tone="warn">Espera por ti</Chip>
      </p>
    ) : null}
    <h2>{about}</h2>
    <p>{until}</p>
    <p class="actions">
      <a class="button" href={href}>
        {title}
      </a>
    </p>
  </section>
);
