import type { Context, MiddlewareHandler } from 'hono';
import { isApi } from '#addresses';
import type { TenantId } from '#kernel';
import { isTenant } from '#tenancy';
import type { Ask, Cost } from './ask.ts';
import { Refused } from './refused.ts';
import { whoAsks } from './session.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where a request came from, as the platform itself saw it. No header says it: anybody writes those. */
export const addressOf = (c: Context): string => {
  const env = c.env as
    | { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } }
    | undefined;
  return env?.requestContext?.http?.sourceIp ?? '';
};

const tenantIn = (path: string): TenantId | undefined => {
  const slug = /^(?:\/api\/v1\/communes)?\/([^/]+)/.exec(path)?.[1] ?? '';
  return isTenant(slug) ? slug : undefined;
};

/** Counts what changes something, and what programs read, before anything else is done about it. */
export const limited =
  (ask: Ask, unsafe: Exclude<Cost, 'read'>): MiddlewareHandler =>
  async (c, next) => {
    const isSafe = safeMethods.has(c.req.method);
    const isProgram = isApi(c.req.path);
    if (isSafe && !isProgram) return next();
    const cost = isSafe ? 'read' : unsafe;
    // Nobody is looked up for a reading: it is bounded by where it comes from alone.
    const person = isSafe ? undefined : (await whoAsks(c, ask))?.personId;
    const tenant = tenantIn(c.req.path);
    const wait = await ask.limit({ cost, address: addressOf(c), person, tenant });
    if (wait === undefined) return next();
    throw new Refused('request.too-many', { 'retry-after': String(wait) });
  };
