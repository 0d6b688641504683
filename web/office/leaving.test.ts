import { describe, expect, test } from 'vitest';
import type { SignedIn } from '#identity';
import { verbs, views } from '#functions';
import { perform, read } from '#perform';
import { openScene } from '#samples';
import { TenantId } from '#kernel';
import { region } from '#tenancy';
import { makeArchives, prepareArchive, takenArchive } from '#archive';
import { makerOf, reason, sealAll } from '../../packages/archive/samples.ts';
import type { OfficeAsk } from '../http/ask.ts';
import { officeApp } from './app.ts';

const origin = 'https://articula.example';
// A commune that the map knows and no other test works in.
const slug = TenantId.parse('san-pedro');
const token = 'a'.repeat(43);
const fresh = { level: 2, freshUntil: '2999-01-01T00:00:00.000Z' };

/** The office's app over a scene, for whoever holds the session. */
const openOffice = (facts: { proof?: object; roles?: readonly string[]; most?: number } = {}) => {
  const scene = openScene(undefined, slug);
  const person = scene.personWith('coordinator');
  const { proof = fresh, roles = ['coordinator'], most = Infinity } = facts;
  Object.assign(scene.stage, {
    ports: { ...scene.stage.ports, standingOf: async () => roles },
  });
  const asker = (who: { person?: SignedIn | undefined }) => ({
    tenant: scene.tenant,
    person: who.person?.personId,
    ...(who.person ? { proof: who.person.proof } : {}),
  });
  const ask = {
    read: (view: never, who: never, input: unknown) => read(scene.stage, view, asker(who), input),
    perform: (verb: never, who: { key: string }, input: unknown) =>
      perform(scene.stage, verb, { ...asker(who as never), key: who.key }, input),
    personOf: async (given: string) => (given === token ? { personId: person, proof } : undefined),
    standing: async () => ({ name: 'Prueba', roles, waiting: [], mandates: [] }),
    archiveOf: (tenant: never, id: never) => takenArchive(scene.stage, tenant, id),
    mostAnswered: most,
    region: region.tenant,
    publicOrigin: origin,
    signInPath: '/entrar',
    nowMs: () => Date.parse(scene.stage.now()),
    random: scene.stage.random,
    limit: async () => undefined,
    denied: async () => undefined,
    fault: (_: string, error: unknown) => {
      throw error;
    },
  } as unknown as OfficeAsk;
  const app = officeApp(ask, verbs, views);
  const call = (address: string, method: string, headers: Record<string, string> = {}) =>
    app.request(`${origin}${address}`, {
      method,
      headers: { origin, cookie: `__Host-articula=${token}`, ...headers },
    });
  return { scene, call };
};

const place = `/${slug}/oficina/llevarse-todo`;

const made = async (office: ReturnType<typeof openOffice>) => {
  const { scene } = office;
  const { archiveId } = await scene.done(prepareArchive, { reason });
  await sealAll(scene);
  await makeArchives(makerOf(scene.stage), scene.tenant);
  return archiveId;
};

describe('the download of everything', () => {
  test('comes as one file of the length that it says, kept by nobody', async () => {
    const office = openOffice();
    const archiveId = await made(office);
    const answer = await office.call(`${place}/${archiveId}`, 'POST');
    expect(answer.status).toBe(200);
    const bytes = await answer.arrayBuffer();
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
    // No address hands it out: following a link, or sending it from elsewhere, finds nothing.
    expect((await office.call(`${place}/${archiveId}`, 'GET')).status).toBe(404);
    const foreign = { origin: 'https://otra.example' };
    expect((await office.call(`${place}/${archiveId}`, 'POST', foreign)).status).toBe(403);
    const unknown = await office.call(`${place}/${'0'.repeat(26)}`, 'POST');
    expect(unknown.status).toBe(422);
    const nobody = await office.call(`${place}/${archiveId}`, 'POST', { cookie: '' });
    expect([nobody.status, nobody.headers.get('location')]).toEqual([
      303,
      `/entrar?volver=${encodeURIComponent(place)}`,
    ]);
    const small = openOffice({ most: 100 });
    const said = await small.call(`${place}/${archiveId}`, 'POST');
    expect(said.status).toBe(422);
    expect(await said.text()).toContain('más grande de lo que esta instalación puede entregar');
    const stale = openOffice({ proof: { level: 2 } });
    const asked = await stale.call(`${place}/${archiveId}`, 'POST');
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('/entrar/segundo?volver=');
    const other = openOffice({ roles: ['unit-officer'] });
    expect((await other.call(`${place}/${archiveId}`, 'POST')).status).toBe(404);
    expect((await other.call(place, 'GET')).status).toBe(404);
  });
});
