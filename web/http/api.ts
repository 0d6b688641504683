import { type Context, Hono } from 'hono';
import { type Refusal, type TenantId, refuse } from '#kernel';
import { type Verb, type View, apiPathOf, openApi, problemOf } from '#perform';
import { hasOffice } from '#tenancy';
import type { Ask } from './ask.ts';
import { bodyOf } from './body.ts';
import { csvOf } from './csv.ts';
import { whoAsks } from './session.ts';

type Definition = Verb | View;

const noStore = { 'cache-control': 'no-store' };

const sayNo = (c: Context, refusal: Refusal, definition?: Definition) => {
  const problem = problemOf(refusal, definition?.refusals ?? {}, crypto.randomUUID());
  return c.json(problem, problem.status as 400, {
    ...noStore,
    'content-type': 'application/problem+json',
  });
};

/** The tenant that an address names, or nothing: then there is nothing there. */
const tenantOf = (c: Context, ask: Ask, { reach }: Definition): TenantId | undefined => {
  if (reach === 'region') return ask.region;
  if (reach === 'installation') return ask.installation;
  const slug = c.req.param('slug') ?? '';
  return hasOffice(slug) ? slug : undefined;
};

const pathOf = (c: Context) => {
  const { slug: _, ...path } = c.req.param() as Record<string, string>;
  return path;
};

type Row = Readonly<Record<string, string>>;
type Page = { readonly items: readonly Row[]; readonly next: string | null };

/** A function's answer has an end too: past so many rows the rest is asked for by its cursor. */
export const mostRows = 5000;

/** A spreadsheet holds the whole list, not the page of the screen. */
const wholeList = async (
  first: Page,
  more: (cursor: string) => ReturnType<Ask['read']>,
): Promise<Page> => {
  const items = [...first.items];
  let { next } = first;
  while (next !== null && items.length < mostRows) {
    const seen = await more(next);
    if (!seen.ok) break;
    const { items: others, next: after } = seen.value as Page;
    items.push(...others);
    next = after;
  }
  return { items, next };
};

/** What an answer says that does not hold the whole list: by its name in words, by its head for programs. */
const partly = (view: View, rows: number, next: string) => {
  const name = view.path.split('/').at(-1);
  return {
    link: `<?format=csv&cursor=${next}>; rel="next"`,
    'content-disposition': `attachment; filename="${name}-primeras-${rows}-filas.csv"`,
  };
};

const serveView = (ask: Ask, view: View) => async (c: Context) => {
  const tenant = tenantOf(c, ask, view);
  if (!tenant) return sayNo(c, refuse('request.not-found'));
  const { format, ...query } = c.req.query();
  const person = view.capability === 'public' ? undefined : await whoAsks(c, ask);
  const seen = await ask.read(view, { tenant, person }, { ...query, ...pathOf(c) });
  if (!seen.ok) return sayNo(c, seen, view);
  if (view.isList && format === 'csv') {
    const more = (cursor: string) =>
      ask.read(view, { tenant, person }, { ...query, ...pathOf(c), cursor });
    const { items, next } = await wholeList(seen.value as Page, more);
    return c.body(csvOf(items), 200, {
      'content-type': 'text/csv; charset=utf-8',
      ...(next === null ? {} : partly(view, items.length, next)),
    });
  }
  const caching = view.capability === 'public' ? { 'cache-control': 'public, max-age=2' } : noStore;
  return c.json(seen.value as object, 200, caching);
};

const parsed = (bytes: Uint8Array): unknown => {
  if (bytes.byteLength === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/** The key by which a repeated request is known. A program that sends none gets no such protection. */
const keyOf = (c: Context) => {
  const key = c.req.header('idempotency-key') ?? crypto.randomUUID();
  return /^[\x21-\x7e]{1,100}$/.test(key) ? key : undefined;
};

const serveVerb = (ask: Ask, verb: Verb) => async (c: Context) => {
  const tenant = tenantOf(c, ask, verb);
  if (!tenant) return sayNo(c, refuse('request.not-found'));
  const bytes = await bodyOf(c, verb.maxBytes);
  if (!bytes) return sayNo(c, refuse('request.too-large'));
  const key = keyOf(c);
  const body = parsed(bytes);
  const path = pathOf(c);
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const person = await whoAsks(c, ask);
  // What is not an object is handed on as it came: strangers meet 404 before anything is parsed.
  const clash = isObject && Object.keys(path).some((name) => Object.hasOwn(body, name));
  const input =
    isObject && !clash && key !== undefined ? { ...body, ...path } : { ...path, '': body };
  const done = await ask.perform(verb, { tenant, person, key: key ?? '-' }, input);
  return done.ok ? c.json(done.value, 200, noStore) : sayNo(c, done, verb);
};

/** The JSON API: every verb and every view under `/api/v1`, and the document that describes them. */
export const apiRoutes = (ask: Ask, verbs: readonly Verb[], views: readonly View[]) => {
  const app = new Hono();
  const document = JSON.stringify(openApi(verbs, views));
  app.get('/openapi.json', (c) => c.body(document, 200, { 'content-type': 'application/json' }));
  for (const verb of verbs) app.on(verb.method, apiPathOf(verb), serveVerb(ask, verb));
  for (const view of views) app.get(apiPathOf(view), serveView(ask, view));
  app.all('/api/*', (c) => sayNo(c, refuse('request.not-found')));
  return app;
};
