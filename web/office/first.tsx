import { formAddress, officeProcessAddress } from '#addresses';
import { dayOf, type Instant } from '#kernel';
import { type Verb, wordsOf } from '#perform';
import type { ProcessView } from '#processes';
import { es } from '../text/es.ts';
import type { Home } from '../text/homes.ts';
import { day } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';
import type { Thing } from './things.ts';
import { type Stop, type Task, givenFor } from './work.ts';

/** A process with what can be done there, and the day on which its phase is to end. */
export type Running = {
  readonly process: ProcessView;
  readonly stops: readonly Stop[];
  readonly tasks: readonly Task[];
  readonly closesOn: string | undefined;
};

/** What a home begins with: one thing to do, and until when. */
export type First = {
  readonly title: string;
  readonly href: string;
  readonly about: string;
  readonly until: string;
  /** Set where it waits for the reader, so that it is not shown twice. */
  readonly task?: Task;
};

const phaseEnds = ({ process, closesOn }: Running, now: Instant): string => {
  const phase = `La fase de ${es.phases[process.phase].toLowerCase()}`;
  if (!closesOn) return `${phase} no tiene fecha de término.`;
  return `${phase} ${closesOn < dayOf(now) ? 'debía terminar' : 'termina'} el ${day(closesOn)}.`;
};

const untilOf = ({ dueOn }: Thing, running: Running, now: Instant): string => {
  if (dueOn === undefined) return phaseEnds(running, now);
  return dueOn < dayOf(now) ? `El plazo venció el ${day(dueOn)}.` : `Hasta el ${day(dueOn)}.`;
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

/** The most urgent task of all: what has a day comes before what has none. */
const waitingFirst = (slug: string, all: readonly Running[], now: Instant): First | undefined => {
  const tasks = all.flatMap((running) => running.tasks.map((task) => ({ running, task })));
  const [found] = tasks.toSorted((one, other) =>
    (one.task.thing.dueOn ?? '9').localeCompare(other.task.thing.dueOn ?? '9'),
  );
  if (!found) return undefined;
  const { running, task } = found;
  return {
    ...firstDoing(slug, running, task),
    about: task.thing.title,
    until: untilOf(task.thing, running, now),
    task,
  };
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

const usefulFirst = (slug: string, running: Running, { useful }: Home, now: Instant): First => {
  const { process, stops } = running;
  const current = stops.filter(({ station }) => station.phases.includes(process.phase));
  const [doing] = useful.flatMap((verb) => current.flatMap((stop) => canDo(stop, verb) ?? []));
  const about = doing?.thing?.title ?? process.title;
  const rest = { about, until: `Nada espera por ti. ${phaseEnds(running, now)}` };
  return doing
    ? { ...firstDoing(slug, running, doing), ...rest }
    : { title: 'Ver el proceso', href: officeProcessAddress(slug, process.id), ...rest };
};

/** The first waiting task, or the first useful act of the latest process where nothing waits. */
export const firstOf = (
  slug: string,
  all: readonly Running[],
  home: Home,
  now: Instant,
): First | undefined => {
  const latest = all.at(-1);
  return waitingFirst(slug, all, now) ?? (latest && usefulFirst(slug, latest, home, now));
};

export const FirstCard = ({ first: { title, href, about, until, task } }: { first: First }) => (
  <section class="card now-open" id="primero">
    {task ? (
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
