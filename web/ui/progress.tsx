import { number } from '../text/format.ts';

/**
 * How far long work is. Without a real number it says only what is being done: a bar that merely moves
 * would promise what nobody knows. The page does not ask again by itself; whoever waits presses the link.
 */
export const Progress = ({
  what,
  done,
  again,
}: {
  what: string;
  done?: { readonly value: number; readonly of: number; readonly unit: string } | undefined;
  /** The page that shows it, to look again. */
  again: string;
}) => (
  <div class="card">
    <p role="status">
      <strong>{what}</strong>
    </p>
    {done ? (
      <>
        <progress max={done.of} value={done.value} aria-label={what} />
        <p>
          {number(done.value)} de {number(done.of)} {done.unit}
        </p>
      </>
    ) : null}
    <p>Puedes cerrar esta página: el trabajo sigue.</p>
    <p class="actions">
      <a class="button quiet" href={again}>
        Mira cómo va
      </a>
    </p>
  </div>
);
