import type { Child } from 'hono/jsx';
import { type Lang, languages } from './language.ts';

type Marked = { readonly origin?: string | undefined; readonly lang?: Lang };

/** Says openly what the demonstration made up. */
export const Synthetic = ({ origin, lang = 'es-CL' }: Marked) =>
  origin === 'synthetic' ? (
    <span class="chip synthetic">{languages[lang].plan.synthetic}</span>
  ) : null;

/** Where a record comes from: a public document, or the demonstration. Nothing for what people recorded. */
export const FromWhere = ({ origin, lang = 'es-CL' }: Marked) =>
  origin === 'source' ? (
    <span class="chip">{languages[lang].plan.fromSource}</span>
  ) : (
    <Synthetic origin={origin} lang={lang} />
  );

export const Chip = ({
  tone = '',
  children,
}: {
  tone?: '' | 'good' | 'warn' | 'bad';
  children: Child;
}) => <span class={`chip ${tone}`}>{children}</span>;

type Figure = readonly [label: string, value: string | number, origin?: string | undefined];

export const Figures = ({
  figures,
  lang = 'es-CL',
}: {
  figures: readonly Figure[];
  lang?: Lang;
}) => (
  <dl class="figures">
    {figures.map(([label, value, origin]) => (
      <div>
        <dt>
          {label} <Synthetic origin={origin} lang={lang} />
        </dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** An empty place says what will stand there and who puts it there. */
export const Empty = ({ children }: { children: Child }) => <p class="note">{children}</p>;

type Column<Row> = {
  readonly label: string;
  readonly cell: (row: Row) => Child;
  readonly isNumber?: boolean;
};

/** A table that becomes cards on a phone. The first column names the row. */
export const Table = <Row,>({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {columns.map(({ label, isNumber }) => (
          <th scope="col" class={isNumber ? 'number' : ''}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr>
          {columns.map(({ label, cell, isNumber }, index) =>
            index === 0 ? (
              <th scope="row">{cell(row)}</th>
            ) : (
              <td data-label={label} class={isNumber ? 'number' : ''}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
