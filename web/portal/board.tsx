import type { Context } from 'hono';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { BoardMosaic } from '../parts/board-mosaic.tsx';
import { AtRisk, ByPhase, Counts, ThisWeek } from '../parts/board-lists.tsx';
import { BoardBelow, boardOf, glance } from '../parts/board.tsx';
import { onSite, page } from '../parts/page.tsx';

/** The region today, for everybody. */
export const boardPage = (ask: Ask) => async (c: Context) => {
  const board = await boardOf(ask);
  return page(onSite(c), {
    title: 'Región hoy',
    description: `En qué va cada comuna de la ${region.name}, qué se atrasa, qué viene y qué falta.`,
    lead: <p>En qué va cada comuna al {day(board.day)}.</p>,
    body: (
      <>
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
  });
};
