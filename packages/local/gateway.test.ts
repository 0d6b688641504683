import { type IncomingMessage, type OutgoingHttpHeaders, type Server, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Invoke, startGateway } from './gateway.ts';
import { routerOf } from './routes.ts';

type Answer = Awaited<ReturnType<Invoke>>;

/** What the one function behind it was given, and what it answers next. */
let event: APIGatewayProxyEventV2 | undefined;
let answer: () => Answer | Promise<Answer> = () => ({ statusCode: 200, body: 'ok' });
let server: Server;
let port = 0;

const manifest = {
  name: 'portal',
  impact: '',
  memoryMb: 512,
  timeoutSeconds: 1,
  source: 'http',
  permissions: [],
} as const;

beforeAll(async () => {
  server = await startGateway(
    0,
    routerOf([
      { ...manifest, routes: ['$default'] },
      { ...manifest, name: 'office', routes: ['ANY /api/{path+}', 'GET /{slug}/oficina'] },
    ]),
    async (name, given) => {
      event = { ...given, headers: { ...given.headers, 'x-function': name } };
      return answer();
    },
    async () => undefined,
    ({ path }, code, correlationId) => ({
      status: code === 'request.fault' ? 500 : 404,
      headers: { 'content-type': 'text/html' },
      body: `${code} at ${path}: ${correlationId}`,
    }),
  );
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
};

const ask = ({ method = 'GET', path = '/', headers = {}, body }: Sent = {}) =>
  new Promise<{ seen: IncomingMessage; bytes: Buffer }>((done, failed) => {
    const isChunked = headers['transfer-encoding'] !== undefined;
    const length =
      body === undefined || isChunked ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { port, path, method, headers: { ...length, ...headers }, agent: false };
    const asked = request({ ...options, hostname: '127.0.0.1' }, (seen) => {
      const chunks: Buffer[] = [];
      seen.on('data', (chunk: Buffer) => chunks.push(chunk));
      seen.once('end', () => done({ seen, bytes: Buffer.concat(chunks) }));
    });
    asked.once('error', failed);
    asked.end(body);
  });

describe('what the gateway brings', () => {
  test.each([
    ['/buscar?q=a&volver=/x?y=1', '/buscar', 'q=a&volver=/x?y=1'],
    ['/buscar?', '/buscar', ''],
    ['/buscar', '/buscar', ''],
    ['/%C3%B1?q=%C3%B1', '/%C3%B1', 'q=%C3%B1'],
    ['//renca//x', '//renca//x', ''],
  ])('asked at %s is the path and all of the query', async (path, rawPath, rawQueryString) => {
    await ask({ path });
    expect(event).toMatchObject({ rawPath, rawQueryString });
  });

  test.each([
    ['application/json', Buffer.from('{"a":"ñ"}'), false],
    ['application/json', Buffer.from('{"a":"\xff"}', 'latin1'), true],
    ['application/x-www-form-urlencoded', Buffer.from('a=%C3%B1'), false],
    ['multipart/form-data; boundary=x', Buffer.from([0, 255, 10, 13]), true],
    ['image/png', Buffer.from('ascii'), true],
  ])('with a body of %s is that body, to the last byte', async (type, body, isBytes) => {
    await ask({ method: 'POST', headers: { 'content-type': type }, body });
    expect(event?.isBase64Encoded).toBe(isBytes);
    expect(Buffer.from(event?.body ?? '', isBytes ? 'base64' : 'utf8')).toEqual(body);
    expect(event?.headers['content-length']).toBe(String(body.byteLength));
  });

  test('without a body has none', async () => {
    await ask({ method: 'POST' });
    expect(event).not.toHaveProperty('body');
    expect(event?.isBase64Encoded).toBe(false);
  });

  test('in pieces without a length is whole, and its length is told', async () => {
    const headers = { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' };
    await ask({ method: 'POST', headers, body: 'a=1' });
    expect(event?.body).toBe('a=1');
    expect(event?.headers['content-length']).toBe('3');
  });

  test('that is larger than it hands on is told by its size', async () => {
    await ask({ method: 'POST', body: Buffer.alloc(17 * 1024 * 1024) });
    expect(event).not.toHaveProperty('body');
    expect(event?.headers['content-length']).toBe(String(17 * 1024 * 1024));
  });

  test('keeps each cookie, and a header that is empty', async () => {
    await ask({ headers: { cookie: 'a=1; b=2', origin: '' } });
    expect(event?.cookies).toEqual(['a=1', 'b=2']);
    expect(event?.headers['origin']).toBe('');
  });

  test.each([
    ['GET', '/api/v1/x', 'office'],
    ['DELETE', '/api/v1/x', 'office'],
    ['GET', '/renca/oficina', 'office'],
    ['HEAD', '/renca/oficina', 'office'],
    ['POST', '/renca/oficina', 'portal'],
    ['POST', '/nada', 'portal'],
    ['OPTIONS', '/', 'portal'],
  ])('by %s at %s goes to the %s', async (method, path, name) => {
    await ask({ method, path });
    expect(event?.headers['x-function']).toBe(name);
  });
});

describe('what a function answers', () => {
  test('comes with each of its cookies, answered at once or as it is made', async () => {
    const headers = new Headers({ 'content-type': 'application/zip' });
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const cookies = ['a=1', 'b=2'];
    for (const one of [{ statusCode: 200, cookies, body: 'x' }, new Response('x', { headers })]) {
      answer = () => one;
      const { seen, bytes } = await ask();
      expect([seen.headers['set-cookie'], bytes.toString()]).toEqual([cookies, 'x']);
      expect(seen.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('is its bytes, mark and all, packed or not', async () => {
    const text = `\uFEFFnombre;año\r\n${'Ñuñoa;1\r\n'.repeat(300)}`;
    const body = Buffer.from(text).toString('base64');
    const headers = { 'content-type': 'text/csv; charset=utf-8' };
    answer = () => ({ statusCode: 200, headers, body, isBase64Encoded: true });
    const plain = await ask();
    expect(plain.bytes).toEqual(Buffer.from(text));
    const packed = await ask({ headers: { 'accept-encoding': 'gzip' } });
    expect(packed.seen.headers['content-encoding']).toBe('gzip');
    expect(packed.seen.headers['content-length']).toBe(String(packed.bytes.byteLength));
  });

  test.each([204, 304])('with %i has neither a body nor a length', async (statusCode) => {
    answer = () => ({ statusCode, body: '' });
    const { seen, bytes } = await ask();
    expect([seen.statusCode, seen.headers['content-length'], bytes.byteLength]).toEqual([
      statusCode,
      undefined,
      0,
    ]);
  });

  test('of nothing is told as nothing', async () => {
    answer = () => ({ statusCode: 303, headers: { location: '/' } });
    const { seen } = await ask();
    expect(seen.headers).toMatchObject({ location: '/', 'content-length': '0' });
  });

  test('to a question about its head makes up no length', async () => {
    answer = () => ({ statusCode: 200, body: '' });
    expect((await ask({ method: 'HEAD' })).seen.headers['content-length']).toBeUndefined();
  });
});

test('a function that fails is answered for in words, with a number', async () => {
  answer = () => Promise.reject(new Error('planted'));
  const { seen, bytes } = await ask({ path: '/renca?x=1' });
  expect(seen.statusCode).toBe(500);
  expect(bytes.toString()).toMatch(/^request\.fault at \/renca: [0-9a-f-]{36}$/);
  expect(seen.headers['content-security-policy']).toContain("default-src 'none'");
});
