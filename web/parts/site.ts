import type { Context, MiddlewareHandler } from 'hono';
import { communeAddress, officeAddress } from '#addresses';
import type { TenantId } from '#kernel';
import {
  type ProfileView,
  hasOffice,
  isPartner,
  isTenant,
  region,
  tenantName,
  viewProfile,
} from '#tenancy';
import type { Ask } from '../http/ask.ts';
import type { Whose } from '../ui/top.tsx';

const name = 'site';

/** What every page of an installation knows of it, and how it learns whose page it is. */
type Site = Pick<Ask, 'publicOrigin' | 'helpPhone' | 'read'> & {
  /** Whether the site's own script may run there. */
  readonly hasScript: boolean;
};

/** Behind the gateway a request's own URL does not say under which name the site is known. */
export const knownSite =
  (ask: Omit<Site, 'hasScript'>, hasScript = false): MiddlewareHandler =>
  async (c, next) => {
    const site: Site = { ...ask, hasScript };
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

/**
 * How whoever's page it is can be reached, and how their pages look. It is asked when a page is shown and
 * not before; a page that says that something failed is shown without.
 */
export const profileAt = async (c: Context): Promise<ProfileView> => {
  const who = { tenant: officeAt(c), person: undefined };
  const seen = await siteOf(c)
    ?.read(viewProfile, who, {})
    .catch(() => undefined);
  return seen?.ok ? seen.value : {};
};

/** Whom to call for help: whoever's page it is, else whom the installation says. */
export const helpPhone = (c: Context, profile: ProfileView): string | undefined =>
  profile.phone ?? siteOf(c)?.helpPhone;

const slugIn = (c: Context): string => {
  const [, first = '', second = ''] = c.req.path.split('/');
  return first === 'en' ? second : first;
};

/** Whose page it is: the commune that the address names, else the region. */
export const tenantAt = (c: Context): TenantId => {
  const slug = slugIn(c);
  return isTenant(slug) ? slug : region.tenant;
};

/** The same, and in its own office a partner. */
export const officeAt = (c: Context): TenantId => {
  const slug = slugIn(c);
  return hasOffice(slug) ? slug : tenantAt(c);
};

/** Whose page it is where the address names somebody; pages of the whole site are nobody's. */
export const whoseAt = (c: Context, { emblem }: ProfileView): Whose | undefined => {
  const slug = slugIn(c);
  if (!hasOffice(slug)) return undefined;
  if (!isPartner(slug)) return { slug, name: tenantName(slug), href: communeAddress(slug), emblem };
  // Its name is not known here, so there are no initials of it.
  return emblem && { slug, name: 'Tu organización', href: officeAddress(slug), emblem };
};

/** The one address of a page, whatever was added to it. A further page of a list is a page of its own. */
export const canonicalAddress = (c: Context): string | undefined => {
  const origin = originOf(c);
  if (origin === undefined) return undefined;
  const { pathname, searchParams } = new URL(c.req.url);
  const cursor = searchParams.get('cursor');
  return `${origin}${pathname}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`;
};
