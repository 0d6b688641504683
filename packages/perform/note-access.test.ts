import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readActs } from '#audit';
import { ok } from '#kernel';
import { listOrganisations, registerOrganisation } from '#organisations';
import { accessCollection, defineOfficeView } from '#perform';
import { type Scene, openScene } from '#samples';
import { countsOf, tenantScope, within } from '#table';
import { appoint, listTeam } from '#tenancy';
import { TenantId } from '#kernel';

let scene: Scene = openScene();
beforeEach(() => {
  scene = openScene();
});

const noted = (tenant = scene.tenant) =>
  within(tenantScope(tenant), () => readActs(scene.stage.table, tenant, accessCollection));

const unsigned = () =>
  within(tenantScope(scene.tenant), () =>
    countsOf(scene.stage.table, {
      what: 'denied',
      subject: scene.tenant,
      at: scene.stage.now(),
    }),
  );

const canary = 'canario-de-lo-pedido';
const organisation = { name: canary, kind: 'union' };

describe('a refusal of who somebody is', () => {
  test('is an act of the tenant that was asked, with who, what, why and the minute', async () => {
    const person = scene.personWith('monitor');
    await scene.attempt(registerOrganisation, organisation, { person });
    expect(await noted()).toMatchObject([
      {
        kind: 'access.denied',
        verb: 'organisations.register-organisation',
        person,
        role: 'person',
        at: '2026-03-02T12:00:00.000Z',
        answer: { code: 'request.not-found' },
        things: [],
      },
    ]);
    expect(JSON.stringify(await noted())).not.toContain(canary);
  });

  test('stands in the log of the neighbour and not at home', async () => {
    const other = TenantId.parse(`${scene.tenant.slice(0, 20)}x`);
    await scene.attempt(registerOrganisation, organisation, { tenant: other });
    expect(await noted(other)).toMatchObject([{ tenant: other, person: scene.coordinator }]);
    expect(await noted()).toEqual([]);
  });

  test('is one act however often it is tried in a minute, and another in the next', async () => {
    const person = scene.personWith('monitor');
    const tries = () =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          scene.attempt(registerOrganisation, organisation, { person }),
        ),
      );
    await tries();
    await tries();
    expect(await noted()).toHaveLength(1);
    scene.at('2026-03-02T12:01:00.000Z');
    await tries();
    expect(await noted()).toHaveLength(2);
  });

  test('for a second factor that is missing or a confirmation that is old is one too', async () => {
    const weak = { proof: { level: 1 } } as const;
    const stale = { proof: { level: 2 } } as const;
    await scene.attempt(registerOrganisation, organisation, weak);
    await scene.attempt(appoint, {}, stale);
    const codes = (await noted()).map(({ answer }) => answer['code']);
    expect(codes).toContain('request.second-factor');
    expect(codes.length).toBe(appoint.fresh ? 2 : 1);
  });

  test('of whoever did not sign in is counted and is no act', async () => {
    const nobody = { person: undefined };
    for (let times = 0; times < 7; times += 1)
      await scene.attempt(registerOrganisation, organisation, nobody);
    expect(await noted()).toEqual([]);
    expect(await unsigned()).toBe(7);
  });

  test('is not what a wrong input, a wrong address or a public reading is', async () => {
    await scene.attempt(registerOrganisation, { name: '' });
    await scene.look(listOrganisations, {}, { person: undefined });
    await scene.look(listOrganisations, { cursor: '??' }, { person: undefined });
    expect(await noted()).toEqual([]);
    expect(await unsigned()).toBe(0);
  });

  test('costs the same requests for what is foreign as for what is not there', async () => {
    const { table } = scene.stage;
    const counting = async (work: () => Promise<unknown>) => {
      const sent: string[] = [];
      const watched: typeof table = {
        ...table,
        send: (operation, input) => {
          sent.push(operation);
          return table.send(operation, input);
        },
      };
      Object.assign(scene.stage, { table: watched });
      await work();
      Object.assign(scene.stage, { table });
      return sent;
    };
    const { organisationId } = await scene.done(registerOrganisation, organisation);
    const ask = (id: string) => {
      const person = scene.personWith('monitor');
      return counting(() => scene.look(probe, { organisationId: id }, { person }));
    };
    const foreign = await ask(organisationId);
    expect(foreign).toEqual(await ask('0'.repeat(26)));
    expect(foreign).toContain('TransactWriteItems');
  });
});

const probe = defineOfficeView({
  id: 'probes.organisation',
  route: 'GET /probes/:organisationId',
  capability: 'organisations.keep',
  input: { organisationId: z.string().length(26) },
  output: z.strictObject({}),
  run: async () => ok({}),
});

describe('a reading of people by their office', () => {
  test('is an act before it is told, once in a minute', async () => {
    for (let times = 0; times < 5; times += 1) await scene.look(listTeam, {});
    expect(await noted()).toMatchObject([
      { kind: 'access.read', verb: 'tenancy.team', person: scene.coordinator, role: 'coordinator' },
    ]);
  });

  test('that could not be written is not told', async () => {
    const { table } = scene.stage;
    const broken: typeof table = {
      ...table,
      send: (operation, input) =>
        operation === 'TransactWriteItems'
          ? Promise.reject(new Error('the engine is gone'))
          : table.send(operation, input),
    };
    Object.assign(scene.stage, { table: broken });
    await expect(scene.look(listTeam, {})).rejects.toThrow('the engine is gone');
    await expect(scene.look(listTeam, {})).rejects.toThrow('the engine is gone');
  });

  test('is not what a reading of other things is', async () => {
    await scene.look(listOrganisations, {});
    expect(await noted()).toEqual([]);
  });
});
