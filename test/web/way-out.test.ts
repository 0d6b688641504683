import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from './people.ts';
import { type Scene, setScene } from './places.ts';
import { programOf } from './programs.ts';
import { raw, undefended, unpacked } from './raw.ts';

let scene: Scene;
let cookie = '';
beforeAll(async () => {
  [scene, { cookie }] = await Promise.all([setScene(), programOf('Coral', 'penalolen')]);
});

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const page = '<!DOCTYPE html><html lang="es-CL"><head><meta charset="utf-8"';

const html = 'text/html; charset=UTF-8';
const seconds = 'public, max-age=2, stale-while-revalidate=60';
const forEver = 'public, max-age=31536000, immutable';
const nobody = 'no-store';

type Kind = {
  readonly at: string | (() => string | Promise<string>);
  readonly type: string;
  readonly kept: string;
  /** What the body begins with: the letters or the very bytes. */
  readonly begins: string | Buffer;
  readonly named?: string | RegExp;
  readonly isPrivate?: boolean;
};

/** Where a page of ours says that something else is. */
const linked = async (address: string, pattern: RegExp): Promise<string> =>
  pattern.exec((await raw(address)).bytes.toString('utf8'))?.[1] ?? '/no-such-link';

/** Everything that leaves the house, each kind once. */
const kinds: Readonly<Record<string, Kind>> = {
  'a public page': { at: '/penalolen', type: html, kept: seconds, begins: page },
  'a page in English': {
    at: '/en/penalolen/plan/2021',
    type: html,
    kept: seconds,
    begins: page.replace('es-CL', 'en'),
  },
  'a page without a network': { at: '/sin-conexion', type: html, kept: seconds, begins: page },
  'the page of no answer': { at: '/sin-respuesta', type: html, kept: seconds, begins: page },
  'an office': {
    at: '/penalolen/oficina',
    type: html,
    kept: nobody,
    begins: page,
    isPrivate: true,
  },
  'a form': {
    at: '/penalolen/oficina/hacer/organisations.register-organisation',
    type: html,
    kept: nobody,
    begins: page,
    isPrivate: true,
  },
  'the ballot': {
    at: () => `${scene.box.consultation}/votar`,
    type: html,
    kept: nobody,
    begins: page,
    isPrivate: true,
  },
  'the way in': { at: '/entrar', type: html, kept: nobody, begins: page },
  'an account': { at: '/mi-cuenta', type: html, kept: nobody, begins: page, isPrivate: true },
  'a public list': {
    at: '/api/v1/communes',
    type: 'application/json',
    kept: 'public, max-age=2',
    begins: '{"items":[{',
  },
  'an office’s list': {
    at: '/api/v1/communes/penalolen/team',
    type: 'application/json',
    kept: nobody,
    begins: '{"items":[{',
    isPrivate: true,
  },
  'a public list for a spreadsheet': {
    at: '/api/v1/communes?format=csv',
    type: 'text/csv; charset=utf-8',
    kept: 'public, max-age=2',
    begins: Buffer.concat([mark, Buffer.from('slug;')]),
    named: 'attachment; filename="tenancy-communes.csv"',
  },
  'the description of the API': {
    at: '/openapi.json',
    type: 'application/json',
    kept: 'public, max-age=300',
    begins: '{"openapi":"3.',
  },
  'a problem': {
    at: '/api/v1/nada',
    type: 'application/problem+json',
    kept: nobody,
    begins: '{"type":"urn:articula:request.not-found"',
  },
  nothing: { at: '/penalolen/nada', type: html, kept: nobody, begins: page },
  'a calendar': {
    at: '/penalolen/calendario.ics',
    type: 'text/calendar; charset=utf-8',
    kept: 'public, max-age=300',
    begins: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    named: 'attachment; filename="articula.ics"',
  },
  'the picture of a shared link': {
    at: '/compartir.png',
    type: 'image/png',
    kept: 'public, max-age=86400',
    begins: png,
  },
  'the picture of a page': {
    at: '/imagen/penalolen.png',
    type: 'image/png',
    kept: 'public, max-age=300',
    begins: png,
  },
  'an emblem': { at: '/renca/escudo', type: 'image/png', kept: 'public, max-age=60', begins: png },
  'the colours of a commune': {
    at: '/renca/color.css',
    type: 'text/css; charset=utf-8',
    kept: 'public, max-age=60',
    begins: '@layer',
  },
  'the style sheet': {
    at: () => linked('/', /rel="stylesheet" href="([^"]+)"/),
    type: 'text/css; charset=utf-8',
    kept: forEver,
    begins: '',
  },
  'the script': {
    at: () => linked('/', /<script src="([^"]+)"/),
    type: 'text/javascript; charset=utf-8',
    kept: forEver,
    begins: "'serviceWorker'in navigator",
  },
  'the worker': {
    at: '/trabajador.js',
    type: 'text/javascript; charset=utf-8',
    kept: 'public, max-age=0',
    begins: 'const kept=',
  },
  'what robots are told': {
    at: '/robots.txt',
    type: 'text/plain; charset=UTF-8',
    kept: 'public, max-age=86400',
    begins: 'User-agent: *\n',
  },
  'the map of the site': {
    at: '/sitemap.xml',
    type: 'application/xml; charset=utf-8',
    kept: 'public, max-age=3600',
    begins: '<?xml version="1.0" encoding="UTF-8"?>',
  },
  'whether it lives': {
    at: '/health',
    type: 'application/json',
    kept: nobody,
    begins: '{"ok":true}',
  },
};

const addressOf = async ({ at }: Kind) => (typeof at === 'string' ? at : at());
const askedBy = ({ isPrivate }: Kind) => (isPrivate ? { cookie } : {});

describe.each(Object.entries(kinds))('%s', (_name, kind) => {
  const ask = async (method: string, headers: Record<string, string> = {}) =>
    raw(await addressOf(kind), { method, headers: { ...askedBy(kind), ...headers } });

  test('says what it is, how long it may be kept, and begins as such a thing begins', async () => {
    const answer = await ask('GET');
    const { headers, bytes } = answer;
    expect(undefended(answer)).toEqual([]);
    expect([headers['content-type'], headers['cache-control']]).toEqual([kind.type, kind.kept]);
    expect(headers['content-length']).toBe(String(bytes.byteLength));
    expect(headers['content-encoding']).toBeUndefined();
    const begins = Buffer.from(kind.begins);
    expect(bytes.subarray(0, begins.byteLength)).toEqual(begins);
    const named = headers['content-disposition'];
    if (kind.named === undefined) expect(named).toBeUndefined();
    else expect(named).toMatch(kind.named);
    // What nobody may keep is the only thing that was made for somebody.
    expect(kind.isPrivate !== true || kind.kept === nobody).toBe(true);
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('is the same in every packing', async () => {
    const plain = await ask('GET', { 'accept-encoding': 'identity' });
    for (const encoding of ['br', 'gzip', 'gzip, deflate, br, zstd']) {
      const packed = await ask('GET', { 'accept-encoding': encoding });
      expect(packed.headers['content-length']).toBe(String(packed.bytes.byteLength));
      expect(String(packed.headers['vary'])).toContain('accept-encoding');
      // Forms, marks of the day and numbers of problems are new each time; so is nothing else.
      const isNew = kind.kept === nobody || kind.type.startsWith('text/calendar');
      if (!isNew) expect(unpacked(packed)).toEqual(plain.bytes);
      expect(unpacked(packed).subarray(0, 64).toString('latin1').slice(0, 15)).toBe(
        plain.bytes.toString('latin1').slice(0, 15),
      );
    }
  });

  test('answers for its head alone as for all of it', async () => {
    const [whole, head] = [await ask('GET'), await ask('HEAD')];
    expect([head.status, head.bytes.byteLength]).toEqual([whole.status, 0]);
    const { date: _, 'content-length': length, connection: __, ...rest } = head.headers;
    const { date: ___, 'content-length': ____, connection: _____, ...same } = whole.headers;
    expect(rest).toEqual(same);
    expect([undefined, String(whole.bytes.byteLength)]).toContain(length);
  });

  test('is told whole to whoever says that they have it already', async () => {
    const headers = { 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() };
    const [whole, again] = [await ask('GET'), await ask('GET', headers)];
    expect([again.status, again.bytes.byteLength > 0]).toEqual([whole.status, true]);
  });
});

test('a script runs on public pages alone, and only ours', async () => {
  for (const kind of Object.values(kinds).filter(({ type }) => type === html)) {
    const address = await addressOf(kind);
    const { headers } = await raw(address, { headers: askedBy(kind) });
    const allowed = /script-src ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
    const isOpen = kind.kept === seconds || kind.at === '/penalolen/nada';
    expect([address, allowed]).toEqual([address, isOpen ? "'self'" : undefined]);
  }
});

describe('a spreadsheet', () => {
  const lists = [
    '/api/v1/communes',
    '/api/v1/standards',
    '/api/v1/communes/penalolen/processes',
    '/api/v1/communes/penalolen/plans/2021/endorsements',
  ];

  test.each(lists)('of %s has one mark at its beginning and whole lines', async (list) => {
    const { bytes } = await raw(`${list}?format=csv`);
    expect(bytes.indexOf(mark)).toBe(0);
    expect(bytes.lastIndexOf(mark)).toBe(0);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.endsWith('\r\n')).toBe(true);
    expect(Buffer.from(text)).toEqual(bytes.subarray(3));
  });
});

describe('a calendar', () => {
  test.each([
    ['of a commune', () => '/penalolen/calendario.ics'],
    [
      'of a dialogue',
      () => `${scene.plan.process}/dialogos/${scene.plan.firstOf.dialogues}/calendario.ics`,
    ],
    ['of a vote', () => `${scene.box.consultation}/calendario.ics`],
  ] as [string, () => string][])('%s has lines that every calendar reads', async (_, address) => {
    const { bytes } = await raw(address());
    const lines = bytes.toString('latin1').split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    // A sign of latin1 is a byte: 75 of them at most.
    expect(lines.filter((line) => line.length > 75)).toEqual([]);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toContain('BEGIN:VEVENT');
  });
});

describe('the way elsewhere', () => {
  test.each([
    ['GET', '/penalolen/oficina', '/local/entrar?volver=%2Fpenalolen%2Foficina'],
    ['GET', '/mis-datos', '/local/entrar?volver=%2Fmis-datos'],
    ['POST', '/salir', '/'],
  ] as const)('of %s %s is said in a header and kept by nobody', async (method, address, to) => {
    const answer = await raw(address, { method, headers: { origin: origin() } });
    expect(undefended(answer)).toEqual([]);
    expect([answer.status, answer.message, answer.headers.location]).toEqual([
      303,
      'See Other',
      to,
    ]);
    expect([answer.headers['cache-control'], answer.bytes.byteLength]).toEqual([nobody, 0]);
  });
});
