import type { Child } from 'hono/jsx';
import { Cut } from '../ui/more.tsx';
import { Empty, Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';

export type Linked = {
  readonly href: string;
  readonly title: string;
  readonly note?: string;
  readonly origin?: string | undefined;
};

/** A station of the thread: what it is, and its things as rows; or what will stand here. */
export const StationRows = ({
  id,
  title,
  empty,
  rows,
  isCut,
  take,
  children,
}: {
  id: string;
  title: string;
  empty: string;
  rows: readonly Linked[];
  /** Whether the list goes on beyond these rows. */
  isCut: boolean;
  /** What the list is called as a file, and where the API has it. */
  take: readonly [what: string, from: string];
  children?: Child;
}) => (
  <section id={id}>
    <h2>{title}</h2>
    {rows.length === 0 ? <Empty>{empty}</Empty> : null}
    {rows.length > 0 ? (
      <ul class="rows">
        {rows.map((row) => (
          <li>
            <a href={row.href}>{row.title}</a>
            {row.note ? <small>{row.note}</small> : null}
            <Synthetic origin={row.origin} />
          </li>
        ))}
      </ul>
    ) : null}
    {isCut ? <Cut shown={rows.length}>La lista completa está en el archivo.</Cut> : null}
    {rows.length > 0 ? <Take what={take[0]} from={take[1]} /> : null}
    {children}
  </section>
);
