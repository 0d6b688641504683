import { type Context, Hono } from 'hono';
import { dictionaryAddress } from '#addresses';
import { type Refusal, type TenantId, refuse } from '#kernel';
import { type Verb, type View, apiPathOf, openApi, problemOf } from '#perform';
import { hasOffice } from '#tenancy';
import type { Ask } from './ask.ts';
import { bodyOf } from './body.ts';
import { csvOf } from './csv.ts';
import { attachment } from './disposition.ts';
import { Refused } from './refused.ts';
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

const weightOf = (items: readonly Row[]) => Buffer.byteLength(JSON.stringify(items));

/**
 * A spreadsheet holds the whole list, not the page of the screen, as far as one answer can carry it: past
 * that the rest is asked for by its cursor.
 */
const wholeList = async (
  first: Page,
  most: number,
  more: (cursor: string) => ReturnType<Ask['read']>,
): Promise<Page> => {
  const items = [...first.items];
  let { next } = first;
  let weight = weightOf(items);
  while (next !== null) {
    const seen = await more(next);
    if (!seen.ok) break;
    const { items: others, next: after } = seen.value as Page;
    weight += weightOf(others);
    if (weight > most) break;
    items.push(...others);
    next = after;
  }
  return { items, next };
};

/** `penalolen-dialogues-groups.csv`; what does not hold the list to its end says so in its name. */
const csvName = (c: Context, view: View, isWhole: boolean) => {
  const slug = c.req.param('slug');
  const parts = [...(slug === undefined ? [] : [slug]), view.id.replace('.', '-')];
  return `${[...parts, ...(isWhole ? [] : ['incompleto'])].join('-')}.csv`;
};

const serveView = (ask: Ask, view: View) => async (c: Context) => {
  const tenant = tenantOf(c, ask, view);
  if (!tenant) return sayNo(c, refuse('request.not-found'));
  const { format, ...query } = c.req.query();
  const person = view.capability === 'public' ? undefined : await whoAsks(c, ask);
  const seen = await ask.read(view, { tenant, person }, { ...query, ...pathOf(c) });
  if (!seen.ok) return sayNo(c, seen, view);
  const caching = view.capability === 'public' ? { 'cache-control': 'public, max-age=2' } : noStore;
  if (view.isList && format === 'csv') {
    const more = (cursor: string) =>
      ask.read(view, { tenant, person }, { ...query, ...pathOf(c), cursor });
    const { items, next } = await wholeList(seen.value as Page, ask.mostAnswered, more);
    return c.body(csvOf(items), 200, {
      ...caching,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(csvName(c, view, next === null)),
      ...(next === null
        ? {}
        : { link: `<?${new URLSearchParams({ ...query, format, cursor: next })}>; rel="next"` }),
    });
  }
  return c.json(seen.value as object, 200, caching);
};

/** A program that says nothing of its type is believed to send JSON; one that says another is not. */
const isJson = (type: string | undefined) =>
  type === undefined || /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type);

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
  if (!isJson(c.req.header('content-type'))) throw new Refused('request.wrong-type');
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
  app.get(dictionaryAddress(), (c) =>
    c.body(document, 200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=300',
    }),
  );
  for (const verb of verbs) app.on(verb.method, apiPathOf(verb), serveVerb(ask, verb));
  for (const view of views) app.get(apiPathOf(view), serveView(ask, view));
  return app;
};
