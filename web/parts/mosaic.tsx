import { communeAddress } from '#addresses';
import type { MembershipState } from '#tenancy';
import { es } from '../text/es.ts';

export type Tile = {
  readonly slug: string;
  readonly name: string;
  readonly label: string;
  readonly cell: readonly [number, number];
  readonly state: MembershipState;
  readonly detail: string;
};

/** Only the states that somebody is in need explaining. */
const statesOf = (tiles: readonly Tile[]) =>
  (Object.keys(es.membership) as MembershipState[]).filter((state) =>
    tiles.some((tile) => tile.state === state),
  );

/** The region as one tile a commune: small communes are as easy to see and touch as large ones. */
export const Mosaic = ({ tiles }: { tiles: readonly Tile[] }) => (
  <figure>
    <svg
      class="mosaic"
      viewBox={`0 0 9 ${Math.max(...tiles.map(({ cell }) => cell[1])) + 1}`}
      role="group"
      aria-label="Mosaico de comunas"
    >
      {tiles.map(({ slug, name, label, cell: [column, row], state, detail }) => (
        <a href={communeAddress(slug)} aria-label={`${label}: ${name}, ${detail}`} class={state}>
          <rect x={column} y={row} width="1" height="1" />
          <text x={column + 0.5} y={row + 0.57}>
            {label}
          </text>
        </a>
      ))}
    </svg>
    <ul class="legend">
      {statesOf(tiles).map((state) => (
        <li>
          <i class={state} />
          {es.membership[state]}
        </li>
      ))}
    </ul>
  </figure>
);
