import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { listSealedActs, readActs, sealActs } from '#audit';
import { verbs, views } from '#functions';
import { TenantId } from '#kernel';
import { registerOrganisation } from '#organisations';
import { apiPathOf, versionOf } from '#perform';
import { openScene } from '#samples';
import { projectorScope, tenantScope, within } from '#table';
import { acceptInvitation, revokeInvitation } from '#tenancy';
import { invited } from '../../packages/tenancy/samples.ts';
import { answering } from '../../functions/answer.ts';
import { type House, houseOn, signedIn } from './town.ts';

/*
 * What went wrong elsewhere, by the number that it has in the list of threats. T-10 and T-19 are shown by the
 * vote, T-17, T-18 and T-20 by consultations, T-32 by nothing yet; T-04, T-05, T-23 and T-25 by the attack on
 * every route; T-33 by the entrance's relying party.
 */

const own = TenantId.parse('colina');
const foreign = TenantId.parse('lampa');
const canary = 'canario-de-lampa';

const state: { house?: House; cookie: string; stranger: string; things: Record<string, string> } = {
  cookie: '',
  stranger: '',
  things: {},
};

beforeAll(async () => {
  const [here, there] = [openScene(undefined, own), openScene(undefined, foreign)];
  const kind = 'union';
  const name = `${canary} ${Math.random()}`;
  const mine = await here.done(registerOrganisation, { name: `Propia ${Math.random()}`, kind });
  const theirs = await there.done(registerOrganisation, { name, kind });
  const house = houseOn({ stage: here.stage } as Parameters<typeof houseOn>[0]);
  state.house = house;
  state.cookie = await signedIn(house, own, 'coordinator');
  state.stranger = await signedIn(house, own, 'reader');
  state.things = { mine: mine.organisationId, theirs: theirs.organisationId };
});

const house = () => {
  if (!state.house) throw new Error('the house was not built');
  return state.house;
};

type Sent = {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
};

const send = async (path: string, { method = 'GET', headers = {}, body }: Sent = {}) => {
  const answer = await house().office.request(`http://x${path}`, {
    method,
    headers: { cookie: state.cookie, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    duplex: 'half',
  } as RequestInit);
  const text = await answer.text();
  return { status: answer.status, text: text.replace(/[0-9a-f-]{36}/, 'correlation') };
};

const organisations = (tenant: string) => `/api/v1/communes/${tenant}/organisations`;
const writing = (more: object = {}, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers,
  body: JSON.stringify({ name: `Escrita ${Math.random()}`, kind: 'union', ...more }),
});

const actsIn = (tenant: TenantId) =>
  within(tenantScope(tenant), () => readActs(house().stage.table, tenant, '-'));

describe('T-01: a session of one tenant', () => {
  const replays: Readonly<Record<string, () => ReturnType<typeof send>>> = {
    path: () => send(organisations(foreign), writing()),
    header: () => send(organisations(foreign), writing({}, { 'x-tenant': own, 'x-slug': own })),
    host: () => send(organisations(foreign), writing({}, { host: `${own}.localhost` })),
    body: () => send(organisations(foreign), writing({ tenant: own, slug: own })),
    cursor: () => send(`${organisations(foreign)}?cursor=t%23${own}`, writing()),
    bearer: () =>
      send(organisations(foreign), writing({}, { authorization: `Bearer ${state.cookie}` })),
  };

  test.each(Object.keys(replays))('is worth nothing in another by %s', async (by) => {
    const before = (await actsIn(foreign)).length;
    const answer = await replays[by]?.();
    expect(answer).toMatchObject({ status: 404 });
    expect(answer?.text).not.toContain(canary);
    expect(await actsIn(foreign)).toHaveLength(before);
  });

  test('does its work at home, so that the refusals above are none of a broken request', async () => {
    expect((await send(organisations(own), writing())).status).toBe(200);
  });
});

test('T-02: a foreign thing and a missing one are told apart by nothing', async () => {
  // Of the text that both have: a foreign thing is not there, whatever else is right.
  const version = versionOf({ kind: 'union' });
  const change = (id: string) =>
    send(`${organisations(own)}/${id}`, {
      method: 'PUT',
      body: JSON.stringify({ kind: 'council', version }),
    });
  const foreignThing = await change(state.things['theirs'] ?? '');
  expect(foreignThing).toEqual(await change('0'.repeat(26)));
  expect([404, 422]).toContain(foreignThing.status);
  expect((await change(state.things['mine'] ?? '')).status).toBe(200);
});

test('T-03: no address names a thing without naming whose it is', () => {
  const bare = [...verbs, ...views].filter(
    (one) => one.reach === 'tenant' && !apiPathOf(one).startsWith('/api/v1/communes/:slug'),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test.each(['filter[mail]=a', 'sort=mail', 'include=person', 'fields=mail', 'q=1', 'select=*'])(
  'T-06, T-24: a list asked with %s is refused and answers no question about what it hides',
  async (query) => {
    const { status, text } = await send(`${organisations(own)}?${query}`);
    expect([status, text.includes('request.invalid')]).toEqual([422, true]);
  },
);

test('T-11: an invitation that is over opens no door', async () => {
  const scene = openScene();
  const accept = ({ mail, ...input }: { invitationId: string; token: string; mail: string }) => {
    const person = scene.knownAs(scene.personWith(), { name: 'Prueba', mail });
    return scene.attempt(acceptInvitation, input, { person });
  };
  const [used, revoked, expired] = [
    await invited(scene),
    await invited(scene),
    await invited(scene),
  ];
  expect(await accept(used)).toMatchObject({ ok: true });
  await scene.done(revokeInvitation, { invitationId: revoked.invitationId });
  const refused = [await accept(used), await accept(revoked)];
  scene.at('2027-01-01T00:00:00.000Z');
  refused.push(await accept(expired), await accept({ ...expired, token: 'x'.repeat(43) }));
  expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(refused[0]).toMatchObject({ ok: false });
});

test('T-22: what is not there repeats nothing of what was asked', async () => {
  const asked = 'canario-en-la-direccion';
  for (const path of [`/api/v1/communes/${asked}/plans`, `/api/v1/${asked}`, `/${asked}/oficina`]) {
    const { status, text } = await send(path);
    expect([path, status, text.includes(asked)]).toEqual([path, 404, false]);
  }
});

const hostile = ['{"__proto__":{"kind":"union"}}', '{"name":1,"kind":"union"}', '[]', '"x"', '7'];
test.each([
  ...hostile,
  '{"name":"x","kind":"union","role":"coordinator"}',
  '{"name":{},"kind":[]}',
])('T-26: %s is no input', async (body) => {
  expect((await send(organisations(own), { method: 'POST', body })).status).toBe(422);
});

test('T-28: the record shows codes, and nothing of what was written', async () => {
  const scene = openScene();
  await scene.done(registerOrganisation, { name: canary, kind: 'union' });
  const { stage, tenant } = scene;
  const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, '-'));
  await within(projectorScope(tenant), () =>
    sealActs(
      stage.table,
      tenant,
      '-',
      'one',
      acts.map((act) => ({ act, sequence: '1' })),
      stage.now(),
      () => 'kind',
    ),
  );
  const seen = await scene.look(listSealedActs, { collection: '-' });
  expect(seen).toMatchObject({ value: { items: [{ kind: 'organisations.registered' }] } });
  expect(JSON.stringify(seen)).not.toContain(canary);
});

describe('T-34: what is too large', () => {
  const most = 64 * 1024;
  const streamOf = (size: number) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (let sent = 0; sent < size; sent += 1024) controller.enqueue(new Uint8Array(1024));
        controller.close();
      },
    });
  const framings: Readonly<Record<string, Sent>> = {
    'a true length': { body: new Uint8Array(most + 1) },
    'a length that lies': { body: new Uint8Array(most + 1), headers: { 'content-length': '2' } },
    chunks: { body: streamOf(most * 2), headers: { 'transfer-encoding': 'chunked' } },
    'both at once': {
      body: streamOf(most * 2),
      headers: { 'transfer-encoding': 'chunked', 'content-length': '5' },
    },
  };
  test.each(Object.keys(framings))('is refused in %s', async (framing) => {
    const sent = { method: 'POST', ...framings[framing] };
    expect((await send(organisations(own), sent)).status).toBe(413);
  });

  test('is refused in an event of the gateway, plain and in base64', async () => {
    for (const isBase64Encoded of [true, false]) {
      const bytes = Buffer.alloc(most + 1, 'a');
      const answer = await eventTo(house().office, {
        headers: { 'content-length': '3', 'content-type': 'application/json' },
        body: bytes.toString(isBase64Encoded ? 'base64' : 'utf8'),
        isBase64Encoded,
      });
      expect([isBase64Encoded, answer.statusCode]).toEqual([isBase64Encoded, 413]);
    }
  });
});

const eventTo = async (
  app: Hono,
  { headers, cookies = [], ...rest }: Record<string, unknown> & { headers: object },
) => {
  const path = organisations(own);
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    cookies,
    headers: { host: 'x', ...headers },
    requestContext: { domainName: 'x', http: { method: 'POST', path, sourceIp: '203.0.113.7' } },
    ...rest,
  };
  return (await answering(app)(event as never, {} as never)) as { readonly statusCode: number };
};

test.each(['//', '/%2f', '/%252f', '/%5c', '/./', '/x/../', '/;x=1/', '/%00/'])(
  'T-35: an address with %s reaches nothing that a plain one would not',
  async (crooked) => {
    const path = organisations(foreign).replace('/organisations', `${crooked}organisations`);
    const before = (await actsIn(foreign)).length;
    const { status, text } = await send(path, writing());
    expect([status, text.includes(canary)]).toEqual([404, false]);
    expect(await actsIn(foreign)).toHaveLength(before);
  },
);

test.each([
  ['NBSP before the name', (token: string) => `\u00C2\u00A0articula=${token}`],
  ['NBSP behind the name', (token: string) => `articula\u00C2\u00A0=${token}`],
  ['the name of https', (token: string) => `__Host-articula=${token}`],
  ['other letters', (token: string) => `Articula=${token}`],
])('T-38: a cookie with %s is nobody’s session', async (_what, cookieOf) => {
  const cookie = cookieOf(state.cookie.slice('articula='.length));
  expect((await send(organisations(own), writing({}, { cookie }))).status).toBe(401);
  // Nor does it stand in the way of the true one.
  const both = `${cookieOf('b'.repeat(43))}; ${state.cookie}`;
  expect((await send(organisations(own), writing({}, { cookie: both }))).status).toBe(200);
});

test('who is refused for their role finds it in the log of the tenant, also from a page', async () => {
  const cookie = state.stranger;
  const page = await send(`/${own}/oficina/registro`, { headers: { cookie } });
  expect(page.status).toBe(404);
  const { table } = house().stage;
  const noted = await within(tenantScope(own), () => readActs(table, own, 'access'));
  expect(noted.map(({ verb }) => verb)).toContain('page /:slug/oficina/registro');
});
