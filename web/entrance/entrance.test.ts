import { describe, expect, test } from 'vitest';
import type { Instant } from '#kernel';
import { PersonId, ok, refuse } from '#kernel';
import { type Ask, type Doorway, entranceApp } from '#web';
import { backOf } from '../http/lead.ts';

const publicOrigin = 'https://articula.ejemplo.cl';
const token = 'a'.repeat(43);
const person = {
  personId: PersonId.parse('1'.repeat(26)),
  proof: { level: 1 as const, freshUntil: '2026-01-01T00:00:00.000Z' as Instant },
};

const open = (said: Partial<Doorway> = {}) => {
  const asked: string[] = [];
  const ask = {
    personOf: async (given: string) => (given === token ? person : undefined),
    standing: async () => ({ name: 'Alguien', roles: [], waiting: [] }),
    read: async () => refuse('request.not-found'),
    perform: async () => refuse('request.invalid', 'name'),
    installation: 'articula',
    publicOrigin,
    signInPath: '/entrar',
    random: (bytes: number) => new Uint8Array(bytes),
    fault: (_id: string, error: unknown) => void asked.push(`fault ${String(error)}`),
    limit: async () => undefined,
  } as unknown as Ask;
  const doorway: Doorway = {
    hasMail: true,
    providers: [{ key: 'claveunica', kind: 'claveunica', label: 'ClaveÚnica' }],
    askCode: async (mail) => {
      asked.push(`mail ${mail}`);
      return ok('t'.repeat(43));
    },
    answerCode: async (ticket, code) => {
      asked.push(`code ${ticket} ${code}`);
      return ok(token);
    },
    depart: async () => ok({ ticket: 'boleto', to: 'https://cu.ejemplo.cl/a' }),
    comeBack: async () => refuse('identity.arrival-over'),
    arrive: async () => refuse('identity.arrival-over'),
    factorOf: async () => undefined,
    proposeFactor: () => ({ typed: 'ABCD', picture: 'data:,', address: '' }),
    enrol: async () => refuse('identity.wrong-code', 'code'),
    showFactor: async () => refuse('identity.wrong-code', 'code'),
    sessions: async () => [],
    end: async (_who, mark) => void asked.push(`end ${mark}`),
    ...said,
  };
  const app = entranceApp(ask, doorway);
  const get = (path: string, cookie = '') =>
    app.request(path, { headers: cookie ? { cookie } : {} });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
  return { app, asked, get, post };
};

const own = { origin: publicOrigin };
const signedIn = { ...own, cookie: `__Host-articula=${token}` };

describe('the cookies', () => {
  test('are bound to the host and unread by script, but for the sign that there is one, and sent over https alone', async () => {
    const { post } = open();
    const step = await post('/entrar', { mail: 'x@ejemplo.cl' }, own);
    const [kept = ''] = step.headers.getSetCookie();
    expect(kept).toMatch(
      /^__Host-articula-paso=[\w-]+; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = kept.split(';')[0] ?? '';
    const done = await post('/entrar/codigo', { code: '123456' }, { ...own, cookie });
    const set = done.headers.getSetCookie();
    expect(set.at(-1)).toBe(`__Host-articula=${token}; Path=/; HttpOnly; Secure; SameSite=Lax`);
    expect(set.at(-2)).toBe('articula-dentro=1; Path=/; Secure; SameSite=Lax');
    expect(set[0]).toMatch(/^__Host-articula-paso=; Max-Age=0;/);
  });

  test.each([
    '\u00a0__Host-articula',
    '__Host-articula\u00a0',
    '\u2003__Host-articula',
    'articula',
    '__host-articula',
  ])('by the name %j are none of ours', async (name) => {
    const { app } = open();
    const raw = Buffer.from(`${name}=${token}`).toString('latin1');
    const answer = await app.request('/mi-cuenta', { headers: { cookie: raw } });
    expect(answer.status).toBe(303);
  });

  test.each(['', 'x', '%00', 'e30', 'bm8', 'a'.repeat(2000)])(
    'with the step %j begin anew',
    async (value) => {
      const { get, post, asked } = open();
      const cookie = `__Host-articula-paso=${value}`;
      expect((await get('/entrar/codigo', cookie)).headers.get('location')).toBe('/entrar');
      await post('/entrar/codigo', { code: '1' }, { ...own, cookie });
      expect(asked).toEqual(['code  1']);
    },
  );
});

describe('where one lands', () => {
  test.each([
    '//otro.cl',
    '/\\otro.cl',
    'https://otro.cl',
    'javascript:alert(1)',
    '/a\nb',
    '/ñ',
    '',
    `/${'a'.repeat(600)}`,
  ])('is never %j', (address) => {
    expect(backOf(address)).toBe('/mi-cuenta');
  });

  test.each(['/', '/renca', '/renca/oficina/hacer/a.b?processId=1&x=%2F'])(
    'may be %j',
    (address) => {
      expect(backOf(address)).toBe(address);
    },
  );
});

describe('the pages', () => {
  test('say the same and do the same for every mailbox', async () => {
    const { post } = open();
    const answers = await Promise.all(
      ['uno@ejemplo.cl', 'otro@ejemplo.cl'].map(async (mail) => {
        const answer = await post('/entrar', { mail }, own);
        return [answer.status, answer.headers.get('location'), await answer.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('of one’s account are for whoever is signed in alone', async () => {
    const { get, post, asked } = open();
    for (const path of ['/mi-cuenta', '/entrar/segundo'])
      expect((await get(path)).headers.get('location')).toMatch(/^\/entrar\?volver=/);
    for (const path of ['/mi-cuenta/nombre', '/mi-cuenta/sesiones', '/entrar/segundo'])
      expect((await post(path, { cual: 'all' }, own)).status).toBe(303);
    expect(asked).toEqual([]);
  });

  test('take a form from pages of ours alone', async () => {
    const { post, asked } = open();
    for (const path of ['/entrar', '/entrar/codigo', '/entrar/segundo', '/mi-cuenta/sesiones'])
      for (const headers of [{}, { origin: 'https://otro.cl' }])
        expect(
          (await post(path, { cual: 'all' }, { ...signedIn, origin: '', ...headers })).status,
        ).toBe(403);
    expect(asked).toEqual([]);
  });

  test('end what is named by a mark or by all, and nothing else', async () => {
    const { post, asked } = open();
    for (const cual of ['', '*', 'todas', 'a'.repeat(63), '../'])
      await post('/mi-cuenta/sesiones', { cual }, signedIn);
    expect(asked).toEqual([]);
    await post('/mi-cuenta/sesiones', { cual: 'b'.repeat(64) }, signedIn);
    await post('/mi-cuenta/sesiones', { cual: 'all' }, signedIn);
    expect(asked).toEqual([`end ${'b'.repeat(64)}`, 'end all']);
  });

  test('offer nothing where nothing is configured', async () => {
    const { get } = open({ hasMail: false, providers: [] });
    const text = await (await get('/entrar')).text();
    expect(text).toContain('Aquí todavía no se puede entrar');
    expect(text).not.toContain('<form');
  });

  test('show a wrong code at its field and the sentence that says what to do', async () => {
    const { post } = open({ answerCode: async () => refuse('identity.wrong-code', 'code') });
    const answer = await post('/entrar/codigo', { code: '1' }, own);
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).toContain('Ese código no corresponde.');
  });

  test('too many tries answer as that', async () => {
    const { post } = open({ showFactor: async () => refuse('identity.factor-blocked', 'code') });
    expect((await post('/entrar/segundo', { code: '1' }, signedIn)).status).toBe(429);
  });
});
