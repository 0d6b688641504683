import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { PersonId } from '#kernel';
import type { Ask } from './ask.ts';

/** Over https the cookie is bound to the host; plain http exists on one's own machine only. */
export const cookieName = (publicOrigin: string) =>
  publicOrigin.startsWith('https:') ? '__Host-articula' : 'articula';

/** 256 random bits in base64url. Anything else never was a token of ours. */
const isToken = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');

export const tokenOf = (c: Context, ask: Ask): string | undefined => {
  const token = getCookie(c, cookieName(ask.publicOrigin));
  return isToken(token) ? token : undefined;
};

/** Who asks, by the session cookie alone. */
export const whoAsks = async (c: Context, ask: Ask): Promise<PersonId | undefined> => {
  const token = tokenOf(c, ask);
  return token === undefined ? undefined : ask.personOf(token);
};
