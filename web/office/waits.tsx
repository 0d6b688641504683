import type { Waiting } from '#perform';
import type { Ask } from '../http/ask.ts';
import { count, day } from '../text/format.ts';
import { Cards } from './station.tsx';

/** How steps are called, for whoever knows them by their ids. */
export const namesIn =
  (ask: Ask) =>
  (verbId: string): string =>
    ask.offering?.words(verbId)?.name ?? '';

/** How many things wait for the reader, in words. */
export const waitingWords = (many: number): string =>
  many === 0 ? 'Nada espera por ti' : `${count(many, 'cosa espera', 'cosas esperan')} por ti`;

/** What waits for the reader, each with the one link that takes it on. */
export const Waits = ({
  waits,
  nameOf,
}: {
  waits: readonly Waiting[];
  nameOf: (verbId: string) => string;
}) => (
  <Cards
    cards={waits.map(({ address, verb, title, until }) => (
      <li class="card">
        <h3>
          <a href={address}>{nameOf(verb)}</a>
        </h3>
        <p>{title}</p>
        {until ? <small>Hasta el {day(until)}.</small> : null}
      </li>
    ))}
  />
);
