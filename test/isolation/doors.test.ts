import { describe, expect, test } from 'vitest';
import type { Role } from '#access';
import { castBallot } from '#consultations';
import { verbs, views } from '#functions';
import type { SignedIn } from '#identity';
import { PersonId, type TenantId, ok, refuse } from '#kernel';
import { type Stage, apiPathOf } from '#perform';
import { readConfig } from '#runtime';
import { region, viewProfile } from '#tenancy';
import { type OfficeAsk, officeApp, portalApp, voteApp } from '#web';
import { askOf } from '../../functions/asking.ts';

const publicOrigin = 'http://localhost:4000';
const person = PersonId.parse('1'.repeat(26));
const signedIn = { personId: person, proof: { level: 2 } } as const;
const token = 'a'.repeat(43);
const cookie = `articula=${token}`;

/** What stands around every page is public and asked in nobody's name. */
const isFrame = (viewId: string) => viewId === viewProfile.id;

/** The apps over rooms that answer nothing and write down what they were asked. */
const openDoors = (held: readonly Role[] = []) => {
  const asked: string[] = [];
  const tenants: string[] = [];
  const note = async (id: string, tenant: string) => {
    asked.push(id);
    tenants.push(tenant);
    return refuse('request.not-found');
  };
  const ask = {
    read: (view: { id: string }, who: { tenant: string; person?: SignedIn }) =>
      isFrame(view.id) && who.person === undefined
        ? Promise.resolve(refuse('request.not-found'))
        : note(`${view.id} ${who.person?.personId ?? ''}`.trim(), who.tenant),
    perform: (verb: { id: string }, who: { tenant: string }) => note(verb.id, who.tenant),
    personOf: async (given: string) => (given === token ? signedIn : undefined),
    standing: async () => ({ name: 'Ana', roles: held, waiting: [], mandates: [] }),
    denied: async () => undefined,
    endSession: async () => void asked.push('end'),
    fileOf: async () => new Uint8Array([1]),
    region: region.tenant,
    installation: 'articula' as TenantId,
    publicOrigin,
    signInPath: '/entrar',
    nowMs: () => 0,
    random: (bytes: number) => new Uint8Array(bytes),
    fault: (_id: string, error: unknown) => void asked.push(`fault ${String(error)}`),
    limit: async () => undefined,
  } as unknown as OfficeAsk;
  const apps = { office: officeApp(ask, verbs, views), portal: portalApp(ask), vote: voteApp(ask) };
  return { asked, tenants, apps };
};

const id = '0'.repeat(26);
const filled = (path: string, slug = 'renca') =>
  path
    .replace(':slug', slug)
    .replace(':verbId', 'dialogues.call-dialogue')
    .replace(':year', '2026')
    .replaceAll(/:\w+/g, id);

const unsafeRoutes = ({ apps }: ReturnType<typeof openDoors>) =>
  [apps.office, apps.vote].flatMap((app) =>
    app.routes
      .filter(({ method }) => method === 'POST' || method === 'PUT')
      .map(({ method, path }) => ({ app, method, path })),
  );

describe('what changes something', () => {
  test('is refused from foreign pages at every route there is, before anybody is asked', async () => {
    const doors = openDoors(['coordinator', 'resident']);
    const routes = unsafeRoutes(doors);
    expect(routes.length).toBeGreaterThan(verbs.length);
    for (const { app, method, path } of routes)
      for (const from of [{ origin: 'https://otro.cl' }, { 'sec-fetch-site': 'cross-site' }]) {
        const headers = { cookie, ...from } as Record<string, string>;
        const { status } = await app.request(filled(path), { method, headers });
        expect([method, path, status]).toEqual([method, path, 403]);
      }
    expect(doors.asked).toEqual([]);
  });

  test('needs a page of ours, except for programs at the API', async () => {
    const doors = openDoors(['coordinator', 'resident']);
    for (const { app, method, path } of unsafeRoutes(doors)) {
      const { status } = await app.request(filled(path), { method, headers: { cookie } });
      expect([path, status === 403]).toEqual([path, !path.startsWith('/api/')]);
    }
  });
});

describe('a crooked address', () => {
  test.each(['//renca/oficina', '/renca/oficina;x=1', '/renca/%2foficina', '/api/v1//communes'])(
    '%s leads nowhere in any app',
    async (path) => {
      const { apps, asked } = openDoors(['coordinator']);
      const marked = { office: 0, portal: 0, vote: 0 };
      for (const name of ['office', 'portal', 'vote'] as const) {
        apps[name].get('*', (c) => {
          marked[name] += 1;
          return c.text('reached');
        });
        expect((await apps[name].request(path)).status).toBe(404);
      }
      expect([marked, asked]).toEqual([{ office: 0, portal: 0, vote: 0 }, []]);
    },
  );
});

describe('a commune that there is not', () => {
  const atlantis = (doors: ReturnType<typeof openDoors>) =>
    [doors.apps.office, doors.apps.portal, doors.apps.vote].flatMap((app) =>
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && path.includes(':slug'))
        .map(({ method, path }) => ({ app, method, path })),
    );

  test('is asked of no room, at every address that names one', async () => {
    const doors = openDoors(['coordinator', 'resident', 'monitor']);
    const all = atlantis(doors);
    expect(all.length).toBeGreaterThan(100);
    for (const { app, method, path } of all) {
      const headers = { cookie, ...(method === 'GET' ? {} : { origin: publicOrigin }) };
      const { status } = await app.request(filled(path, 'atlantis'), { method, headers });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
    expect(doors.asked).toEqual([]);
  });
});

describe('a body', () => {
  test('that is too large is refused by each verb before anybody is asked', async () => {
    const doors = openDoors(['coordinator']);
    for (const verb of verbs) {
      const body = new Uint8Array(verb.maxBytes + 1);
      const address = filled(apiPathOf(verb));
      const answer = await doors.apps.office.request(address, {
        method: verb.method,
        headers: { cookie },
        body,
      });
      expect([verb.id, answer.status]).toEqual([verb.id, 413]);
    }
    expect(doors.asked).toEqual([]);
  });

  test('that names an id of the address is handed on as wrong', async () => {
    const inputs: unknown[] = [];
    const { apps } = openDoors();
    const ask = {
      personOf: async () => signedIn,
      perform: async (_verb: unknown, _who: unknown, input: unknown) => {
        inputs.push(input);
        return refuse('request.invalid');
      },
      publicOrigin,
      limit: async () => undefined,
    } as unknown as OfficeAsk;
    const body = JSON.stringify({ processId: '7'.repeat(26), choices: [] });
    const headers = { 'content-type': 'application/json' };
    await voteApp(ask).request(filled(apiPathOf(castBallot)), { method: 'POST', headers, body });
    expect(inputs).toEqual([{ processId: id, consultationId: id, '': JSON.parse(body) }]);
    expect(apps.vote.routes.length).toBeGreaterThan(0);
  });
});

describe('what is of the region or the installation', () => {
  test('is asked in its own place, whatever commune is in the address', async () => {
    const doors = openDoors(['regional-officer', 'coordinator', 'unit-officer']);
    for (const one of [...verbs, ...views.filter(({ id: own }) => !isFrame(own))]) {
      doors.tenants.length = 0;
      const method = one.type === 'verb' ? one.method : 'GET';
      await doors.apps.office.request(filled(apiPathOf(one)), { method, headers: { cookie } });
      const place = { tenant: 'renca', region: region.tenant, installation: 'articula' }[one.reach];
      expect([one.id, ...doors.tenants]).toEqual([one.id, place]);
    }
  });

  test('is asked there by the forms too', async () => {
    const doors = openDoors(['regional-officer']);
    doors.tenants.length = 0;
    await doors.apps.office.request('/renca/oficina/hacer/tenancy.record-membership', {
      method: 'POST',
      headers: {
        cookie,
        origin: publicOrigin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: '_key=0123456789abcdef',
    });
    expect(doors.tenants).toEqual([region.tenant]);
  });
});

describe('a guarded reading', () => {
  test('is asked in the name of who is signed in, and stays in no cache', async () => {
    const doors = openDoors(['coordinator']);
    for (const view of views.filter(({ capability }) => capability !== 'public')) {
      doors.asked.length = 0;
      await doors.apps.office.request(filled(apiPathOf(view)), { headers: { cookie } });
      expect(doors.asked).toEqual([`${view.id} ${person}`]);
    }
  });

  test('is never kept for others: neither by caches nor by the function', async () => {
    const view = views.find(({ capability }) => capability !== 'public');
    const open = views.find(({ id }) => id === 'processes.processes');
    expect(view && open).toBeDefined();
    if (!view || !open) return;
    const ask = {
      personOf: async () => signedIn,
      read: async () => ok({ items: [], next: null }),
      publicOrigin,
      limit: async () => undefined,
    } as unknown as OfficeAsk;
    const caching = async (path: string) =>
      (await officeApp(ask, [], views).request(filled(path))).headers.get('cache-control');
    expect(await caching(apiPathOf(view))).toBe('no-store');
    expect(await caching(apiPathOf(open))).toContain('public');
  });
});

describe('what the function remembers', () => {
  test('is of one commune and of nobody', async () => {
    const seen: string[] = [];
    const table = { send: async () => ({}), records: 'records', ballots: 'ballots' };
    const stage = {
      table,
      region: region.tenant,
      now: () => '2026-09-02T12:00:00.000Z',
      bytes: { get: async () => undefined },
      ports: {
        standingOf: async (_tenant: string, who: string) => (who === person ? ['coordinator'] : []),
      },
    } as never as Stage;
    const ask = askOf(stage, readConfig({}), true);
    const remembered = async (capability: string, tenant: string, who?: PersonId) => {
      const view = {
        id: 'notes.read',
        path: '/notes',
        capability,
        input: views[0]?.input.extend({}).pick({}),
        output: { parse: (value: unknown) => value },
        run: async () => {
          seen.push(tenant);
          return ok({ of: tenant });
        },
      };
      const asker = who && { personId: who, proof: { level: 2 as const } };
      return ask.read(view as never, { tenant: tenant as TenantId, person: asker }, {});
    };
    expect(await remembered('public', 'renca')).toEqual(ok({ of: 'renca' }));
    expect(await remembered('public', 'alhue')).toEqual(ok({ of: 'alhue' }));
    expect(await remembered('public', 'renca')).toEqual(ok({ of: 'renca' }));
    expect(seen).toEqual(['renca', 'alhue']);
    expect(await remembered('team.read', 'renca', person)).toMatchObject({ ok: true });
    const stranger = PersonId.parse('2'.repeat(26));
    expect(await remembered('team.read', 'renca', stranger)).toMatchObject({ ok: false });
    expect(await remembered('team.read', 'renca')).toMatchObject({ ok: false });
  });
});

describe('the forms of an office', () => {
  const address = '/renca/oficina/hacer/organisations.register-organisation';
  const form = { origin: publicOrigin, 'content-type': 'application/x-www-form-urlencoded' };

  test('are nowhere for whoever may not ask, shown or sent', async () => {
    const doors = openDoors(['resident', 'monitor']);
    for (const method of ['GET', 'POST']) {
      const headers = { cookie, ...(method === 'POST' ? form : {}) };
      expect((await doors.apps.office.request(address, { method, headers })).status).toBe(404);
    }
    expect(
      (await doors.apps.office.request('/renca/oficina', { headers: { cookie } })).status,
    ).toBe(doors.apps.office.routes.length > 0 ? 404 : 0);
    expect(doors.asked.filter((one) => !one.startsWith('processes.'))).toEqual([]);
  });

  test('send whoever is not signed in to sign in, shown or sent', async () => {
    const doors = openDoors(['coordinator']);
    for (const method of ['GET', 'POST']) {
      const headers = method === 'POST' ? form : {};
      const answer = await doors.apps.office.request(address, { method, headers });
      expect([answer.status, answer.headers.get('location')?.slice(0, 14)]).toEqual([
        303,
        '/entrar?volver',
      ]);
    }
    expect(doors.asked).toEqual([]);
  });

  test('of a home are nowhere for whoever works nowhere', async () => {
    const doors = openDoors(['resident']);
    const answer = await doors.apps.office.request('/renca/oficina', { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(doors.asked).toEqual([]);
  });

  test('do not let a field overrule an id of the address', async () => {
    const inputs: unknown[] = [];
    const ask = {
      personOf: async () => signedIn,
      standing: async () => ({ name: 'Ana', roles: ['coordinator'], waiting: [], mandates: [] }),
      read: async () => refuse('request.not-found'),
      perform: async (_verb: unknown, _who: unknown, input: unknown) => {
        inputs.push(input);
        return refuse('request.not-found');
      },
      random: (bytes: number) => new Uint8Array(bytes),
      publicOrigin,
      signInPath: '/entrar',
      fault: () => undefined,
      limit: async () => undefined,
    } as unknown as OfficeAsk;
    await officeApp(ask, verbs, views).request(
      `/renca/oficina/hacer/dialogues.call-dialogue?processId=${id}`,
      { method: 'POST', headers: { cookie, ...form }, body: `processId=${'7'.repeat(26)}` },
    );
    expect(inputs).toHaveLength(1);
    expect(inputs[0]).toMatchObject({ '': 'clash' });
  });
});
