import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { PersonId } from '#kernel';
import type { Ask } from './ask.ts';
import { cookieName, sessionCookies, whoAsks } from './session.ts';

const origin = 'https://gobiernoabierto.ejemplo.cl';

describe('a session', () => {
  const token = 'a'.repeat(43);
  const other = 'b'.repeat(43);
  const person = PersonId.parse('0'.repeat(26));
  const asked: string[] = [];
  const ask = {
    publicOrigin: origin,
    personOf: async (given: string) => {
      asked.push(given);
      return given === token ? { personId: person, proof: { level: 2 } } : undefined;
    },
  } as unknown as Ask;
  const app = new Hono().get('*', async (c) =>
    c.text((await whoAsks(c, ask))?.personId ?? 'nobody'),
  );
  const whoIs = async (cookie: string, path = '/') =>
    (await app.request(`http://x${path}`, { headers: { cookie } })).text();

  test('is known by the cookie that is bound to the host', async () => {
    expect(cookieName(origin)).toBe('__Host-articula');
    expect(cookieName('http://localhost:4000')).toBe('articula');
    expect(await whoIs(`__Host-articula=${token}`)).toBe(person);
    expect(await whoIs(`a=1; __Host-articula=${token}; b=2`)).toBe(person);
  });

  test.each([
    ['another name', `articula=${token}`],
    ['a name in other letters', `__host-articula=${token}`],
    ['a name behind a hard space', `\u00A0__Host-articula=${token}`],
    ['a name before a hard space', `__Host-articula\u00A0=${token}`],
    ['a name behind a zero', `%00__Host-articula=${token}`],
    ['a name that ends alike', `x__Host-articula=${token}`],
    ['an empty token', '__Host-articula='],
    ['a short token', `__Host-articula=${token.slice(1)}`],
    ['a long token', `__Host-articula=${token}a`],
    ['a token with a sign', `__Host-articula=${token.slice(1)}%0a`],
    ['a token with a separator', `__Host-articula=${token.slice(1)}%23`],
    ['no name', `=${token}`],
    ['nothing', ''],
  ])('is not known by %s', async (_what, cookie) => {
    const encoded = [...Buffer.from(cookie, 'utf8')]
      .map((byte) => String.fromCodePoint(byte))
      .join('');
    expect(await whoIs(encoded)).toBe('nobody');
  });

  test('is not overridden by a second cookie under a name that merely looks alike', async () => {
    for (const name of ['\u00C2\u00A0__Host-articula', '__Host-articula\u00C2\u00A0', 'articula'])
      expect(await whoIs(`${name}=${other}; __Host-articula=${token}`)).toBe(person);
  });

  test('is not taken from the address', async () => {
    expect(await whoIs('', `/?__Host-articula=${token}&session=${token}`)).toBe('nobody');
  });

  test('asks the table for tokens that could be ours, and for no others', async () => {
    expect(asked.every((given) => /^[\w-]{43}$/.test(given))).toBe(true);
  });
});

describe('what a browser keeps of a session', () => {
  test('is a token that no script reads, and a sign for our script that says nothing of whom', () => {
    const [sign = '', token = ''] = sessionCookies(origin, 'geheim');
    expect(token).toBe('__Host-articula=geheim; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(sign).toBe('articula-dentro=1; Path=/; Secure; SameSite=Lax');
    expect(sign).not.toContain('geheim');
  });

  test('is taken away whole', () => {
    for (const cookie of sessionCookies(origin, undefined)) expect(cookie).toContain('Max-Age=0');
  });
});
