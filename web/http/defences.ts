import type { MiddlewareHandler } from 'hono';
import { Refused } from './refused.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const headers: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** What stands on every answer, for whoever answers outside the apps. */
export const defences = { ...headers, 'content-security-policy': policy };

const defending =
  (more = ''): MiddlewareHandler =>
  async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    // What says nothing about being kept is kept by nobody: a way elsewhere, a file, a list of an office.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('content-security-policy', `${policy}${more}`);
  };

/** Security headers on every answer, whatever it is. No script runs there. */
export const securityHeaders = defending();

/** On public pages our own script may run, and the worker that it asks for may fetch from us. */
export const portalHeaders = defending(
  "; script-src 'self'; worker-src 'self'; connect-src 'self'",
);

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Unsafe methods come from our own pages, or from a program that is no browser and so sends neither
 * header. Behind the gateway the request's own URL says nothing, hence the configured origin.
 */
export const ownOrigin =
  (publicOrigin: string, allowsPrograms: boolean): MiddlewareHandler =>
  async (c, next) => {
    if (safeMethods.has(c.req.method)) return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const isOwn = origin === undefined ? site === 'same-origin' : origin === publicOrigin;
    const isProgram = allowsPrograms && origin === undefined && site === undefined;
    if (isOwn || isProgram) return next();
    throw new Refused('request.foreign-origin');
  };

/** One address per thing: no empty segments, no dots, and no sign that has to be written as a number. */
export const canonicalPath: MiddlewareHandler = async (c, next) => {
  const { pathname } = new URL(c.req.url);
  const isCanonical = !/\/\/|%|\/\.{1,2}(\/|$)|;/.test(pathname);
  if (isCanonical) return next();
  throw new Refused('request.not-found');
};
