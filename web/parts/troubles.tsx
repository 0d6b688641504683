import type { Context, Hono } from 'hono';
import { routePath } from 'hono/route';
import { communeAddress } from '#addresses';
import { isTenant, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf, sentIn } from '../http/body.ts';
import { Unkept, addressHere } from '../http/lead.ts';
import { givableIn } from '../http/unsent.ts';
import { isForProgram } from '../http/audience.ts';
import { methodsAt } from '../http/methods.ts';
import { Refused, type Trouble, problemIn, troubles } from '../http/refused.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { troubleText } from '../text/troubles.ts';
import type { Lang } from '../ui/language.ts';
import { type Returned, ReturnedText, isWorthReturning } from './form/returned.tsx';
import { TroubleContent, type Way } from '../ui/trouble.tsx';
import { ofPerson, page } from './page.tsx';

type Told = {
  readonly code: Trouble;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where what failed can be found in the log. */
  readonly correlationId?: string;
};

const isReading = (c: Context): boolean => ['GET', 'HEAD'].includes(c.req.method);

const langOf = (path: string): Lang => (/^\/en(\/|$)/.test(path) ? 'en' : 'es-CL');

/** The page before, if it was one of ours: a browser tells it to nobody else. */
const pageBefore = (c: Context, origin: string): string | undefined => {
  const before = URL.parse(c.req.header('referer') ?? '');
  if (before?.origin !== origin) return undefined;
  return before.pathname === c.req.path ? undefined : `${before.pathname}${before.search}`;
};

/** Where one goes on from here, the nearest first. */
const waysFrom = (c: Context, ask: Ask, code: Trouble, methods: readonly string[]) => {
  const { ways } = troubleText[langOf(c.req.path)];
  const { pathname, search } = new URL(c.req.url);
  const before = pageBefore(c, ask.publicOrigin);
  const slug = pathname.split('/').find(isTenant);
  const found: (Way | false | undefined)[] = [
    !isReading(c) && methods.includes('GET') && { href: `${pathname}${search}`, text: ways.here },
    before !== undefined && { href: before, text: ways.back },
    slug !== undefined && { href: communeAddress(slug), text: ways.to(tenantName(slug)) },
    { href: '/', text: ways.home },
    code === 'request.not-found' && { href: ask.signInPath, text: ways.signIn },
  ];
  return found.filter((way) => way !== false && way !== undefined);
};

/** What an app gives back of a form that it could not take: nothing, unless it says what must stay out. */
export type Returning = {
  readonly sealedAt: (c: Context) => readonly string[];
  readonly labelAt: (c: Context, name: string) => string;
};

/** The same may be sent again after these: nothing of it was judged. */
const passing: ReadonlySet<Trouble> = new Set([
  'request.too-many',
  'request.fault',
  'request.too-slow',
]);

const isReturned = (c: Context) =>
  c.req.method === 'POST' && !isForProgram(c.req.path, c.req.header('accept'));

const returnedIn = async (
  c: Context,
  returning: Returning | undefined,
): Promise<Returned | undefined> => {
  if (!returning || !isReturned(c)) return undefined;
  // What stopped the request may have come before its body was read, or be the body itself.
  const sent = sentIn(c) ?? (await formOf(c, mostReturned).catch(() => sentIn(c)));
  const given = sent && givableIn(sent, returning.sealedAt(c));
  if (!given || !isWorthReturning(given)) return undefined;
  return { ...given, labelOf: (name) => returning.labelAt(c, name) };
};

const mostReturned = 1_000_000;

/** The one answer to whoever asked for what is not there, is not taken, or failed: a page or a problem. */
const answer = async (
  c: Context,
  ask: Ask,
  app: Hono,
  told: Told,
  returning: Returning | undefined,
): Promise<Response> => {
  const { code, headers = {}, correlationId } = told;
  const { status } = troubles[code];
  c.header('cache-control', 'no-store');
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  if (isForProgram(c.req.path, c.req.header('accept')))
    return c.json(problemIn(code, correlationId ?? crypto.randomUUID()), status, {
      'content-type': 'application/problem+json',
    });
  const lang = langOf(c.req.path);
  const words = troubleText[lang];
  const { title } = words.of[code];
  const returned = await returnedIn(c, returning);
  return page(ofPerson(c, undefined), {
    title,
    lang,
    lead: (
      <TroubleContent
        code={code}
        lang={lang}
        isUnsaved={!returned && status < 500 && !isReading(c)}
        correlationId={correlationId}
        ways={waysFrom(c, ask, code, methodsAt(app, c.req.path))}
      />
    ),
    body: returned ? (
      <ReturnedText returned={returned} action={passing.has(code) ? addressHere(c) : undefined} />
    ) : null,
    status,
    // What failed, or was asked too often, is asked for nothing more.
    isBare: status !== 404,
  });
};

/** What was typed cannot be kept on the way to a step: it stands on the page, with the way there. */
const unkept = async (c: Context, ask: Ask, { href }: Unkept, returning: Returning | undefined) => {
  const returned = await returnedIn(c, returning);
  const title = 'Copia lo que escribiste';
  return page(ofPerson(c, undefined), {
    title,
    lead: (
      <p>
        Antes de enviarlo falta un paso, y es demasiado para guardarlo mientras tanto. Cópialo,
        sigue y pégalo después en el formulario.
      </p>
    ),
    body: (
      <>
        {returned ? <ReturnedText returned={returned} /> : null}
        <p class="actions">
          <a class="button" href={href}>
            Ya lo copié, seguir
          </a>
        </p>
      </>
    ),
    status: 422,
    isBare: true,
  });
};

/** A page that its reader's roles do not open: told to the log, by the page and not by its address. */
const denied = async (c: Context, ask: Ask) => {
  const slug = c.req.param('slug') ?? '';
  const person = await whoAsks(c, ask);
  await ask.denied({ tenant: isTenant(slug) ? slug : ask.region, person }, `page ${routePath(c)}`);
};

/**
 * What an app says where it has no answer, for every app alike. Nothing at an address has the same words
 * whether it never was or is none of the asker's business.
 */
export const withTroubles = (app: Hono, ask: Ask, returning?: Returning): Hono => {
  app.notFound((c) => {
    const methods = methodsAt(app, c.req.path);
    // Whoever opens or reloads the address of a button finds no page there, which is all that they want to know.
    const isOpened = isReading(c) && !isForProgram(c.req.path, c.req.header('accept'));
    return methods.length === 0 || isOpened
      ? answer(c, ask, app, { code: 'request.not-found' }, returning)
      : answer(
          c,
          ask,
          app,
          { code: 'request.wrong-method', headers: { allow: methods.join(', ') } },
          returning,
        );
  });
  app.onError(async (error, c) => {
    if (error instanceof Refused) return answer(c, ask, app, error, returning);
    if (error instanceof Unkept) return unkept(c, ask, error, returning);
    if (error instanceof NothingHere) {
      if (error.message === 'role') await denied(c, ask);
      return answer(c, ask, app, { code: 'request.not-found' }, returning);
    }
    const correlationId = crypto.randomUUID();
    ask.fault(correlationId, error);
    return answer(c, ask, app, { code: 'request.fault', correlationId }, returning);
  });
  return app;
};
