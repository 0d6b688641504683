import type { Phase } from '#kernel';
import { es } from '../text/es.ts';
import { day } from '../text/format.ts';
import { Table } from './parts.tsx';

type Entry = { readonly phase: Phase; readonly at: string };
type Span = Entry & { readonly until: string | undefined };

const spansOf = (entries: readonly Entry[]): readonly Span[] =>
  entries.map((entry, index) => ({ ...entry, until: entries[index + 1]?.at }));

const santiago = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' });
const dayIn = (instant: string) => day(santiago.format(new Date(instant)));

const percent = (value: number) => String(Math.round(value * 10) / 10);

/** When each phase began and ended, on one scale. The same dates stand beside the bars and in a table. */
export const Timeline = ({ entries, nowMs }: { entries: readonly Entry[]; nowMs: number }) => {
  const spans = spansOf(entries);
  const begins = Date.parse(entries[0]?.at ?? '');
  const last = entries.at(-1);
  // What is closed does not go on until today.
  const ends = Math.max(
    last?.phase === 'closing' ? 0 : nowMs,
    ...entries.map(({ at }) => Date.parse(at)),
  );
  const whole = Math.max(1, ends - begins);
  const placeOf = ({ at, until }: Span) => {
    const from = ((Date.parse(at) - begins) / whole) * 100;
    const to = (((until === undefined ? ends : Date.parse(until)) - begins) / whole) * 100;
    // The shortest phase is still seen.
    const width = Math.max(1.5, to - from);
    return { x: percent(Math.min(from, 100 - width)), width: percent(width) };
  };
  return (
    <figure class="timeline">
      <ol class="bars">
        {spans.map((span) => (
          <li class={span.until === undefined ? 'chosen' : ''}>
            {es.phases[span.phase]}{' '}
            <small>
              {span.until === undefined
                ? `desde el ${dayIn(span.at)}`
                : `del ${dayIn(span.at)} al ${dayIn(span.until)}`}
            </small>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="4" />
              <rect class="fill" {...placeOf(span)} height="4" />
            </svg>
          </li>
        ))}
      </ol>
      <details>
        <summary>Ver las fechas en una tabla</summary>
        <Table
          caption="Fases del proceso"
          rows={spans}
          columns={[
            { label: 'Fase', cell: ({ phase }) => es.phases[phase] },
            { label: 'Desde', cell: ({ at }) => dayIn(at) },
            { label: 'Hasta', cell: ({ until }) => (until ? dayIn(until) : 'Hoy') },
          ]}
        />
      </details>
    </figure>
  );
};
