import type { Context } from 'hono';
import { accountAddress } from '#addresses';
import type { Ask } from './ask.ts';
import { type Sent, formOf } from './body.ts';
import { Refused } from './refused.ts';
import { givableIn, isEmpty, keepUnsent } from './unsent.ts';

/** The page that was asked for, as an address to come back to. */
export const addressHere = (c: Context): string => {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
};

/** Only an address of this site: a path, and not one that a browser reads as another host. */
export const backOf = (text: string | undefined, otherwise: string = accountAddress()): string =>
  text !== undefined && text.length <= 500 && /^\/(?![/\\])[\w\-./?=&%]*$/.test(text)
    ? text
    : otherwise;

/** An address of a step that is done first, and after which one is back at `at`. */
export const stepTo = (step: string, at: string): string =>
  `${step}${step.includes('?') ? '&' : '?'}volver=${encodeURIComponent(at)}`;

/** What was typed cannot be kept on the way to a step: whoever answers shows it, with the way there. */
export class Unkept extends Error {
  override name = 'Unkept';
  readonly href: string;

  constructor(href: string) {
    super('unkept');
    this.href = href;
  }
}

const maxBytes = 1_000_000;

const sentBy = async (c: Context): Promise<Sent> => {
  try {
    return await formOf(c, maxBytes);
  } catch (error) {
    if (error instanceof Refused && error.code !== 'request.too-large') return new Map();
    throw error;
  }
};

type Way = {
  /** The form that one comes back to, where it stands elsewhere than it was sent to. */
  readonly at?: string;
  /** Whether what was sent is kept: not where nothing is but a choice. */
  readonly keeps?: boolean;
  /** Fields of which nothing may be kept. */
  readonly sealed?: readonly string[];
};

/** Leads to a step that is missing. What was typed waits meanwhile, and is given back at the form. */
export const leadTo = async (
  c: Context,
  ask: Ask,
  step: string,
  { at = addressHere(c), keeps = true, sealed = [] }: Way = {},
): Promise<Response> => {
  const href = stepTo(step, at);
  if (c.req.method !== 'POST' || !keeps) return c.redirect(href, 303);
  const given = givableIn(await sentBy(c), sealed);
  if (isEmpty(given) || (await keepUnsent(c, ask, { at, ...given }))) return c.redirect(href, 303);
  throw new Unkept(href);
};

/** Leads whoever is not signed in to where they sign in, and back. The one way there. */
export const toSignIn = (c: Context, ask: Ask, way: Way = {}): Promise<Response> =>
  leadTo(c, ask, ask.signInPath, way);
