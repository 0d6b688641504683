import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { PersonId, TenantId } from '#kernel';
import { openScene } from '#samples';
import { limitsOf } from '../../functions/limits.ts';
import type { Ask, Weighed } from './ask.ts';
import { withTroubles } from '../parts/troubles.tsx';
import { limited } from './limits.ts';

const each = (most: number) => ({ read: most, write: most, vote: most, enter: most });
const limits = { perPrefix: each(10), perPerson: each(5), perTenant: 80 };
const unlimited = { perPrefix: each(1e9), perPerson: each(1e9), perTenant: 1e9 };

let networks = 0;
/** A network that nobody has used yet, for the counters are everybody's. */
const network = () => {
  const block = Math.floor(Math.random() * 65_536).toString(16);
  return `2001:db8:${block}:${(networks += 1).toString(16)}::1`;
};

const weighed = (differences: Partial<Weighed> = {}): Weighed => ({
  cost: 'write',
  address: network(),
  person: undefined,
  tenant: undefined,
  ...differences,
});

const asking = async (ask: Ask['limit'], one: Weighed, times: number) => {
  const waits: (number | undefined)[] = [];
  for (let time = 0; time < times; time += 1) waits.push(await ask(one));
  return waits.filter((wait) => wait === undefined).length;
};

describe('a limit', () => {
  test('is exact for one network, and says how long until the next minute', async () => {
    const scene = openScene();
    const ask = limitsOf(scene.stage, limits);
    const one = weighed();
    expect(await asking(ask, one, 25)).toBe(10);
    expect(await ask(one)).toBe(60);
    scene.at('2026-03-02T12:00:45.000Z');
    expect(await ask(one)).toBe(15);
    scene.at('2026-03-02T12:01:00.000Z');
    expect(await ask(one)).toBeUndefined();
  });

  test('is one for all processes, however many ask at once', async () => {
    const { stage } = openScene();
    const processes = Array.from({ length: 5 }, () => limitsOf(stage, limits));
    const one = weighed();
    const asked = Array.from({ length: 12 }, () => processes.map((limit) => limit(one))).flat();
    const passed = (await Promise.all(asked)).filter((wait) => wait === undefined);
    expect(passed).toHaveLength(10);
  });

  test('of one network is no other’s, of one cost no other’s', async () => {
    const ask = limitsOf(openScene().stage, limits);
    const one = weighed();
    await asking(ask, one, 20);
    expect(await ask(weighed())).toBeUndefined();
    expect(await ask({ ...one, cost: 'enter' })).toBeUndefined();
  });

  test('holds neighbours of one network as one: addresses are cheap', async () => {
    const ask = limitsOf(openScene().stage, limits);
    const { address } = weighed();
    const passed = Array.from({ length: 20 }, (_, at) =>
      ask(weighed({ address: address.replace(/1$/, (at + 1).toString(16)) })),
    );
    expect((await Promise.all(passed)).filter((wait) => wait === undefined)).toHaveLength(10);
  });

  test('follows somebody from network to network', async () => {
    const scene = openScene();
    const ask = limitsOf(scene.stage, limits);
    let passed = 0;
    for (let time = 0; time < 12; time += 1)
      passed += Number((await ask(weighed({ person: scene.coordinator }))) === undefined);
    expect(passed).toBe(5);
  });

  test('of a tenant bounds what all networks do to it, but never a vote', async () => {
    const scene = openScene();
    const ask = limitsOf(scene.stage, { ...unlimited, perTenant: 80 });
    const { tenant } = scene;
    const tried = async (cost: Weighed['cost']) => {
      const asked = Array.from({ length: 160 }, () => ask(weighed({ tenant, cost })));
      return (await Promise.all(asked)).filter((wait) => wait === undefined).length;
    };
    const written = await tried('write');
    expect(written).toBeGreaterThanOrEqual(60);
    expect(written).toBeLessThanOrEqual(80);
    expect(await tried('vote')).toBe(160);
  });

  test('of readings is written once for a dozen', async () => {
    const { stage } = openScene();
    let sent = 0;
    const { table } = stage;
    const counting: typeof table = {
      ...table,
      send: (operation, input) => {
        sent += 1;
        return table.send(operation, input);
      },
    };
    const ask = limitsOf({ ...stage, table: counting }, { ...unlimited, perPrefix: each(24) });
    const one = weighed({ cost: 'read' });
    expect(await asking(ask, one, 200)).toBeLessThanOrEqual(36);
    expect(sent).toBeLessThanOrEqual(3);
  });

  test('spreads a tenant over keys and names its subject in each', async () => {
    const keys = new Set<string>();
    const { stage } = openScene();
    const { table } = stage;
    const watched: typeof table = {
      ...table,
      send: (operation, input) => {
        keys.add(JSON.stringify((input as { Key?: unknown }).Key));
        return table.send(operation, input);
      },
    };
    const ask = limitsOf({ ...stage, table: watched }, unlimited);
    const tenant = TenantId.parse('renca');
    await Promise.all(Array.from({ length: 60 }, () => ask(weighed({ tenant }))));
    const ofTenant = [...keys].filter((key) => key.includes('tenant-renca'));
    expect(ofTenant.length).toBeGreaterThan(4);
    expect(ofTenant.length).toBeLessThanOrEqual(8);
  });
});

describe('who asks too often', () => {
  const seen: Weighed[] = [];
  const personId = PersonId.parse('1'.repeat(26));
  const ask = {
    publicOrigin: 'http://localhost:4000',
    personOf: async () => ({ personId, proof: { level: 2 } }),
    limit: async (one: Weighed) => {
      seen.push(one);
      return one.address === '203.0.113.9' ? 17 : undefined;
    },
  } as unknown as Ask;
  const app = withTroubles(new Hono(), ask).use(limited(ask, 'write'));
  app.all('*', (c) => c.text('done'));
  const sent = (path: string, method: string, sourceIp: string, headers = {}) =>
    app.request(`http://x${path}`, { method, headers }, {
      requestContext: { http: { sourceIp } },
    } as never);

  test('is told when to come again, as a program and as a person', async () => {
    const program = await sent('/api/v1/communes/renca/organisations', 'POST', '203.0.113.9');
    expect([program.status, program.headers.get('retry-after')]).toEqual([429, '17']);
    expect(await program.json()).toMatchObject({ code: 'request.too-many', status: 429 });
    const page = await sent('/renca/oficina/hacer/x', 'POST', '203.0.113.9');
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '17']);
    expect(await page.text()).toContain('Espera un minuto');
  });

  test('is known by the platform and by no header', async () => {
    const lies = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' };
    expect((await sent('/salir', 'POST', '198.51.100.1', lies)).status).toBe(200);
    const truth = { 'x-forwarded-for': '198.51.100.1', 'x-real-ip': '198.51.100.1' };
    expect((await sent('/salir', 'POST', '203.0.113.9', truth)).status).toBe(429);
  });

  test('is counted by who they are when they change something, by where alone when they read', async () => {
    seen.length = 0;
    const cookie = `articula=${'a'.repeat(43)}`;
    await sent('/renca/oficina/hacer/x', 'POST', '198.51.100.1', { cookie });
    await sent('/api/v1/communes/renca/plans', 'GET', '198.51.100.1', { cookie });
    await sent('/renca/oficina', 'GET', '198.51.100.1', { cookie });
    expect(seen).toMatchObject([
      { cost: 'write', person: personId, tenant: 'renca' },
      { cost: 'read', person: undefined, tenant: 'renca' },
    ]);
  });
});
