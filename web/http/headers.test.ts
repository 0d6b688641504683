import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { verbs, views } from '#functions';
import { PersonId, type TenantId, refuse } from '#kernel';
import { region } from '#tenancy';
import {
  type OfficeAsk,
  type Doorway,
  entranceApp,
  officeApp,
  papersApp,
  picturesApp,
  portalApp,
  voteApp,
} from '#web';
import { defences as ofTheGateway } from '../../packages/local/defences.ts';
import { defences, portalHeaders } from './defences.ts';

const publicOrigin = 'http://localhost:4000';

const each = (answer: () => never) =>
  new Proxy({}, { get: (_target, name) => (name === 'providers' ? [] : answer) }) as never;

/** Every app over rooms that refuse, or over rooms that fail. */
const appsOver = (rooms: { readonly fails?: boolean; readonly wait?: number }) => {
  const answer = async () => {
    if (rooms.fails) throw new Error('planted');
    return refuse('request.not-found');
  };
  const ask = {
    read: answer,
    perform: answer,
    personOf: async () => ({ personId: PersonId.parse('1'.repeat(26)), proof: { level: 2 } }),
    standing: async () => ({ name: 'Ana', roles: ['coordinator', 'resident'], waiting: [] }),
    endSession: async () => undefined,
    fileOf: async () => undefined,
    limit: async () => rooms.wait,
    denied: async () => undefined,
    region: region.tenant,
    installation: 'articula' as TenantId,
    publicOrigin,
    signInPath: '/entrar',
    nowMs: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
    fault: () => undefined,
  } as unknown as OfficeAsk;
  const doorway: Doorway = each(() => {
    throw new Error('planted');
  });
  return {
    office: officeApp(ask, verbs, views),
    pictures: picturesApp(ask, async () => new Uint8Array()),
    portal: portalApp(ask),
    papers: papersApp(ask, async () => new Uint8Array()),
    vote: voteApp(ask),
    entrance: entranceApp(ask, doorway),
  };
};

const id = '0'.repeat(26);
const filled = (route: string) =>
  route
    .replace(':slug', 'renca')
    .replace(':verbId', 'dialogues.call-dialogue')
    .replace(':year', '2026')
    .replaceAll(/:\w+/g, id)
    .replaceAll('*', 'nada');

const faultsOf = ({ headers }: Response): readonly string[] => {
  const policy = headers.get('content-security-policy') ?? '';
  return [
    ...(policy.startsWith("default-src 'none';") ? [] : ['default-src']),
    ...(policy.includes("frame-ancestors 'none'") ? [] : ['frame-ancestors']),
    ...(/unsafe|\*|https?:/.test(policy) ? ['a loose policy'] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['nosniff']),
    ...(headers.has('strict-transport-security') ? [] : ['hsts']),
    ...(headers.get('referrer-policy') === 'same-origin' ? [] : ['referrer']),
    ...(headers.get('cross-origin-opener-policy') === 'same-origin' ? [] : ['opener']),
    ...(headers.has('permissions-policy') ? [] : ['permissions']),
    ...(headers.has('cache-control') ? [] : ['whether it is kept']),
    ...(headers.has('access-control-allow-origin') ? ['other origins'] : []),
  ];
};

/** Where an answer of an app that knows people may be kept: it is the same for everybody. */
const openPlaces = /^\/(permisos|openapi\.json|api\/)/;

/** Whatever an app may know of somebody, nobody keeps. */
const keptFaults = (app: string, address: string, { headers, status }: Response) => {
  const knowsPeople = ['office', 'vote', 'entrance'].includes(app);
  const isOpen = !knowsPeople || (openPlaces.test(address) && status === 200);
  return isOpen || headers.get('cache-control') === 'no-store' ? [] : ['may be kept'];
};

/** Sends every method to every route of every app, and says which statuses came and what was missing. */
const walk = async (rooms: Parameters<typeof appsOver>[0], body?: Uint8Array) => {
  const statuses = new Set<number>();
  const missing: string[] = [];
  let count = 0;
  for (const [name, app] of Object.entries(appsOver(rooms))) {
    const routes = new Set(app.routes.map(({ path: route }) => filled(route)));
    for (const address of [...routes, '/renca//x', '/%2f', '/nada/de/nada'])
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const isBodyless = method === 'GET' || method === 'HEAD';
        const answer = await app.request(address, {
          method,
          headers: {
            origin: publicOrigin,
            cookie: `articula=${'a'.repeat(43)}`,
            'content-type': 'application/x-www-form-urlencoded',
            'if-none-match': '*',
          },
          ...(isBodyless || !body ? {} : { body }),
        } as never);
        count += 1;
        statuses.add(answer.status);
        const faults = [...faultsOf(answer), ...keptFaults(name, address, answer)];
        if (faults.length > 0) missing.push(`${name} ${method} ${address}: ${faults.join()}`);
      }
  }
  return { statuses: [...statuses], missing, count };
};

describe('every route of every app, by every method, is defended', () => {
  test('when it is there, when it leads elsewhere and when it is not', async () => {
    const { statuses, missing, count } = await walk({});
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(1000);
    expect(statuses).toEqual(expect.arrayContaining([200, 303, 404]));
  });

  test('when it fails', async () => {
    const { statuses, missing } = await walk({ fails: true });
    expect(missing).toEqual([]);
    expect(statuses).toContain(500);
  });

  test('when too much or too often is sent', async () => {
    const often = await walk({ wait: 30 });
    expect(often.missing).toEqual([]);
    expect(often.statuses).toContain(429);
    const large = await walk({}, new Uint8Array(80 * 1024));
    expect(large.missing).toEqual([]);
    expect(large.statuses).toContain(413);
  });

  test('when nothing changed, in a picture, a calendar, a list and the worker', async () => {
    const app = new Hono().use(portalHeaders);
    app.get('/304', (c) => c.body(null, 304));
    app.get('/ics', (c) => c.body('x', 200, { 'content-type': 'text/calendar' }));
    app.get('/csv', (c) => c.body('x', 200, { 'content-type': 'text/csv' }));
    for (const address of ['/304', '/ics', '/csv'])
      expect([address, ...faultsOf(await app.request(address))]).toEqual([address]);
    const { portal } = appsOver({});
    const routes = portal.routes.map(({ path: route }) => route);
    const whole = routes.filter((route) => /^\/[^:]*\.(png|js|css|txt)$/.test(route));
    expect(whole.length).toBeGreaterThanOrEqual(4);
    for (const address of whole) {
      const answer = await portal.request(address);
      expect([address, answer.status, ...faultsOf(answer)]).toEqual([address, 200]);
    }
  });
});

test('the gateway of one machine says the same on what it answers itself', () => {
  expect(ofTheGateway).toEqual(defences);
});

test('no page holds a script of its own: `self` is enough, and there is no nonce to leak', () => {
  const web = path.resolve(import.meta.dirname, '..');
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(path.join(web, name), 'utf8'))
    .join('\n');
  const scripts = [...sources.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.every((tag) => tag.includes('src={') && tag.endsWith('/>'))).toBe(true);
  expect(sources).not.toMatch(/\son[a-z]+="|javascript:|dangerouslySetInnerHTML/);
});
