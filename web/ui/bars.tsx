import { count } from '../text/format.ts';

export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly isChosen: boolean;
  readonly href?: string;
};

type Unit = readonly [one: string, many: string];

/** Bars in the order given, with the cut-off drawn where it falls. The numbers stand beside them as text. */
export const Bars = ({
  bars,
  cutoff,
  unit: [one, many] = ['voto', 'votos'],
}: {
  bars: readonly Bar[];
  cutoff?: number;
  unit?: Unit;
}) => {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ol class="bars">
      {bars.map(({ label, value, isChosen, href }, index) => (
        <>
          {index === cutoff ? (
            <li class="cut">Corte: hasta aquí llegan los compromisos del plan</li>
          ) : null}
          <li class={isChosen ? 'chosen' : ''}>
            {href ? <a href={href}>{label}</a> : label} <small>{count(value, one, many)}</small>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="4" />
              <rect
                class="fill"
                width={String(Math.round((value / most) * 1000) / 10)}
                height="4"
              />
            </svg>
          </li>
        </>
      ))}
    </ol>
  );
};
