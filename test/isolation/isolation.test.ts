import { beforeAll, describe, expect, test } from 'vitest';
import { type Role, mayAsk, roles, scopeOf } from '#access';
import { verbs, views } from '#functions';
import { TenantId } from '#kernel';
import { type Verb, type View, allBallots, apiPathOf, machine } from '#perform';
import { OutOfScope, commit, publishedRecords, tenantRecords, tenantScope, within } from '#table';
import { collectionOf, ruleOf } from '../../packages/perform/rule.ts';
import { thingIdsIn } from '../../packages/perform/paths.ts';
import { isProof } from '../proofs/runs.ts';
import { inputFor } from './inputs.ts';
import { type House, type Town, houseOn, signedIn, townOf } from './town.ts';

type Definition = Verb | View;
type Asker = { readonly role: Role | 'nobody'; readonly cookie: string };

// Two communes that no other test speaks of.
const slugs = { own: 'tiltil', neighbour: 'alhue' } as const;
const canary = 'canario-de-alhue-que-nadie-ve';
const state: { own?: Town; neighbour?: Town; house?: House; askers: Asker[] } = { askers: [] };

beforeAll(async () => {
  state.own = await townOf(slugs.own, 'canario-de-tiltil');
  state.neighbour = await townOf(slugs.neighbour, canary);
  state.house = houseOn(state.own);
  const { house } = state;
  // Roles of the region and of partners are held elsewhere; what a mandate gives, nobody holds by itself.
  const held = roles.filter((role) => ['tenant', 'self'].includes(scopeOf(role)));
  state.askers = await Promise.all(
    held.map(async (role) => ({
      role,
      cookie: await signedIn(house, TenantId.parse(slugs.own), role),
    })),
  );
});

const built = () => {
  const { own, neighbour, house, askers } = state;
  if (!own || !neighbour || !house) throw new Error('the towns were not built');
  return { own, neighbour, house, askers };
};

const methodOf = (definition: Definition) =>
  definition.type === 'verb' ? definition.method : 'GET';

const addressOf = (definition: Definition, slug: string, input: Record<string, unknown>) =>
  apiPathOf(definition).replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === 'slug' ? slug : String(input[name])),
  );

/** What is sent beside the path: the rest of the input as body, or as query. */
const restOf = (definition: Definition, input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(input).filter(([name]) => !apiPathOf(definition).includes(`:${name}`)),
  );

const call = async (
  definition: Definition,
  slug: string,
  town: Town,
  { cookie }: Pick<Asker, 'cookie'>,
  body?: unknown,
) => {
  const input = inputFor(definition, town.things);
  const address = addressOf(definition, slug, input);
  const rest = body ?? restOf(definition, input);
  const isVerb = definition.type === 'verb';
  const query = isVerb ? '' : `?${new URLSearchParams(rest as Record<string, string>)}`;
  const answer = await built().house.office.request(`${address}${query}`, {
    method: methodOf(definition),
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    ...(isVerb ? { body: JSON.stringify(rest) } : {}),
  });
  const text = await answer.text();
  const code = answer.ok ? '' : String((JSON.parse(text) as { code: string }).code);
  return { status: answer.status, text, code };
};

const nobody: Asker = { role: 'nobody', cookie: '' };
const definitions: readonly Definition[] = [...verbs, ...views];
const guarded = definitions.filter(({ capability }) => capability !== 'public');
const open = definitions.filter(({ capability }) => capability === 'public');
const named = (list: readonly Definition[]) => list.map((one) => [one.id, one] as const);

/** Whether a role that is held in the own commune opens this definition there. */
const isAllowed = ({ capability, reach }: Definition, role: Asker['role']) => {
  if (capability === 'public') return true;
  const held: readonly Role[] = role === 'nobody' || reach !== 'tenant' ? [] : [role];
  return mayAsk([...held, 'person'], capability) !== undefined;
};

/** Whoever is signed in may ask it anywhere: joining a team needs its link, and everything else is about oneself. */
const isForAnybody = ({ capability }: Definition) =>
  capability !== 'public' && mayAsk(['person'], capability) !== undefined;

/** In the suite some askers of the list, other ones for each definition; in the proof all of them. */
const someOf = (askers: readonly Asker[], id: string, many: number): readonly Asker[] => {
  if (isProof) return askers;
  const first = definitions.findIndex((one) => one.id === id);
  return askers.filter((_, at) => (at + first) % Math.ceil(askers.length / many) === 0);
};

describe.each(named(guarded))('%s', (_id, definition) => {
  test('does not exist for anybody of another commune, whatever they send', async () => {
    const { neighbour, ...all } = built();
    const askers = someOf(all.askers, definition.id, 3);
    for (const body of [undefined, {}, ['x']]) {
      const answers = await Promise.all(
        askers.map((asker) => call(definition, slugs.neighbour, neighbour, asker, body)),
      );
      for (const [index, answer] of answers.entries()) {
        expect(answer.text).not.toContain(canary);
        // What belongs to no commune is open or closed by itself; the commune in the address is not in it.
        if (
          (definition.reach === 'tenant' && !isForAnybody(definition)) ||
          !isAllowed(definition, askers[index]?.role ?? 'nobody')
        )
          expect(answer).toMatchObject({ status: 404, code: 'request.not-found' });
      }
      if (definition.type === 'view') break;
    }
  });

  test('asks whoever is not signed in to sign in, and says no more', async () => {
    const { own, neighbour } = built();
    for (const [slug, town] of [
      [slugs.own, own],
      [slugs.neighbour, neighbour],
    ] as const)
      expect(await call(definition, slug, town, nobody)).toMatchObject({
        status: 401,
        code: 'request.not-signed-in',
      });
  });

  test('is found at home by the roles of the table, and by no other', async () => {
    const { own, askers } = built();
    const allowed = askers.filter(({ role }) => isAllowed(definition, role));
    const others = askers.filter(({ role }) => !isAllowed(definition, role));
    for (const asker of [...allowed, ...someOf(others, definition.id, 4)]) {
      const { status, code } = await call(definition, slugs.own, own, asker);
      if (isAllowed(definition, asker.role)) {
        expect([asker.role, status < 500, code]).not.toContain('request.not-found');
        expect([asker.role, status]).not.toEqual([asker.role, 401]);
        expect(status).toBeLessThan(500);
      } else expect([asker.role, status, code]).toEqual([asker.role, 404, 'request.not-found']);
    }
  });

  test('is nowhere in a commune that there is not', async () => {
    const { own, askers } = built();
    if (definition.reach !== 'tenant') return;
    for (const asker of [nobody, ...askers.slice(0, 2)])
      expect(await call(definition, 'atlantis', own, asker)).toMatchObject({ status: 404 });
  });
});

describe.each(named(open))('%s', (_id, definition) => {
  test('tells everybody the same, and nothing that a commune keeps to itself', async () => {
    const { neighbour, askers } = built();
    const answers = await Promise.all(
      [nobody, ...someOf(askers, definition.id, 4)].map((asker) =>
        call(definition, slugs.neighbour, neighbour, asker),
      ),
    );
    for (const { status, text } of answers) {
      expect([200, 404]).toContain(status);
      expect(text).not.toContain(canary);
    }
    expect(new Set(answers.map(({ status }) => status)).size).toBe(1);
  });
});

describe('most public readings of the neighbour', () => {
  test('are found, so that the search above is not a search in nothing', async () => {
    const { neighbour } = built();
    const answers = await Promise.all(
      open.map((definition) => call(definition, slugs.neighbour, neighbour, nobody)),
    );
    const found = answers.filter(({ status }) => status === 200);
    expect(found.length).toBeGreaterThan(open.length * 0.7);
    expect(found.some(({ text }) => text.includes('Junta de Vecinos'))).toBe(true);
  });
});

describe('the pages', () => {
  const pageOf = async (address: string, cookie: string, method = 'GET') => {
    const { office, portal } = built().house;
    const isOffice = /^\/[^/]+\/(oficina|hacer)|^\/permisos|^\/residencia/.test(address);
    const answer = await (isOffice ? office : portal).request(address, {
      method,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST'
          ? {
              origin: 'http://localhost:4000',
              'content-type': 'application/x-www-form-urlencoded',
            }
          : {}),
      },
      ...(method === 'POST' ? { body: '_key=0123456789abcdef' } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  };

  const officePages = () => {
    const { inDialogues, inImplementation } = built().neighbour.things;
    const ids = Object.entries({ ...inDialogues, ...inImplementation })
      .flatMap(([name, id]) => (typeof id === 'string' ? [`${name}=${id}`] : []))
      .join('&');
    return [
      `/${slugs.neighbour}/oficina`,
      `/${slugs.neighbour}/oficina/procesos/${inDialogues.processId}`,
      `/${slugs.neighbour}/oficina/archivos/${inImplementation.fileId}`,
      ...verbs
        .filter(({ offer }) => !(offer && 'machine' in offer))
        .map(({ id }) => `/${slugs.neighbour}/oficina/hacer/${id}?${ids}`),
    ];
  };

  test('of a neighbour’s office are nowhere for its neighbours', async () => {
    const tenantVerbs = verbs
      .filter((verb) => verb.reach === 'tenant' && !isForAnybody(verb))
      .map(({ id }) => id);
    const pages = officePages().filter(
      (address) => !address.includes('/hacer/') || tenantVerbs.some((id) => address.includes(id)),
    );
    const some = built().askers.filter(({ role }) => role === 'coordinator' || role === 'resident');
    for (const { cookie, role } of some)
      for (const address of pages) {
        const { status, text } = await pageOf(address, cookie);
        expect([role, address, status]).toEqual([role, address, 404]);
        expect(text).not.toContain(canary);
      }
  });

  test('of a neighbour’s office send who is not signed in to sign in', async () => {
    for (const address of officePages()) {
      const { status, text } = await pageOf(address, '');
      // What neighbours are asked can be written before one signs in; it says nothing of anybody.
      const isOpen = verbs.some(
        ({ id, capability, sealed }) =>
          address.includes(`/hacer/${id}?`) &&
          sealed.length === 0 &&
          mayAsk(['resident'], capability),
      );
      expect(isOpen ? [200, 404] : [303, 404], address).toContain(status);
      expect(text).not.toContain(canary);
    }
  });

  test('do nothing in a neighbour’s office for anybody', async () => {
    const coordinator = built().askers.find(({ role }) => role === 'coordinator');
    for (const address of officePages()) {
      const isAnybodys = verbs.some((one) => isForAnybody(one) && address.includes(one.id));
      if (!address.includes('/hacer/') || isAnybodys) continue;
      expect((await pageOf(address, '', 'POST')).status).toBe(303);
      const { status } = await pageOf(address, coordinator?.cookie ?? '', 'POST');
      expect([address, status]).toEqual([address, 404]);
    }
  });

  test('that are public hold nothing that a commune keeps to itself', async () => {
    const { inDialogues, inFormulation, inImplementation } = built().neighbour.things;
    const process = (one: { processId: string }) => `/alhue/procesos/${one.processId}`;
    const addresses = [
      '/',
      '/estandares',
      '/alhue',
      '/alhue/plan/2026',
      '/alhue/plan/2026/avance',
      `/alhue/plan/2026/compromisos/${inImplementation.commitmentId}`,
      `/alhue/plan/2026/informes/${inImplementation.reportId}`,
      ...[inDialogues, inFormulation, inImplementation].map(process),
      `${process(inDialogues)}/aportes`,
      `${process(inDialogues)}/dialogos/${inDialogues.draftDialogueId}`,
      `${process(inDialogues)}/temas/${inDialogues.themeId}`,
      `${process(inFormulation)}/compromisos/${inFormulation.commitmentId}`,
      `${process(inFormulation)}/propuestas/${inFormulation.proposalId}`,
      `${process(inFormulation)}/consultas/${inFormulation.consultationId}`,
    ];
    const seen = await Promise.all(addresses.map((address) => pageOf(address, '')));
    for (const [index, { status, text }] of seen.entries()) {
      expect([addresses[index], [200, 404].includes(status)]).toEqual([addresses[index], true]);
      expect([addresses[index], text.includes(canary)]).toEqual([addresses[index], false]);
    }
    expect(seen.filter(({ status }) => status === 200).length).toBeGreaterThan(8);
  });
});

/**
 * The second wall: somebody took the question of the role away, and bound the store to a neighbour.
 * The table still knows for whom the request came.
 */
describe('with the role no longer asked, the table', () => {
  test.each(named(guarded.filter(({ reach }) => reach === 'tenant')))(
    'still refuses %s',
    async (_id, definition) => {
      const { own, neighbour, house } = built();
      const { table } = house.stage;
      const input = inputFor(definition, neighbour.things);
      const parsed = definition.input.parse(input) as never;
      const { tenant } = neighbour;
      const given = {
        input: parsed,
        tenant,
        region: house.stage.region,
        table,
        records: tenantRecords(table, tenant),
        published: (of: TenantId) => publishedRecords(table, of),
        ballotsIn: (consultation: string) => allBallots(table, tenant, consultation),
        marksIn: async () => 0,
        rolesIn: async () => [],
        hasProcess: async () => true,
        canSend: true,
        newToken: () => 'a'.repeat(43),
        keepBytes: async () => 'a'.repeat(64),
        now: house.stage.now(),
        person: machine,
        newId: () => '0'.repeat(26),
        newBlindId: () => '0'.repeat(26),
      };
      const attempt = within(tenantScope(own.tenant), async () => {
        // As the pipeline gathers it: what a verb is a step of is the first that the wall stands before.
        const of = definition.type === 'verb' ? ruleOf(definition)?.of : undefined;
        const ids = of ? thingIdsIn(definition.path, of.name, input) : [];
        const place = of && collectionOf(of, String(input['processId']));
        const thing = await of?.get(
          { ...given.records, tenant, published: given.published },
          place ?? '-',
          ids,
        );
        const seen = await definition.run({ ...given, thing } as never);
        if (definition.type === 'view' || !seen.ok) return;
        const { act, about, answer, writes, ballots = [] } = seen.value as never as Decided;
        await commit(table, { act: actOf(tenant, act, about, answer), writes, ballots });
      });
      await expect(attempt).rejects.toThrow(OutOfScope);
    },
  );
});

type Decided = Parameters<typeof commit>[1] & { act: string; about: string; answer: object };

const actOf = (tenant: TenantId, kind: string, about: string, answer: object) => ({
  id: 'act-planted',
  tenant,
  collection: '-',
  verb: 'planted',
  kind,
  about,
  person: machine,
  role: 'coordinator',
  at: '2026-09-02T12:00:00.000Z' as never,
  key: 'planted',
  request: 'planted',
  answer: answer as never,
});

test('nothing of all this was a fault', () => {
  expect(built().house.faults).toEqual([]);
});
