import * as fc from 'fast-check';
import { type Context, Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { answering } from './answer.ts';
import { requestOf } from './request.ts';
import { resultOf } from './result.ts';

type Event = Parameters<ReturnType<typeof answering>>[0];

const eventOf = (more: Partial<Event> = {}, method = 'GET'): Event => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/',
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  ...more,
  requestContext: {
    http: { method, path: more.rawPath ?? '/', sourceIp: '203.0.113.7' },
  } as Event['requestContext'],
});

const bytesOf = ({ body = '', isBase64Encoded }: Awaited<ReturnType<typeof resultOf>>) =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

describe('what an app answers', () => {
  test('reaches the gateway byte by byte, whatever the bytes and whatever their type', async () => {
    const types = fc.constantFrom('text/csv', 'text/html', 'image/png', 'application/json', '');
    const contents = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }).map((text) => new Uint8Array(Buffer.from(text))),
      fc.string().map((text) => new Uint8Array(Buffer.concat([mark, Buffer.from(text)]))),
    );
    await fc.assert(
      fc.asyncProperty(contents, types, async (bytes, type) => {
        const response = new Response(bytes, { headers: type ? { 'content-type': type } : {} });
        expect(bytesOf(await resultOf(response))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('keeps the byte order mark of a text, and no decoder on the way can take it', async () => {
    const result = await resultOf(new Response('\uFEFFname;people\r\n'));
    expect(bytesOf(result).subarray(0, 3)).toEqual(mark);
    expect(result.isBase64Encoded).toBe(true);
  });

  test('is a text where it is one, so that it weighs no more than it has to', async () => {
    const result = await resultOf(new Response('Ñuñoa', { headers: { 'content-type': 'x/y' } }));
    expect(result).toMatchObject({ body: 'Ñuñoa', isBase64Encoded: false });
  });

  test('keeps each of its cookies, and hands none on as a header', async () => {
    const headers = new Headers({ location: '/', 'x-list': 'a' });
    for (const one of ['a=1; Path=/', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT'])
      headers.append('set-cookie', one);
    headers.append('x-list', 'b');
    const result = await resultOf(new Response(null, { status: 303, headers }));
    expect(result).toMatchObject({
      statusCode: 303,
      headers: { location: '/', 'x-list': 'a, b' },
      cookies: ['a=1; Path=/', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT'],
      body: '',
    });
    expect(result.headers).not.toHaveProperty('set-cookie');
  });

  test('has no cookies where it sets none', async () => {
    expect(await resultOf(new Response('x'))).not.toHaveProperty('cookies');
  });

  test.each([
    ['a text', 'ñ'.repeat(3_000_000)],
    ['signs that JSON writes longer', '\u0001'.repeat(1_200_000)],
    ['bytes', new Uint8Array(4_600_000).fill(0xff)],
  ])('of %s is not begun where a function could not hand it on', async (_what, body) => {
    await expect(resultOf(new Response(body as string))).rejects.toThrow();
  });

  test('of four megabytes is handed on, as text and as bytes', async () => {
    for (const body of ['a'.repeat(4_000_000), new Uint8Array(4_000_000).fill(0xff)])
      expect(bytesOf(await resultOf(new Response(body))).byteLength).toBe(4_000_000);
  });
});

describe('what the gateway brings', () => {
  const urlOf = (rawPath: string, rawQueryString = '') => {
    const { pathname, search } = new URL(requestOf(eventOf({ rawPath, rawQueryString })).url);
    return `${pathname}${search}`;
  };

  test.each([
    ['/renca/plan/2026', '/renca/plan/2026'],
    ['/estilo-a.css', '/estilo-a.css'],
    ['/renca/pla%C3%B1', '/renca/pla%C3%B1'],
    ['/renca/plañ', '/renca/pla%C3%B1'],
    ['/renca/un lugar', '/renca/un%20lugar'],
    ['/renca?admin=1', '/renca%3Fadmin=1'],
    ['/renca#x', '/renca%23x'],
    ['/100%', '/100%25'],
    ['/renca\\oficina', '/renca%5Coficina'],
    ['/renca\noficina', '/renca%0Aoficina'],
    ['/renca\u0000', '/renca%00'],
    ['//renca', '//renca'],
    ['/renca/../maipu', '/renca/%25/maipu'],
    ['/renca/%2e%2E/maipu', '/renca/%25/maipu'],
    ['/renca/.', '/renca/%25'],
    ['/renca/..x', '/renca/..x'],
    ['*', '/*'],
    ['http://otro.cl/x', '/http://otro.cl/x'],
    ['/\uD800', '/%EF%BF%BD'],
  ])('at %j, decoded by the cloud or as it came, is %s and no other place', (raw, path) => {
    expect(urlOf(raw)).toBe(path);
  });

  test.each(['q=a%20b&q=c', 'volver=/x?y=1', 'q=%C3%B1', 'a=&b'])(
    'is asked with %s as it was sent',
    (query) => {
      expect(urlOf('/buscar', query)).toBe(`/buscar?${query}`);
    },
  );

  test('keeps a query whole that holds the sign of a fragment', () => {
    expect(urlOf('/buscar', 'q=#uno&r=dos')).toBe('/buscar?q=%23uno&r=dos');
  });

  test.each([
    ['utf8', 'á=1', false],
    ['base64', Buffer.from([0, 255, 13, 10, 239, 187, 191]).toString('base64'), true],
  ] as const)(
    'has its body in %s to the last byte, and its true length',
    async (as, body, is64) => {
      const headers = { 'content-length': '1', 'content-type': 'application/octet-stream' };
      const request = requestOf(eventOf({ headers, body, isBase64Encoded: is64 }, 'POST'));
      const bytes = Buffer.from(await request.arrayBuffer());
      expect(bytes).toEqual(Buffer.from(body, as));
      expect(request.headers.get('content-length')).toBe(String(bytes.byteLength));
    },
  );

  test('tells how much was sent where the gateway handed on nothing of it', () => {
    const headers = { 'content-length': '99000000' };
    const request = requestOf(eventOf({ headers }, 'POST'));
    expect(request.headers.get('content-length')).toBe('99000000');
  });

  test('is read without its body where a body means nothing', () => {
    for (const method of ['GET', 'HEAD'])
      expect(requestOf(eventOf({ body: 'x' }, method)).body).toBeNull();
  });

  test('keeps a header that is empty: it was sent', () => {
    const { headers } = requestOf(
      eventOf({ headers: { origin: '', 'sec-fetch-site': '' } }, 'POST'),
    );
    expect([headers.get('origin'), headers.get('sec-fetch-site')]).toEqual(['', '']);
  });

  test('is no fault of ours with any path, query or header that a text can be', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (path, query, value) => {
        const headers = { 'x-any': value, host: value };
        const event = eventOf({ rawPath: path, rawQueryString: query, headers, cookies: [value] });
        expect(requestOf(event).url).toMatch(/^https:\/\/gateway\//);
      }),
    );
  });
});

describe('a function', () => {
  const app = new Hono()
    .get('/ok', (c) => c.text('ok'))
    .all('/ip', (c: Context) => c.text(String(c.env.requestContext.http.sourceIp)))
    .get('/late', () => new Promise<Response>(() => undefined));
  const broken = { fetch: () => Promise.reject(new Error('planted')) } as unknown as Hono;
  const ask = (rawPath: string, method = 'GET', accept = 'text/html', from: Hono = app) =>
    answering(from)(eventOf({ rawPath, headers: { accept } }, method), {
      getRemainingTimeInMillis: () => 420,
    });

  test('tells an app where a request came from', async () => {
    expect((await ask('/ip')).body).toBe('203.0.113.7');
  });

  test('answers for the head alone as for the page, without it', async () => {
    expect(await ask('/ok', 'HEAD')).toMatchObject({ statusCode: 200, body: '' });
  });

  test.each([
    ['/late', 500, 'No alcanzamos a responder', app],
    ['/any', 500, 'Algo falló de nuestro lado', broken],
  ] as const)('that comes to no end at %s says so as a page', async (path, status, title, from) => {
    const { statusCode, body = '', headers = {} } = await ask(path, 'GET', 'text/html', from);
    expect([statusCode, headers['cache-control']]).toEqual([status, 'no-store']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toMatch(new RegExp(`^<!DOCTYPE html>.*<h1>${title}</h1>`));
    expect(body).toMatch(/<code>[0-9a-f-]{36}<\/code>/);
    expect(body).not.toContain('planted');
  });

  test('says it in English where the address is English', async () => {
    const { body } = await ask('/en/any', 'GET', 'text/html', broken);
    expect(body).toMatch(/<html lang="en">.*<h1>Something failed on our side<\/h1>/);
  });

  test.each([
    ['/api/v1/x', 'text/html'],
    ['/any', 'application/json'],
  ])('says it to a program as a problem (%s, %s)', async (path, accept) => {
    const { statusCode, body = '', headers = {} } = await ask(path, 'GET', accept, broken);
    expect([statusCode, headers['content-type']]).toEqual([500, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ code: 'request.fault', status: 500 });
  });

  test('says that an answer cannot be carried, and no part of it', async () => {
    const large = new Hono().get('*', (c) => c.text('secreto'.repeat(1_000_000)));
    const { statusCode, body = '' } = await ask('/any', 'GET', 'text/html', large);
    expect([statusCode, body.includes('secreto')]).toEqual([500, false]);
  });

  test.each(['TRACE', 'CONNECT', 'TRACK'])('takes no %s, which is no fault', async (method) => {
    expect((await ask('/ok', method)).statusCode).toBe(405);
  });
});
