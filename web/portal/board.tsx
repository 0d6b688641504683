import type { Context } from 'hono';
import { type Board, viewBoard } from '#board';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { day } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Figures } from './board-figures.tsx';
import { BoardMosaic } from './board-mosaic.tsx';
import {
  AtRisk,
  ByPhase,
  Counts,
  Editions,
  Gaps,
  ThisWeek,
  lateGovernments,
} from './board-parts.tsx';
import { must } from './must.ts';

/** What stands below the first glance, for everybody and for the region's own office. */
export const BoardBelow = ({ board }: { board: Board }) => (
  <>
    <div class="split">
      <Gaps board={board} />
      <Editions board={board} />
    </div>
    <Figures board={board} />
    <p class="actions">
      <a class="button quiet" href="/region/planes">
        Mira todos los planes de la región
      </a>
    </p>
    <p class="take">
      <a href="/api/v1/region/board">Este tablero para programas (JSON)</a>
    </p>
  </>
);

export const boardOf = (ask: Ask) =>
  must(ask.read(viewBoard, { tenant: ask.region, person: undefined }, {}));

/** The counts of a board that lead to what they count. */
export const glance = ({ communes, atRisk, thisWeek }: Board) =>
  [
    ['Con un proceso', communes.filter(({ process }) => process !== null).length, '#fases'],
    ['Con atrasos', lateGovernments(atRisk), '#riesgo'],
    ['Esta semana', thisWeek.length, '#semana'],
  ] as const;

/** The region today, for everybody. */
export const boardPage = (ask: Ask) => async (c: Context) => {
  const board = await boardOf(ask);
  return answerPage(
    c,
    {
      title: 'Región hoy',
      signInPath: ask.signInPath,
      description: `En qué va cada comuna de la ${region.name}, qué se atrasa, qué viene y qué falta.`,
      crumbs: [{ name: region.name, href: '/' }, { name: 'Región hoy' }],
      children: (
        <>
          <div class="lead">
            <h1>Región hoy</h1>
            <p>En qué va cada comuna al {day(board.day)}.</p>
          </div>
          <Counts counts={glance(board)} />
          <div class="split">
            <div class="board-column">
              <BoardMosaic board={board} />
              <ByPhase board={board} />
            </div>
            <div class="board-column">
              <AtRisk board={board} />
              <ThisWeek board={board} />
            </div>
          </div>
          <BoardBelow board={board} />
        </>
      ),
    },
    { isPublic: true },
  );
};
