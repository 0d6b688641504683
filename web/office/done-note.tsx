import type { Context } from 'hono';
import { verbWords } from '../text/verbs.ts';

/** Says that what was asked for is done, after the redirect. */
export const DoneNote = ({ c }: { c: Context }) => {
  const id = c.req.query('hecho');
  return id ? (
    <p class="note" role="status">
      Listo: {verbWords(id).title.toLowerCase()}. Si todavía no lo ves,{' '}
      <a href={new URL(c.req.url).pathname}>actualiza la página</a> en unos segundos.
    </p>
  ) : null;
};
