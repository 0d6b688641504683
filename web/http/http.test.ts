import { type Handler, Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { bodyOf, formOf } from './body.ts';
import { canonicalPath, ownOrigin, securityHeaders } from './defences.ts';

const origin = 'https://gobiernoabierto.ejemplo.cl';
const done: Handler = (c) => c.text('done');

describe('an unsafe request', () => {
  const page = new Hono().use(ownOrigin(origin, false)).all('*', done);
  const api = new Hono().use(ownOrigin(origin, true)).all('*', done);
  const sent = (app: Hono, headers: Record<string, string>, method = 'POST') =>
    app.request('http://gateway.internal/x', { method, headers });

  test.each([
    { origin },
    { origin, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
  ])('from our own page passes: %j', async (headers) => {
    expect((await sent(page, headers)).status).toBe(200);
    expect((await sent(api, headers)).status).toBe(200);
  });

  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://otro.cl' },
    { origin: 'null' },
    { origin: '' },
    { origin: `${origin}.otro.cl` },
    { origin: `${origin}:444` },
    { origin: `${origin}/` },
    { origin: origin.toUpperCase() },
    { origin: origin.replace('https', 'http') },
    { origin: 'http://gateway.internal' },
    { origin: `${origin}, https://otro.cl` },
    { origin: 'https://otro.cl', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': '' },
  ];

  test.each(foreign)('from elsewhere is refused: %j', async (headers) => {
    for (const app of [page, api])
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
        expect([method, (await sent(app, headers, method)).status]).toEqual([method, 403]);
  });

  test('of a program passes to the API and to no page', async () => {
    expect((await sent(api, {})).status).toBe(200);
    expect((await sent(page, {})).status).toBe(403);
  });

  test('is told what to do, by a problem where no app stands around it', async () => {
    const answer = await sent(page, { origin: 'https://otro.cl' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'request.foreign-origin', status: 403 });
  });

  test('is not what reading is', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect((await sent(page, { origin: 'https://otro.cl' }, method)).status).toBe(200);
  });
});

describe('an address', () => {
  const app = new Hono().use(canonicalPath).all('*', done);
  const status = async (path: string) => (await app.request(`http://x${path}`)).status;

  test.each(['/', '/renca', '/renca/plan/2026', '/api/v1/communes/renca?x=%2f//', '/estilo-a.css'])(
    '%s is one',
    async (path) => {
      expect(await status(path)).toBe(200);
    },
  );

  test.each([
    '//',
    '//renca',
    '/renca//plan',
    '/renca/%2foficina',
    '/renca%2Foficina',
    '/renca/%252foficina',
    '/renca/%25252foficina',
    '/renca/%5coficina',
    '/renca\\oficina',
    '/renca;x=1/oficina',
    '/renca/oficina;',
    '/renca/%3bx',
    '/renca/%2e%2e/oficina',
    '/renca/%2E%2E%2foficina',
    '/renca/..%2foficina',
    '/renca/%00',
    '/renca/%0a',
    '/renca/%7f',
    '/%c0%af',
  ])('%s is none', async (path) => {
    const answer = await app.request(`http://x${path}`);
    // What the URL parser itself has folded into another path is that path.
    const { pathname } = new URL(`http://x${path}`);
    const isFolded = pathname !== path && app.routes.length > 0 && isPlain(pathname);
    expect(isFolded || answer.status === 404).toBe(true);
  });

  test('is not decoded on its way to a route, neither once nor twice', async () => {
    const seen: string[] = [];
    const named = new Hono().use(canonicalPath).get('/:slug/oficina', (c) => {
      seen.push(c.req.param('slug'));
      return c.text('office');
    });
    for (const path of [
      '/%72enca/oficina',
      '/%2572enca/oficina',
      '/a%2fb/oficina',
      '/renca/oficina',
    ])
      await named.request(`http://x${path}`);
    expect(seen).toEqual(['renca']);
  });
});

describe('every answer', () => {
  const app = new Hono().use(securityHeaders, canonicalPath).get('/ok', done);
  app.get('/fault', () => {
    throw new Error('planted');
  });
  app.onError((_error, c) => c.text('fault', 500));

  test.each(['/ok', '/missing', '/a//b', '/fault'])('at %s carries the defences', async (path) => {
    const { headers } = await app.request(`http://x${path}`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('opens to no other origin', async () => {
    const answer = await app.request('http://x/ok', { headers: { origin: 'https://otro.cl' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a body', () => {
  const seen: number[] = [];
  const app = new Hono().post('/', async (c) => {
    const bytes = await bodyOf(c, 100);
    if (!bytes) return c.text('too large', 413);
    seen.push(bytes.byteLength);
    return c.text('done');
  });
  const streamOf = (size: number, parts = 4) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let part = 0; part < parts; part += 1)
          controller.enqueue(new Uint8Array(Math.ceil(size / parts)));
        controller.close();
      },
    });
  const post = async (body: BodyInit, headers: Record<string, string> = {}) =>
    (await app.request('http://x/', { method: 'POST', body, headers, duplex: 'half' } as never))
      .status;

  test('of the most that is allowed is read whole', async () => {
    expect(await post(new Uint8Array(100))).toBe(200);
    expect(await post(streamOf(100))).toBe(200);
    expect(seen.slice(-2)).toEqual([100, 100]);
  });

  test('that is larger is refused in every framing', async () => {
    const before = seen.length;
    expect(await post(new Uint8Array(101))).toBe(413);
    expect(await post(new Uint8Array(101), { 'content-length': '101' })).toBe(413);
    expect(await post(new Uint8Array(101), { 'content-length': '1' })).toBe(413);
    expect(await post(new Uint8Array(101), { 'content-length': 'x' })).toBe(413);
    expect(await post(new Uint8Array(101), { 'content-length': '-1' })).toBe(413);
    expect(await post(streamOf(104))).toBe(413);
    expect(await post(streamOf(104), { 'transfer-encoding': 'chunked' })).toBe(413);
    expect(await post(new Uint8Array(5), { 'content-length': '999999' })).toBe(413);
    expect(seen).toHaveLength(before);
  });

  test('without an end is not read to it', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(60));
      },
    });
    expect(await post(endless)).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});

describe('a form', () => {
  const app = new Hono().post('/', async (c) => {
    return c.json([...(await formOf(c, 1000))]);
  });
  const post = async (body: string | FormData, type?: string) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    return app.request('http://x/', { method: 'POST', body, headers });
  };
  const read = async (...sent: Parameters<typeof post>) => (await post(...sent)).text();
  const refused = async (...sent: Parameters<typeof post>) => {
    const answer = await post(...sent);
    return [answer.status, ((await answer.json()) as { code: string }).code];
  };

  test('is read in the two ways that a browser writes it, with what was sent twice', async () => {
    const fields = '[["a",["1","2"]],["b",[""]]]';
    expect(await read('a=1&a=2&b=', 'application/x-www-form-urlencoded')).toBe(fields);
    const data = new FormData();
    for (const [name, value] of [
      ['a', '1'],
      ['a', '2'],
      ['b', ''],
    ] as const)
      data.append(name, value);
    expect(await read(data)).toBe(fields);
  });

  test.each([
    ['{"a":1}', 'application/json'],
    ['a=1', 'text/plain'],
    ['a=1', 'application/x-www-form-urlencoded-not'],
    ['a=1', 'multipart/form-data'],
    ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
  ])('is not %j as %s', async (body, type) => {
    expect(await refused(body, type)).toEqual([415, 'request.wrong-type']);
  });

  test('that is too large is none', async () => {
    const type = 'application/x-www-form-urlencoded';
    expect(await refused(`a=${'x'.repeat(1000)}`, type)).toEqual([413, 'request.too-large']);
  });

  test('keeps hostile names as names', async () => {
    const type = 'application/x-www-form-urlencoded';
    expect(await read('__proto__=1&constructor=2', type)).toBe(
      '[["__proto__",["1"]],["constructor",["2"]]]',
    );
  });
});

const isPlain = (pathname: string) => /^(\/[\w.-]+)+$/.test(pathname);
