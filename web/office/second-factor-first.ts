import type { MiddlewareHandler } from 'hono';
import { secondFactorAddress } from '#addresses';
import { instantOf } from '#kernel';
import type { Verb } from '#perform';
import { hasOffice } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { leadTo } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';

/**
 * Leads whoever has an office here to their second factor before anything of it opens, and again before
 * what asks for a fresh one. The pipeline refuses all the same: this only says where to go.
 */
export const secondFactorFirst =
  (ask: Ask, verbs: readonly Verb[]): MiddlewareHandler =>
  async (c, next) => {
    const { pathname } = new URL(c.req.url);
    const [, slug = '', , page, verbId] = pathname.split('/');
    const person = hasOffice(slug) ? await whoAsks(c, ask) : undefined;
    if (!person || !hasOffice(slug)) return next();
    const { level, freshUntil } = person.proof;
    const verb = page === 'hacer' ? verbs.find(({ id }) => id === verbId) : undefined;
    const isStale = !freshUntil || instantOf(ask.nowMs()) >= freshUntil;
    if (level === 2 && !(verb?.fresh && isStale)) return next();
    const standings = await Promise.all(
      [slug, ask.region].map((tenant) => ask.standing(tenant, person)),
    );
    const isOffice = standings.some(
      ({ roles, waiting }) => (level === 1 ? waiting : roles).length > 0,
    );
    if (!isOffice) return next();
    return leadTo(c, ask, secondFactorAddress(), { sealed: verb?.sealed ?? [] });
  };
