import type { Context } from 'hono';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { answerPage } from '../parts/page.tsx';
import { BoardMosaic } from '../parts/board-mosaic.tsx';
import { AtRisk, ByPhase, Counts, ThisWeek } from '../parts/board-lists.tsx';
import { BoardBelow, boardOf, glance } from '../parts/board.tsx';

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
