import { listApplications } from '#joining';
import type { Verb } from '#perform';
import { recordMembership } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { BoardMosaic } from '../parts/board-mosaic.tsx';
import { AtRisk, ByPhase, Counts, ThisWeek } from '../parts/board-lists.tsx';
import { everyItem } from '../http/reading.ts';
import { WaitingForUs, waitingForRegion } from './waiting-region.tsx';
import { BoardBelow, boardOf, glance } from '../parts/board.tsx';

/** The region at a glance: who waits for us and who is late on one side, who is where on the other. */
export const regionToday = async (ask: Ask, own: ReadonlyMap<string, Verb>) => {
  if (!own.has(recordMembership.id)) return null;
  const who = { tenant: ask.region, person: undefined };
  const [board, applications] = await Promise.all([
    boardOf(ask),
    everyItem((cursor) => ask.read(listApplications, who, cursor)),
  ]);
  const waiting = waitingForRegion(board, ask.region, applications);
  return (
    <>
      <Counts counts={[['Esperan por nosotros', waiting.length, '#esperan'], ...glance(board)]} />
      <div class="split">
        <div class="board-column">
          <WaitingForUs waiting={waiting} />
          <AtRisk board={board} />
          <ThisWeek board={board} />
        </div>
        <div class="board-column">
          <BoardMosaic board={board} />
          <ByPhase board={board} />
        </div>
      </div>
      <BoardBelow board={board} />
    </>
  );
};
