import type { Context, MiddlewareHandler } from 'hono';
import { isTenant, region } from '#tenancy';

const name = 'site';

/** The picture that goes with a shared link. */
export const sharePictureAddress = '/compartir.png';

/** What every page of an installation knows of it. */
export type Site = {
  readonly publicOrigin: string;
  readonly helpPhone?: string | undefined;
  /** Whether the site's own script may run there. */
  readonly hasScript?: boolean;
};

/** Behind the gateway a request's own URL does not say under which name the site is known. */
export const knownSite =
  (site: Site): MiddlewareHandler =>
  async (c, next) => {
    c.set(name, site);
    await next();
  };

const isSite = (value: unknown): value is Site => typeof value === 'object' && value !== null;

const siteOf = (c: Context): Site | undefined => {
  const site: unknown = c.get(name);
  return isSite(site) ? site : undefined;
};

export const originOf = (c: Context): string | undefined => siteOf(c)?.publicOrigin;

/** Whether pages here may ask for the site's own script. */
export const allowsScript = (c: Context): boolean => siteOf(c)?.hasScript ?? false;

/** Whom to call for help, where the installation says it. */
export const helpPhone = (c: Context): string | undefined => siteOf(c)?.helpPhone;

/** Whose page it is: the commune that the address names, else the region. */
export const tenantAt = (c: Context): string => {
  const [, first = '', second = ''] = c.req.path.split('/');
  const slug = first === 'en' ? second : first;
  return isTenant(slug) ? slug : region.tenant;
};

/** The one address of a page, whatever was added to it. A further page of a list is a page of its own. */
export const canonicalAddress = (c: Context): string | undefined => {
  const origin = originOf(c);
  if (origin === undefined) return undefined;
  const { pathname, searchParams } = new URL(c.req.url);
  const cursor = searchParams.get('cursor');
  return `${origin}${pathname}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`;
};
