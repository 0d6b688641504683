import type { Context, MiddlewareHandler } from 'hono';

const name = 'publicOrigin';

/** Behind the gateway a request's own URL does not say under which name the site is known. */
export const knownOrigin =
  (publicOrigin: string): MiddlewareHandler =>
  async (c, next) => {
    c.set(name, publicOrigin);
    await next();
  };

/** The one address of a page, whatever was added to it. A further page of a list is a page of its own. */
export const canonicalAddress = (c: Context): string | undefined => {
  const origin: unknown = c.get(name);
  if (typeof origin !== 'string') return undefined;
  const { pathname, searchParams } = new URL(c.req.url);
  const cursor = searchParams.get('cursor');
  return `${origin}${pathname}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`;
};
