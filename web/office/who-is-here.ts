import type { Context } from 'hono';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';

/**
 * By what name whoever asks is signed in, or nothing. Public pages are the same for everybody and may be kept by
 * anybody; their script asks here, where nothing is kept.
 */
export const whoIsHere = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  const name = person && (await ask.standing(ask.installation, person)).name;
  return c.json({ name: name ?? null }, 200, { 'cache-control': 'no-store', vary: 'cookie' });
};
