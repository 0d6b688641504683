import type { Context } from 'hono';
import { type TenantId, refuse } from '#kernel';
import { hasOffice, viewProfile } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { themeOf, themeVersion } from '../parts/theme.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';

const profileOf = (ask: Ask, slug: string) =>
  orNotFound(
    hasOffice(slug)
      ? ask.read(viewProfile, { tenant: slug as TenantId, person: undefined }, {})
      : Promise.resolve(refuse('request.not-found')),
  );

/** Kept for ever under the address that pages name; whoever asks without it gets what is now. */
const cachingOf = (c: Context, version: string) =>
  c.req.query('v') === version ? 'public, max-age=31536000, immutable' : 'public, max-age=60';

/** The colours of a government, laid over the house's own. */
export const coloursOf = (ask: Ask) => async (c: Context) => {
  const profile = await profileOf(ask, c.req.param('slug') ?? '');
  if (profile.primary === undefined && profile.accent === undefined)
    throw new NothingHere('colours');
  return c.body(themeOf(profile), 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': cachingOf(c, themeVersion(profile)),
  });
};

/** The picture that a government chose: of a type that was looked at, so that no browser has to guess. */
export const emblemFile = (ask: Ask) => async (c: Context) => {
  const { emblem } = await profileOf(ask, c.req.param('slug') ?? '');
  const bytes = emblem && (await ask.fileOf(emblem.sha256));
  if (!bytes) throw new NothingHere('emblem');
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': emblem.type,
    'cache-control': cachingOf(c, emblem.sha256.slice(0, 10)),
  });
};
