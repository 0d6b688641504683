import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { Ask } from './ask.ts';
import { type Sent, formOf } from './body.ts';
import { Unkept, backOf, stepTo, toSignIn } from './lead.ts';
import { forgetUnsent, givableIn, unsentAt } from './unsent.ts';

const origin = 'https://articula.ejemplo.cl';
const at = '/renca/oficina/hacer/una.cosa?processId=1';

type Said = { readonly wait?: number; readonly keeps?: boolean };

/** A site with one form, which leads to where one signs in, and a table in a map. */
const open = ({ wait, keeps = true }: Said = {}) => {
  const table = new Map<string, string>();
  const counted: string[] = [];
  const ask = {
    publicOrigin: origin,
    signInPath: '/entrar',
    personOf: async () => undefined,
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    limit: async ({ cost }: { cost: string }) => {
      counted.push(cost);
      return wait;
    },
    unsent: {
      keep: async (id: string, sealed: string) => keeps && Boolean(table.set(id, sealed)),
      find: async (id: string) => table.get(id),
      forget: async (id: string) => void table.delete(id),
    },
  } as unknown as Ask;
  const app = new Hono();
  app.post('/enviar', (c) => toSignIn(c, ask, { at, sealed: ['secreto'] }));
  app.post('/olvidar', async (c) => {
    await forgetUnsent(c, ask);
    return c.body(null);
  });
  app.get('/ver', async (c) => c.json((await unsentAt(c, ask, c.req.query('en') ?? at)) ?? {}));
  app.onError((error, c) =>
    error instanceof Unkept ? c.text(error.href, 422) : c.text(String(error), 500),
  );
  const send = (fields: Record<string, string | File>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return app.request(`${origin}/enviar`, { method: 'POST', body });
  };
  const withCookie = (cookie: string, path: string, method = 'GET') =>
    app.request(origin + path, { method, headers: { cookie } });
  return { app, table, counted, send, with: withCookie };
};

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('what somebody typed before they signed in', () => {
  test('waits under a key that their browser alone has, and cannot be read where it lies', async () => {
    const site = open();
    const answer = await site.send({ text: 'La plaza de noche', _key: 'a'.repeat(32) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(stepTo('/entrar', at));
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-articula-escrito=[\w-]{43}; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const [[id = '', sealed = ''] = []] = [...site.table];
    const key = cookieOf(answer).split('=')[1] ?? '-';
    for (const kept of [id, sealed, Buffer.from(sealed, 'base64url').toString('latin1')]) {
      expect(kept).not.toContain('plaza');
      expect(kept).not.toContain(key);
    }
    expect(site.counted).toEqual(['write']);
    const seen = await (await site.with(cookieOf(answer), '/ver')).json();
    expect(seen).toMatchObject({ at, values: { text: ['La plaza de noche'] }, left: [] });
  });

  test('is never a sealed field nor a file, and says which were left out', async () => {
    const site = open();
    const file = new File(['%PDF'], 'acta.pdf');
    const answer = await site.send({ text: 'Hola', secreto: 'mi voto', fileId: file });
    const seen = await (await site.with(cookieOf(answer), '/ver')).json();
    expect(seen).toMatchObject({ values: { text: ['Hola'] }, left: ['secreto', 'fileId'] });
    expect(JSON.stringify(seen)).not.toContain('mi voto');
  });

  test('is given back at its own form alone', async () => {
    const site = open();
    const cookie = cookieOf(await site.send({ text: 'Hola' }));
    const elsewhere = await site.with(cookie, `/ver?en=${encodeURIComponent('/otra')}`);
    expect(await elsewhere.json()).toEqual({});
  });

  test.each([
    ['no cookie', () => ''],
    ['another key', () => `__Host-articula-escrito=${'a'.repeat(43)}`],
    ['what is no key', () => '__Host-articula-escrito=x'],
    ['the key with a letter changed', (cookie: string) => `${cookie.slice(0, -1)}_`],
  ])('is told to nobody with %s', async (_what, changed) => {
    const site = open();
    const cookie = cookieOf(await site.send({ text: 'Hola' }));
    expect(await (await site.with(changed(cookie), '/ver')).json()).toEqual({});
  });

  test('that was changed where it lies is nothing', async () => {
    const site = open();
    const cookie = cookieOf(await site.send({ text: 'Hola' }));
    const [[id = '', sealed = ''] = []] = [...site.table];
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    site.table.set(id, bytes.toString('base64url'));
    expect(await (await site.with(cookie, '/ver')).json()).toEqual({});
  });

  test('is gone once it was sent', async () => {
    const site = open();
    const cookie = cookieOf(await site.send({ text: 'Hola' }));
    const answer = await site.with(cookie, '/olvidar', 'POST');
    expect(answer.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect(site.table.size).toBe(0);
    expect(await (await site.with(cookie, '/ver')).json()).toEqual({});
  });
});

describe('what cannot wait', () => {
  test.each<[string, Said, string]>([
    ['more than 64 KB', {}, 'a'.repeat(66_000)],
    ['what a limit stops', { wait: 30 }, 'Hola'],
    ['what the table does not take', { keeps: false }, 'Hola'],
  ])('%s is handed to whoever shows it, with the way to the step', async (_what, said, text) => {
    const site = open(said);
    const answer = await site.send({ text });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toBe(stepTo('/entrar', at));
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(site.table.size).toBe(0);
  });

  test('a button alone leads on and keeps nothing', async () => {
    const site = open();
    const answer = await site.send({ _key: 'a'.repeat(32) });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([303, []]);
    expect(site.counted).toEqual([]);
  });
});

test('a form is read once, however many ask for it', async () => {
  const app = new Hono();
  app.post('/', async (c) => {
    const first: Sent = await formOf(c, 1000);
    first.delete('text');
    return c.json([...(await formOf(c, 1000)).keys()]);
  });
  const body = new URLSearchParams({ text: 'Hola' });
  expect(await (await app.request('/', { method: 'POST', body })).json()).toEqual(['text']);
});

test('nothing is given back of a field that holds a file among texts', () => {
  const sent: Sent = new Map([['a', ['x', new File(['y'], 'y.txt')]]]);
  expect(givableIn(sent)).toEqual({ values: {}, left: ['a'] });
});

describe('a way back', () => {
  test.each(['/renca/oficina?a=1&b=2', '/', '/entrar/segundo?volver=%2Frenca%3Fa%3D1'])(
    'leads to %s of this site',
    (address) => {
      const [, back = ''] = /volver=(.*)$/.exec(stepTo('/entrar', address)) ?? [];
      expect(backOf(decodeURIComponent(back))).toBe(address);
    },
  );

  test.each([
    '//ajena.example',
    '/\\ajena',
    'https://ajena.example',
    '',
    'renca',
    `/${'a'.repeat(600)}`,
  ])('never leads to %s', (address) => {
    expect(backOf(address)).toBe('/mi-cuenta');
  });
});
