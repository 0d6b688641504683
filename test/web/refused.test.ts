import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { troublesIn } from '../house/plain.ts';
import { violationsOf } from './inspect.ts';
import { desktop, openBrowser, origin, phone, visitor } from './people.ts';
import { programOf } from './programs.ts';
import { type Sent, raw, undefended } from './raw.ts';
import { faultsOf } from './validity.ts';

let browser: Browser;
let cookie = '';
beforeAll(async () => {
  [browser, { cookie }] = await Promise.all([openBrowser(), programOf('Coral', 'penalolen')]);
});
afterAll(() => browser.close());

const form = '/penalolen/oficina/hacer/organisations.register-organisation';
const typed = 'application/x-www-form-urlencoded';
const large = `name=${'x'.repeat(70_000)}`;

type Case = readonly [what: string, path: string, sent: () => Sent, status: number, title: string];

const posted = (headers: Record<string, string> = {}, body = 'a=1'): Sent => ({
  method: 'POST',
  headers: { origin: origin(), cookie, 'content-type': typed, ...headers },
  body,
});

/** Everything that stops somebody before a verb was asked, each from the outside. */
const cases: readonly Case[] = [
  ['an address that is not there', '/penalolen/nada', () => ({}), 404, 'Aquí no hay nada'],
  ['an address below nothing', '/nada/de/nada', () => ({}), 404, 'Aquí no hay nada'],
  ['a picture that is not there', '/imagen/nada.png', () => ({}), 404, 'Aquí no hay nada'],
  ['an address of the machine', '/local/nada', () => ({}), 404, 'Aquí no hay nada'],
  ['an address with a number in it', '/%72enca', () => ({}), 404, 'Aquí no hay nada'],
  ['an address with two slashes', '//renca', () => ({}), 404, 'Aquí no hay nada'],
  ['an English address', '/en/penalolen/nada', () => ({}), 404, 'There is nothing here'],
  ['a form to nowhere', '/nada/de/nada', () => posted(), 404, 'Aquí no hay nada'],
  ['a form to the start', '/', () => posted(), 405, 'Esta página no recibe envíos'],
  ['a form to a page', '/penalolen', () => posted(), 405, 'Esta página no recibe envíos'],
  [
    'a form to an English page',
    '/en/penalolen/plan/2021',
    () => posted(),
    405,
    'Nothing can be sent to this page',
  ],
  [
    'a method that no page takes',
    form,
    () => ({ ...posted(), method: 'DELETE' }),
    405,
    'Esta página no recibe envíos',
  ],
  [
    'a form from elsewhere',
    form,
    () => posted({ origin: 'https://ajeno.example' }),
    403,
    'Esto se envió desde otro sitio',
  ],
  [
    'a vote from elsewhere',
    '/penalolen/procesos/x/consultas/y/votar',
    () => posted({ origin: 'null' }),
    403,
    'Esto se envió desde otro sitio',
  ],
  [
    'a way in from elsewhere',
    '/entrar',
    () => posted({ origin: 'https://ajeno.example' }),
    403,
    'Esto se envió desde otro sitio',
  ],
  [
    'a persona from elsewhere',
    '/local/sign-in',
    () => posted({ origin: 'https://ajeno.example' }),
    403,
    'Esto se envió desde otro sitio',
  ],
  [
    'a form without an origin',
    form,
    () => ({ ...posted(), headers: { cookie, origin: '' } }),
    403,
    'Esto se envió desde otro sitio',
  ],
  [
    'a form that is none',
    form,
    () => posted({ 'content-type': 'application/json' }, '{}'),
    415,
    'No entendimos lo que enviaste',
  ],
  [
    'a broken form',
    form,
    () => posted({ 'content-type': 'multipart/form-data; boundary=x' }, '--x'),
    415,
    'No entendimos lo que enviaste',
  ],
  ['a form that is too large', form, () => posted({}, large), 413, 'Lo que envías pesa demasiado'],
  [
    'an answer to a code that is too large',
    '/entrar',
    () => posted({}, large),
    413,
    'Lo que envías pesa demasiado',
  ],
];

describe.each(cases)('%s', (_what, path, sentOf, status, title) => {
  test('is answered with a page that says what happened and leads on', async () => {
    const sent = sentOf();
    const answer = await raw(path, { ...sent, headers: { accept: 'text/html', ...sent.headers } });
    const html = answer.bytes.toString('utf8');
    expect([answer.status, /<h1>([^<]*)/.exec(html)?.[1]]).toEqual([status, title]);
    expect(answer.headers['content-type']).toBe('text/html; charset=UTF-8');
    expect([answer.headers['cache-control'], ...undefended(answer)]).toEqual(['no-store']);
    expect(html).toMatch(/<main.*<a class="button" href="\//s);
    expect(html.includes('Lo que enviaste no se guardó') || html.includes('was not saved')).toBe(
      (sent.method ?? 'GET') !== 'GET',
    );
    expect(answer.headers.allow !== undefined).toBe(status === 405);
    if (!path.startsWith('/en/'))
      expect(
        html
          .replaceAll(/<[^>]+>/g, '\n')
          .split('\n')
          .flatMap(troublesIn),
      ).toEqual([]);
    expect(await faultsOf(path, html)).toEqual([]);
  });

  test('is a problem for a program that asks the same', async () => {
    const sent = sentOf();
    const headers = { accept: 'application/json', ...sent.headers };
    const answer = await raw(path, { ...sent, headers });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    const problem = JSON.parse(answer.bytes.toString('utf8')) as Record<string, unknown>;
    expect([answer.status, problem['status'], ...undefended(answer)]).toEqual([status, status]);
    for (const language of ['es', 'en']) expect(problem[language]).toMatch(/\.$/);
  });
});

describe('the API says in JSON, whoever asks', () => {
  const communes = '/api/v1/communes';
  const organisations = '/api/v1/communes/penalolen/organisations';
  const json = () => ({ 'content-type': 'application/json', cookie });

  test.each([
    ['an address that is not there', '/api/v1/nada', () => ({}), 404, 'request.not-found'],
    ['its own root', '/api', () => ({}), 404, 'request.not-found'],
    [
      'a method that is not taken',
      communes,
      () => ({ method: 'DELETE' }),
      405,
      'request.wrong-method',
    ],
    [
      'a question whether it may',
      communes,
      () => ({ method: 'OPTIONS' }),
      405,
      'request.wrong-method',
    ],
    [
      'a foreign page',
      organisations,
      () => ({
        method: 'POST',
        headers: { ...json(), origin: 'https://ajeno.example' },
        body: '{}',
      }),
      403,
      'request.foreign-origin',
    ],
    [
      'an origin that is empty',
      organisations,
      () => ({ method: 'POST', headers: { ...json(), origin: '' }, body: '{}' }),
      403,
      'request.foreign-origin',
    ],
    [
      'a form',
      organisations,
      () => ({ method: 'POST', headers: { ...json(), 'content-type': typed }, body: 'a=1' }),
      415,
      'request.wrong-type',
    ],
    [
      'too much',
      organisations,
      () => ({ method: 'POST', headers: json(), body: `{"name":"${'x'.repeat(70_000)}"}` }),
      413,
      'request.too-large',
    ],
    [
      'what nobody can hold',
      organisations,
      () => ({ method: 'POST', headers: json(), body: Buffer.alloc(17_000_000, 'x') }),
      413,
      'request.too-large',
    ],
    [
      'a text that is none',
      organisations,
      () => ({
        method: 'POST',
        headers: json(),
        body: Buffer.from('{"name":"\xff"}', 'latin1'),
      }),
      422,
      'request.invalid',
    ],
  ] as [string, string, () => Sent, number, string][])(
    '%s',
    async (_what, path, sentOf, status, code) => {
      const sent = sentOf();
      const headers = { accept: 'text/html', ...sent.headers };
      const answer = await raw(path, { ...sent, headers });
      const problem = JSON.parse(answer.bytes.toString('utf8')) as Record<string, unknown>;
      expect([answer.status, problem['code'], answer.headers['content-type']]).toEqual([
        status,
        code,
        'application/problem+json',
      ]);
      expect([answer.headers['cache-control'], ...undefended(answer)]).toEqual(['no-store']);
      expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD' : undefined);
    },
  );
});

test('a head that is too long is refused before anybody reads it, and the line is closed', async () => {
  const answer = await raw('/', { headers: { 'x-long': 'x'.repeat(40_000) } });
  expect([answer.status, answer.headers.connection]).toEqual([431, 'close']);
});

describe.each([
  ['on a telephone', phone],
  ['at a desk', desktop],
] as const)('%s', (_screen, screen) => {
  test.each([
    ['a form to a page', '/penalolen', 'Esta página no recibe envíos'],
    ['a form to nowhere', '/nada/x', 'Aquí no hay nada'],
    ['a form that is too large', '/entrar', 'Lo que envías pesa demasiado'],
  ])('%s leads to a page that is whole, fits and is accessible', async (_what, path, title) => {
    const { context, page } = await visitor(browser, { screen, hasScript: true });
    await page.goto('/entrar');
    // A form of ours that points there, as an old copy of it may.
    await page.evaluate(
      `(({ action, value }) => {
        const form = document.forms[document.forms.length - 1];
        const field = document.createElement('input');
        Object.assign(field, { type: 'hidden', name: 'mail', value });
        form.append(field);
        form.action = action;
        form.submit();
      })(${JSON.stringify({ action: path, value: 'x'.repeat(path === '/entrar' ? 20_000 : 1) })})`,
    );
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    // Back is where it was typed.
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Entrar' }).waitFor();
    await context.close();
  });
});
