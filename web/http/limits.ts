import type { Context, MiddlewareHandler } from 'hono';
import { type TenantId, refuse } from '#kernel';
import { pipelineRefusals, problemOf } from '#perform';
import { isTenant } from '#tenancy';
import type { Ask, Cost } from './ask.ts';
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
    const isApi = c.req.path.startsWith('/api/');
    if (isSafe && !isApi) return next();
    const cost = isSafe ? 'read' : unsafe;
    // Nobody is looked up for a reading: it is bounded by where it comes from alone.
    const person = isSafe ? undefined : (await whoAsks(c, ask))?.personId;
    const tenant = tenantIn(c.req.path);
    const wait = await ask.limit({ cost, address: addressOf(c), person, tenant });
    if (wait === undefined) return next();
    const problem = problemOf(refuse('request.too-many'), pipelineRefusals, crypto.randomUUID());
    const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' };
    if (isApi)
      return c.json(problem, 429, { ...headers, 'content-type': 'application/problem+json' });
    // The plainest of pages: whoever sends too much is not answered with much.
    const page = `<!DOCTYPE html><html lang="es-CL"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Espera un momento</title><h1>Espera un momento</h1><p>${problem.es}</p><p><a href="/">Vuelve al inicio</a></p></html>`;
    return c.html(page, 429, headers);
  };
