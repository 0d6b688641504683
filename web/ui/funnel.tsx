import { number } from '../text/format.ts';
import { Table } from './parts.tsx';

type Stop = { readonly label: string; readonly value: number };

const share = (value: number, of: number) =>
  of === 0 ? '0 %' : `${number(Math.round((value / of) * 100))} %`;

/** What remains at each stop of a way, the first being the whole. The middle of every bar is the same. */
export const Funnel = ({ caption, stops }: { caption: string; stops: readonly Stop[] }) => {
  const whole = stops[0]?.value ?? 0;
  const width = (value: number) => (whole === 0 ? 0 : Math.round((value / whole) * 1000) / 10);
  return (
    <figure>
      <ol class="bars funnel">
        {stops.map(({ label, value }) => (
          <li class="chosen">
            {label}{' '}
            <small>
              {number(value)} ({share(value, whole)})
            </small>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="4" />
              <rect
                class="fill"
                x={String((100 - width(value)) / 2)}
                width={String(width(value))}
                height="4"
              />
            </svg>
          </li>
        ))}
      </ol>
      <details>
        <summary>Ver los números en una tabla</summary>
        <Table
          caption={caption}
          rows={stops}
          columns={[
            { label: 'Hasta dónde llegó', cell: ({ label }) => label },
            { label: 'Aportes', cell: ({ value }) => number(value), isNumber: true },
            { label: 'Del total', cell: ({ value }) => share(value, whole), isNumber: true },
          ]}
        />
      </details>
    </figure>
  );
};
