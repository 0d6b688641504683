import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { refuse } from '#kernel';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { isForProgram } from '../http/audience.ts';
import { Refused, type Trouble, troubles } from '../http/refused.ts';
import { NothingHere } from '../http/reading.ts';
import { troubleText } from '../text/troubles.ts';
import { withTroubles } from './troubles.tsx';

const publicOrigin = 'https://gobiernoabierto.example';
const faults: unknown[] = [];
const ask = {
  publicOrigin,
  region: region.tenant,
  signInPath: '/entrar',
  read: async () => refuse('request.not-found'),
  denied: async () => undefined,
  fault: (_id: string, error: unknown) => faults.push(error),
} as unknown as Ask;

const codes = Object.keys(troubles) as Trouble[];

const app = withTroubles(new Hono(), ask)
  .all('/en/:slug/stops/:code', (c) => {
    throw new Refused(c.req.param('code') as Trouble, { 'retry-after': '7' });
  })
  .all('/:slug/stops/:code', (c) => {
    throw new Refused(c.req.param('code') as Trouble, { 'retry-after': '7' });
  })
  .get('/:slug/form', (c) => c.text('form'))
  .post('/:slug/form', (c) => c.text('sent'))
  .get('/:slug/page', (c) => c.text('page'))
  .post('/:slug/button', (c) => c.text('done'))
  .get('/:slug/hidden', () => {
    throw new NothingHere('tenant');
  })
  .get('/:slug/fails', () => {
    throw new Error('secreto');
  })
  .put('/api/v1/things/:id', (c) => c.json({}));

const send = async (method: string, path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(`http://gateway${path}`, { method, headers });
  return { answer, status: answer.status, text: await answer.text() };
};
const titleIn = (text: string) => /<h1>([^<]*)<\/h1>/.exec(text)?.[1];

describe('who asked', () => {
  test.each([
    ['/api/v1/x', 'text/html', true],
    ['/api', '*/*', true],
    ['/openapi.json', '', true],
    ['/renca', 'application/json', true],
    ['/renca', 'application/problem+json, */*;q=0.1', true],
    ['/renca', 'text/html,application/xhtml+xml,application/json', false],
    ['/renca', '*/*', false],
    ['/renca', undefined, false],
    ['/apiario', 'text/html', false],
    ['/renca/api', '', false],
  ])('at %s reading %s is a program: %s', (path, accept, isProgram) => {
    expect(isForProgram(path, accept)).toBe(isProgram);
  });
});

describe.each(codes)('%s', (code) => {
  const { status } = troubles[code];

  test.each(['es-CL', 'en'] as const)('is a page with a way on, in %s', async (lang) => {
    const path = `${lang === 'en' ? '/en' : ''}/renca/stops/${code}`;
    const seen = await send('POST', path, { accept: 'text/html' });
    expect([seen.status, titleIn(seen.text)]).toEqual([status, troubleText[lang].of[code].title]);
    expect(seen.answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(seen.answer.headers.get('cache-control')).toBe('no-store');
    expect(seen.answer.headers.get('retry-after')).toBe('7');
    expect(seen.text).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${lang}">`));
    expect(seen.text).toContain(troubleText[lang].of[code].text);
    expect(seen.text).toContain(`href="/">${troubleText[lang].ways.home}`);
    expect(seen.text).toContain('href="/renca"');
    // Whether something that failed half way was kept, nobody knows; what was refused was not.
    expect(seen.text.includes(troubleText[lang].unsaved)).toBe(status < 500);
  });

  test('is a problem for a program', async () => {
    const seen = await send('POST', `/renca/stops/${code}`, { accept: 'application/json' });
    expect(seen.answer.headers.get('content-type')).toBe('application/problem+json');
    expect(seen.status).toBe(status);
    const { es, en } = troubles[code];
    expect(JSON.parse(seen.text)).toMatchObject({ code, status, es, en });
    expect(JSON.parse(seen.text).correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('what is not there', () => {
  test('has one page, whether it never was, is hidden or belongs to a place that there is not', async () => {
    const pages = await Promise.all(
      ['/nada', '/renca/nada/x', '/renca/hidden'].map((path) => send('GET', path)),
    );
    expect(pages.map(({ status, text }) => [status, titleIn(text)])).toEqual(
      pages.map(() => [404, 'Aquí no hay nada']),
    );
  });

  test('is not there for a form either, and says that nothing was kept', async () => {
    const { status, text } = await send('POST', '/atlantis/page');
    expect([status, titleIn(text)]).toEqual([404, 'Aquí no hay nada']);
    expect(text).toContain(troubleText['es-CL'].unsaved);
  });
});

describe('what is sent to where nothing is taken', () => {
  test('is told what is taken there, and where to open it', async () => {
    const { answer, status, text } = await send('POST', '/renca/page?a=1');
    expect([status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(titleIn(text)).toBe('Esta página no recibe envíos');
    expect(text).toContain('href="/renca/page?a=1"');
  });

  test.each([
    ['GET', '/api/v1/things/1', 'PUT'],
    ['DELETE', '/renca/form', 'GET, HEAD, POST'],
    ['OPTIONS', '/renca/button', 'POST'],
  ])('by %s at %s is told that it takes %s', async (method, path, allow) => {
    const { answer, status } = await send(method, path);
    expect([status, answer.headers.get('allow')]).toEqual([405, allow]);
  });

  test('finds nothing where it was only opened: the address of a button is no page', async () => {
    const { status, text } = await send('GET', '/renca/button');
    expect([status, titleIn(text)]).toEqual([404, 'Aquí no hay nada']);
  });
});

describe('a way back', () => {
  const backOf = async (referer: string) => {
    const { text } = await send('POST', '/renca/stops/request.too-many', { referer });
    const link = new RegExp(`href="([^"]*)">${troubleText['es-CL'].ways.back}`);
    return link.exec(text)?.[1];
  };

  test('leads to the page before', async () => {
    expect(await backOf(`${publicOrigin}/renca/oficina?x=1`)).toBe('/renca/oficina?x=1');
  });

  test.each([
    'https://otro.cl/renca',
    `${publicOrigin}.otro.cl/`,
    'javascript:alert(1)',
    'nada',
    '',
    `${publicOrigin}/renca/stops/request.too-many`,
  ])('leads nowhere from %j', async (referer) => {
    expect(await backOf(referer)).toBeUndefined();
  });
});

test('what fails says a number by which it is found, and nothing of what it was', async () => {
  faults.length = 0;
  const { status, text } = await send('GET', '/renca/fails');
  expect([status, titleIn(text), faults.length]).toEqual([500, 'Algo falló de nuestro lado', 1]);
  expect(text).toMatch(/<code>[0-9a-f-]{36}<\/code>/);
  expect(text).not.toContain('secreto');
});
