import type { Child } from 'hono/jsx';
import { contributionsAddress, formAddress } from '#addresses';
import { policyOf } from '#access';
import { type Phase, phases } from '#kernel';
import { type Verb, wordsOf } from '#perform';
import { es, word } from '../text/es.ts';
import { Cut } from '../ui/more.tsx';
import { Chip } from '../ui/parts.tsx';
import { type Open, type Stop, type Task, givenFor } from './work.ts';

export type At = { readonly slug: string; readonly processId: string };

/** What an address says to name what waits: the thing, or a piece of it. */
const waitingFor = (at: At, given: Readonly<Record<string, string>>, { nextOf }: Open['thing']) =>
  nextOf ? { processId: at.processId, ...nextOf.given } : given;

const few = 3;
const shownAtOnce = 8;

const Act = ({
  at,
  verb,
  given,
  of,
  isMain = false,
}: {
  at: At;
  verb: Verb;
  given: Readonly<Record<string, string>>;
  /** Of which piece, where several stand together: whoever hears the page hears links one by one. */
  of?: string;
  isMain?: boolean;
}) => (
  <a
    class={isMain ? 'button' : 'button quiet small'}
    href={formAddress(at.slug, verb.id, given)}
    aria-label={of === undefined ? undefined : `${wordsOf(verb).name}: ${of}`}
  >
    {wordsOf(verb).name}
  </a>
);

/** The pieces of a thing, each with its state and what can be done with it. */
const Pieces = ({
  at,
  pieces,
}: {
  at: At;
  pieces: NonNullable<Open['thing']['pieces']>[number];
}) => (
  <details>
    <summary>
      {pieces.es} ({pieces.items.length})
    </summary>
    <ul class="pieces">
      {pieces.items.map(({ given, title, state, steps }) => (
        <li>
          {title} <small>{state}</small>
          {steps.length > 0 ? (
            <p class="actions">
              {steps.map((verb) => (
                <Act at={at} verb={verb} given={{ processId: at.processId, ...given }} of={title} />
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  </details>
);

const ThingCard = ({ at, stop, open }: { at: At; stop: Stop; open: Open }) => {
  const { station } = stop;
  const { thing, waitsFor, others } = open;
  const given = givenFor(at.processId, thing);
  const acts = others.map((verb) => <Act at={at} verb={verb} given={given} />);
  const isFolded = others.length > few || (waitsFor !== undefined && others.length > 1);
  return (
    <li class="card" id={`${station.key}-${thing.id}`}>
      <h3>{thing.title}</h3>
      <p class="chips">
        <Chip tone={waitsFor ? 'warn' : ''}>{word(station.words, thing.state)}</Chip>
      </p>
      {thing.note ? <small>{thing.note}</small> : null}
      {waitsFor ? (
        <p class="actions">
          <Act at={at} verb={waitsFor} given={waitingFor(at, given, thing)} isMain />
        </p>
      ) : null}
      {acts.length === 0 ? null : isFolded ? (
        <details>
          <summary>{waitsFor ? 'Más acciones' : 'Qué puedes hacer'}</summary>
          <p class="actions">{acts}</p>
        </details>
      ) : (
        <p class="actions">{acts}</p>
      )}
      {thing.pieces?.map((pieces) => (
        <Pieces at={at} pieces={pieces} />
      ))}
    </li>
  );
};

/** The phase in which a verb opens, where that is still ahead. */
const opensIn = ({ capability }: Verb, now: Phase) => {
  const policy = policyOf(capability);
  if (policy.phases === 'any') return undefined;
  const first = policy.phases[0];
  return first && phases.indexOf(first) > phases.indexOf(now) ? es.phases[first] : undefined;
};

/** A few cards at once, and the rest behind a line that says how many. */
export const Cards = ({ cards }: { cards: readonly Child[] }) => (
  <>
    <ul class="cards">{cards.slice(0, shownAtOnce)}</ul>
    {cards.length > shownAtOnce ? (
      <details>
        <summary>Ver los demás ({cards.length - shownAtOnce})</summary>
        <ul class="cards">{cards.slice(shownAtOnce)}</ul>
      </details>
    ) : null}
  </>
);

/** A station with its things. What waits or was put here last comes first; the rest folds away. */
export const StationSection = ({ at, stop, phase }: { at: At; stop: Stop; phase: Phase }) => {
  const { station, things, isCut, creates, later } = stop;
  const isNow = station.phases.includes(phase);
  const urgency = ({ waitsFor, others }: Open) => (waitsFor ? 0 : others.length > 0 ? 1 : 2);
  const ordered = things.toReversed().toSorted((a, b) => urgency(a) - urgency(b));
  const cards = ordered.map((open) => <ThingCard at={at} stop={stop} open={open} />);
  return (
    <section id={station.key}>
      <h2>
        {station.title} {isNow ? <Chip tone="good">Ahora</Chip> : null}
      </h2>
      {creates.length > 0 ? (
        <p class="actions">
          {creates.map((verb) => (
            <Act at={at} verb={verb} given={givenFor(at.processId)} isMain={isNow} />
          ))}
        </p>
      ) : null}
      <Cards cards={cards} />
      {isCut ? (
        <Cut shown={things.length}>
          <a href={contributionsAddress(at.slug, at.processId)}>Léelos todos</a>
        </Cut>
      ) : null}
      {later.map((verb) => {
        const opens = opensIn(verb, phase);
        return opens ? (
          <small>
            {wordsOf(verb).name}: se abre en {opens}.
          </small>
        ) : null;
      })}
    </section>
  );
};

/** A piece says of what it is one. */
const wholeTitle = ({ title, nextOf }: Open['thing']): string =>
  nextOf && nextOf.title !== title ? [title, nextOf.title].filter(Boolean).join(': ') : title;

/** What waits for the reader, each with the one button that takes it on. */
export const Tasks = ({ at, tasks }: { at: At; tasks: readonly Task[] }) => (
  <Cards
    cards={tasks.map(({ thing, verb }) => (
      <li class="card">
        <h3>
          <a
            href={formAddress(
              at.slug,
              verb.id,
              waitingFor(at, givenFor(at.processId, thing), thing),
            )}
          >
            {wordsOf(verb).name}
          </a>
        </h3>
        <p>{wholeTitle(thing)}</p>
        {thing.note ? <small>{thing.note}</small> : null}
      </li>
    ))}
  />
);
