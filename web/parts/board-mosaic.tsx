import { communeAddress } from '#addresses';
import type { Board, BoardCommune } from '#board';
import { phases } from '#kernel';
import { communes } from '#tenancy';
import { ownWords } from '../text/board.ts';
import { es } from '../text/es.ts';
import { count } from '../text/format.ts';

const width = 0.8;

const Tile = ({
  commune,
  label,
  cell: [column, row],
  late,
}: {
  commune: BoardCommune;
  label: string;
  cell: readonly [number, number];
  late: number;
}) => {
  const { slug, name, state, process } = commune;
  const reached = process ? (phases.indexOf(process.phase) + 1) / phases.length : 0;
  const detail = [
    es.membership[state],
    ownWords(commune)?.toLowerCase(),
    process ? `fase ${es.phases[process.phase]}` : '',
    late > 0 ? count(late, 'atraso', 'atrasos') : '',
  ];
  const [left, foot] = [column + (1 - width) / 2, row + 0.84];
  return (
    <a
      href={communeAddress(slug)}
      aria-label={`${label}: ${name}, ${detail.filter(Boolean).join(', ')}`}
      class={process ? `${state} running` : state}
    >
      <rect x={column} y={row} width="1" height="1" />
      <text x={column + 0.5} y={row + (process ? 0.5 : 0.57)}>
        {label}
      </text>
      {process ? (
        <>
          <path class="track" d={`M${left} ${foot}h${width}`} />
          <path class="reached" d={`M${left} ${foot}h${(width * reached).toFixed(2)}`} />
        </>
      ) : null}
      {late > 0 ? <path class="late" d={`M${column + 0.83} ${row + 0.06}l.13 .23h-.26z`} /> : null}
    </a>
  );
};

/** The region as one tile a commune: its state by the tile, its phase by the bar, a mark where it is late. */
export const BoardMosaic = ({ board }: { board: Board }) => {
  const bySlug = new Map(board.communes.map((one) => [one.slug, one]));
  const late = Map.groupBy(board.atRisk, ({ commune }) => commune);
  const isLate = board.atRisk.length > 0;
  return (
    <figure class="board-mosaic">
      <svg
        class="mosaic"
        viewBox={`0 0 9 ${Math.max(...communes.map(({ cell }) => cell[1])) + 1}`}
        role="group"
        aria-label="Mosaico de comunas"
      >
        {communes.map(({ tenant, label, cell }) => {
          const commune = bySlug.get(tenant);
          return commune ? (
            <Tile
              commune={commune}
              label={label}
              cell={cell}
              late={late.get(tenant)?.length ?? 0}
            />
          ) : null;
        })}
      </svg>
      <ul class="legend">
        {board.states.map(({ state, count: many }) => (
          <li>
            <i class={state} />
            {es.membership[state]} ({many})
          </li>
        ))}
        <li>
          <svg class="key" viewBox="0 0 30 10" aria-hidden="true">
            <path class="track" d="M2 5h26" />
            <path class="reached" d="M2 5h16" />
          </svg>
          La barra es la fase: llena, en cierre
        </li>
        {isLate ? (
          <li>
            <svg class="key" viewBox="0 0 20 10" aria-hidden="true">
              <path class="late" d="M10 0l6 10h-12z" />
            </svg>
            Con atrasos
          </li>
        ) : null}
      </ul>
    </figure>
  );
};
