import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { SignedIn } from '#identity';
import type { Ask } from './ask.ts';

/** Over https the cookie is bound to the host; plain http exists on one's own machine only. */
export const cookieName = (publicOrigin: string) =>
  publicOrigin.startsWith('https:') ? '__Host-articula' : 'articula';

/** That somebody is signed in on this device, for our own script: it says nothing of whom, and opens nothing. */
export const presence = 'articula-dentro=1';

/** What a browser is told to keep of a session, or to forget: that there is one, and its token, which no script reads. */
export const sessionCookies = (
  publicOrigin: string,
  token: string | undefined,
): readonly string[] => {
  const kept = token === undefined ? '; Max-Age=0' : '';
  const secure = publicOrigin.startsWith('https:') ? '; Secure' : '';
  return [
    `${presence}${kept}; Path=/${secure}; SameSite=Lax`,
    `${cookieName(publicOrigin)}=${token ?? ''}${kept}; Path=/; HttpOnly${secure}; SameSite=Lax`,
  ];
};

/** Gives the browser a session, or takes it away. */
export const keepSession = (c: Context, ask: Ask, token: string | undefined): void => {
  for (const cookie of sessionCookies(ask.publicOrigin, token))
    c.header('set-cookie', cookie, { append: true });
};

/** 256 random bits in base64url. Anything else never was a token of ours. */
export const isToken = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');

export const tokenOf = (c: Context, ask: Ask): string | undefined => {
  const token = getCookie(c, cookieName(ask.publicOrigin));
  return isToken(token) ? token : undefined;
};

const asker = 'asker';

type Asked = Promise<SignedIn | undefined>;

/** Who asks, by the session cookie alone. Read once in a request, however many ask for it. */
export const whoAsks = (c: Context, ask: Ask): Asked => {
  const known = c.get(asker) as Asked | undefined;
  if (known) return known;
  const token = tokenOf(c, ask);
  const found: Asked = token === undefined ? Promise.resolve(undefined) : ask.personOf(token);
  c.set(asker, found);
  return found;
};
