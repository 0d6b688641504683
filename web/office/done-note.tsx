import type { Context } from 'hono';
import type { Ask } from '../http/ask.ts';

/** Says that what was asked for is done, after the redirect. */
export const DoneNote = ({ c, ask }: { c: Context; ask: Ask }) => {
  const id = c.req.query('hecho');
  const words = id === undefined ? undefined : ask.offering?.words(id);
  return words ? (
    <p class="note" role="status">
      {words.done} Si todavía no lo ves,{' '}
      <a href={new URL(c.req.url).pathname}>actualiza la página</a> en unos segundos.
    </p>
  ) : null;
};
