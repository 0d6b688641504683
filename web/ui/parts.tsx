import type { Child } from 'hono/jsx';

/** Says openly what the demonstration made up. */
export const Synthetic = ({ origin }: { origin?: string | undefined }) =>
  origin === 'synthetic' ? <span class="chip synthetic">sintético</span> : null;

/** Where a record comes from: a public document, or the demonstration. Nothing for what people recorded. */
export const FromWhere = ({ origin }: { origin?: string | undefined }) =>
  origin === 'source' ? <span class="chip">según la fuente</span> : <Synthetic origin={origin} />;

export const Chip = ({
  tone = '',
  children,
}: {
  tone?: '' | 'good' | 'warn' | 'bad';
  children: Child;
}) => <span class={`chip ${tone}`}>{children}</span>;

type Figure = readonly [label: string, value: string | number, origin?: string | undefined];

export const Figures = ({ figures }: { figures: readonly Figure[] }) => (
  <dl class="figures">
    {figures.map(([label, value, origin]) => (
      <div>
        <dt>
          {label} <Synthetic origin={origin} />
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
