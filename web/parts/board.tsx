import { registerAddress } from '#addresses';
import { apiAddress } from '#perform';
import { type Board, viewBoard } from '#board';
import type { Ask } from '../http/ask.ts';
import { orNotFound } from '../http/reading.ts';
import { Figures } from './board-figures.tsx';
import { Editions, Gaps, lateGovernments } from './board-lists.tsx';

/** What stands below the first glance, for everybody and for the region's own office. */
export const BoardBelow = ({ board }: { board: Board }) => (
  <>
    <div class="split">
      <Gaps board={board} />
      <Editions board={board} />
    </div>
    <Figures board={board} />
    <p class="actions">
      <a class="button quiet" href={registerAddress()}>
        Mira todos los planes de la región
      </a>
    </p>
    <p class="take">
      <a href={apiAddress(viewBoard)}>Este tablero para programas (JSON)</a>
    </p>
  </>
);

export const boardOf = (ask: Ask) =>
  orNotFound(ask.read(viewBoard, { tenant: ask.region, person: undefined }, {}));

/** The counts of a board that lead to what they count. */
export const glance = ({ communes, atRisk, thisWeek }: Board) =>
  [
    ['Con un proceso', communes.filter(({ process }) => process !== null).length, '#fases'],
    ['Con atrasos', lateGovernments(atRisk), '#riesgo'],
    ['Esta semana', thisWeek.length, '#semana'],
  ] as const;
