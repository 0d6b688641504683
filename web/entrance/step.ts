import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { Ask } from '../http/ask.ts';
import { cookieName, keepSession } from '../http/session.ts';

/** Where somebody is on their way in. It lies in their browser alone; what it claims is checked by who gave the ticket. */
const Step = z.strictObject({
  ticket: z.string().max(80),
  provider: z.string().max(30).optional(),
  back: z.string().max(500),
});
type Step = z.infer<typeof Step>;

const name = (ask: Ask) => `${cookieName(ask.publicOrigin)}-paso`;
const isSecure = (ask: Ask) => ask.publicOrigin.startsWith('https:');
const flags = (ask: Ask) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(ask) }) as const;

const halfAnHour = 1800;

export const keepStep = (c: Context, ask: Ask, step: Step): void => {
  const value = Buffer.from(JSON.stringify(step)).toString('base64url');
  setCookie(c, name(ask), value, { ...flags(ask), maxAge: halfAnHour });
};

export const stepIn = (c: Context, ask: Ask): Step | undefined => {
  const text = getCookie(c, name(ask));
  if (text === undefined || !/^[\w-]{1,1000}$/.test(text)) return undefined;
  try {
    return Step.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
};

/** Gives the browser its session; the way in is over. */
export const openSession = (c: Context, ask: Ask, token: string): void => {
  deleteCookie(c, name(ask), flags(ask));
  keepSession(c, ask, token);
};

export const closeSession = (c: Context, ask: Ask): void => {
  keepSession(c, ask, undefined);
};
