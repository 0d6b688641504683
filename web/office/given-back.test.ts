import { describe, expect, test } from 'vitest';
import { verbs, views } from '#functions';
import { refuse } from '#kernel';
import type { OfficeAsk } from '../http/ask.ts';
import { officeApp } from './app.ts';

const origin = 'https://articula.example';
const token = 'a'.repeat(43);
const text = 'La plaza de noche no tiene luz y nadie pasa.';
const form = '/renca/oficina/hacer/contributions.give-contribution?processId=1';
const person = { personId: '1'.repeat(26), proof: { level: 1 } };

type Said = {
  readonly wait?: number;
  readonly code?: string;
  readonly isFaulty?: boolean;
  readonly roles?: readonly string[];
};

/** The office's app for somebody who may give contributions, over a machine that refuses as it is told. */
const officeWhere = ({ wait, code = '', isFaulty = false, roles = ['resident'] }: Said) => {
  const ask = {
    read: async () => refuse('request.not-found'),
    perform: async () => {
      if (isFaulty) throw new Error('broken');
      return refuse(code);
    },
    personOf: async (given: string) => (given === token ? person : undefined),
    standing: async () => ({ name: 'Prueba', roles, waiting: [], mandates: [] }),
    communeOf: async () => 'renca',
    unsent: { keep: async () => true, find: async () => undefined, forget: async () => undefined },
    region: 'region-metropolitana',
    publicOrigin: origin,
    signInPath: '/entrar',
    nowMs: () => Date.parse('2026-11-28T12:00:00Z'),
    random: (bytes: number) => new Uint8Array(bytes),
    limit: async () => wait,
    denied: async () => undefined,
    fault: () => undefined,
  } as unknown as OfficeAsk;
  const app = officeApp(ask, verbs, views);
  return async (
    fields: Readonly<Record<string, string>>,
    { from = origin, to = form, accept = 'text/html' } = {},
  ) => {
    const answer = await app.request(origin + to, {
      method: 'POST',
      headers: { origin: from, accept, cookie: `__Host-articula=${token}` },
      body: new URLSearchParams(fields),
    });
    return { status: answer.status, html: await answer.text() };
  };
};

const textarea = new RegExp(`<textarea[^>]*>\\s*${text}</textarea>`);
const sent = { text, neighbourhood: 'Lo Hermida', _key: 'b'.repeat(32) };

describe('a form that could not be taken gives back what was typed', () => {
  test.each<[number, string, Said, object]>([
    [429, 'too often', { wait: 30 }, {}],
    [500, 'after a fault', { isFaulty: true }, {}],
  ])('%i, %s, with a button that sends the same again', async (status, _when, said) => {
    const answer = await officeWhere(said)(sent);
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(textarea);
    expect(answer.html).toContain(`action="${form.replaceAll('&', '&amp;')}"`);
    expect(answer.html).toContain(`name="_key" value="${sent._key}"`);
    expect(answer.html).toContain('Enviar de nuevo');
  });

  test.each<[number, string, Said, { from?: string; to?: string }]>([
    [403, 'from another site', {}, { from: 'https://ajena.example' }],
    [404, 'to nobody', { roles: [] }, {}],
    [404, 'about nothing', { code: 'request.not-found' }, {}],
    [404, 'to an address that is none', {}, { to: '/renca/oficina/hacer/nada' }],
    [404, 'to a form that no one fills in', {}, { to: '/renca/oficina/hacer/files.keep-file' }],
    [405, 'to what takes nothing', {}, { to: '/renca/oficina/equipo' }],
  ])('%i, %s, to be copied', async (status, _when, said, where) => {
    const answer = await officeWhere(said)(sent, where);
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(textarea);
    expect(answer.html).not.toContain('Enviar de nuevo');
  });

  test('413, too large, to be copied', async () => {
    const huge = `${text} `.repeat(8000).trim();
    const answer = await officeWhere({})({ ...sent, text: huge });
    expect(answer.status).toBe(413);
    expect(answer.html).toContain(huge);
  });

  test.each<[number, string]>([
    [409, 'request.conflict'],
    [409, 'request.wrong-phase'],
    [409, 'contributions.over'],
  ])('%i, %s, in the form itself', async (status, code) => {
    const answer = await officeWhere({ code })(sent);
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(textarea);
    expect(answer.html).toContain('value="Lo Hermida"');
    expect(answer.html).toContain('<title>Error: ');
  });
});

describe('what is given back to nobody', () => {
  test('is a sealed field', async () => {
    const to = '/renca/oficina/hacer/tenancy.invite';
    const fields = { name: 'Ana de la Prueba', mail: 'ana de la prueba', unit: 'Obras y plazas' };
    const answer = await officeWhere({ wait: 30 })(fields, { to });
    expect(answer.html).toContain('Obras y plazas');
    expect(answer.html).not.toContain('de la Prueba');
    expect(answer.html).not.toContain('ana de la prueba');
    expect(answer.html).toContain('Esto falta, porque no lo guardamos: ');
  });

  test('is what somebody says of themselves', async () => {
    const answer = await officeWhere({ wait: 30 })(
      { details: 'Algo muy mío que conté', reason: 'Una razón mía y de nadie más' },
      { to: '/mis-datos/pedir' },
    );
    expect(answer.status).toBe(429);
    expect(answer.html).not.toContain('mío');
    expect(answer.html).not.toContain('razón mía');
  });

  test('is a program, which reads a problem', async () => {
    const answer = await officeWhere({ wait: 30 })(sent, { accept: 'application/json' });
    expect(answer.status).toBe(429);
    expect(answer.html).not.toContain(text);
  });

  test('is a text that would be markup', async () => {
    const answer = await officeWhere({ wait: 30 })({ ...sent, text: '</textarea><b>a b</b>' });
    expect(answer.html).not.toContain('<b>a b</b>');
    expect(answer.html).toContain('&lt;b&gt;a b');
  });
});
