import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mayAsk, roles, scopeOf } from '#access';
import { verbs, views } from '#functions';
import { startEngine } from '#local';
import type { TenantId } from '#kernel';
import { type Verb, type View, apiPathOf, withVersion } from '#perform';
import { playOn } from '#samples';
import { type Asked, deployed } from '../isolation/gateway.ts';
import { inputFor } from '../isolation/inputs.ts';
import { houseOn, signedIn, townOf } from '../isolation/town.ts';
import { startCountingProxy } from '../load/counting-proxy.ts';
import { seedRandomness } from './seeded.ts';
import { root } from './tree.ts';

/** What a request cost: `status`, calls to the table, capacity units, items read. */
export type Cost = readonly [status: number, calls: number, units: number, items: number];
export type Costs = Readonly<Record<string, Cost>>;

type Definition = Verb | View;

type Input = Readonly<Record<string, unknown>>;

const slug = 'tiltil';

const addressOf = (definition: Definition, input: Readonly<Record<string, unknown>>) =>
  apiPathOf(definition).replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(name === 'slug' ? slug : String(input[name])),
  );

const restOf = (definition: Definition, input: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(input).filter(([name]) => !apiPathOf(definition).includes(`:${name}`)),
  );

const askedFor = (definition: Definition, input: Readonly<Record<string, unknown>>): Asked => {
  const rest = restOf(definition, input);
  if (definition.type === 'view')
    return {
      method: 'GET',
      path: addressOf(definition, input),
      query: rest as Readonly<Record<string, string>>,
    };
  return {
    method: definition.method,
    path: addressOf(definition, input),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(rest),
  };
};

/**
 * The pages whose cost is watched, by whom they are asked for. Not among them: what a search and an office's first page
 * read, which hangs on random ids (the processes of a town were all opened in one millisecond).
 */
const pagesOf = ({
  inDialogues,
  inFormulation,
  inImplementation,
}: Things): readonly (readonly [string, string])[] => {
  const process = (one: { processId: string }) => `/${slug}/procesos/${one.processId}`;
  const office = `/${slug}/oficina`;
  return [
    ...[
      '/',
      '/region',
      '/estandares',
      `/${slug}`,
      process(inDialogues),
      `${process(inDialogues)}/aportes`,
      `${process(inDialogues)}/conformidad`,
      `${process(inDialogues)}/calendario`,
      `${process(inDialogues)}/temas/${inDialogues.themeId}`,
      `${process(inFormulation)}/compromisos/${inFormulation.commitmentId}`,
      `${process(inFormulation)}/propuestas/${inFormulation.proposalId}`,
      `/${slug}/plan/2026`,
      `/${slug}/plan/2026/avance`,
      `/${slug}/plan/2026/compromisos/${inImplementation.commitmentId}`,
      `/${slug}/plan/2026/informes/${inImplementation.reportId}`,
    ].map((address) => [address, 'nobody'] as const),
    ...[
      `${office}/equipo`,
      `${office}/procesos/${inDialogues.processId}`,
      `${office}/procesos/${inImplementation.processId}`,
      `${office}/hacer/dialogues.call-dialogue?processId=${inDialogues.processId}`,
      `${office}/registro`,
    ].map((address) => [address, 'coordinator'] as const),
    ['/residencia', 'resident'],
    ['/mis-datos', 'resident'],
  ];
};

type Things = Awaited<ReturnType<typeof townOf>>['things'];

const bare = (address: string) => address.replaceAll(/[0-9a-hjkmnp-tv-z]{26}/g, '…');

/**
 * Asks every view, every verb and the watched pages of a town at the gateway, cold and one after the other, and
 * counts what each asked of the table. A verb that is refused counts too: a refusal costs as much. Randomness is
 * seeded: by chance a mailbox would share the latch of another, and a request read one item more.
 */
export const costsOf = async (nowMs: number): Promise<Costs> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-costs-'));
  const engine = await startEngine(path.join(folder, 'engine'));
  const proxy = await startCountingProxy(engine.endpoint);
  const before = { ...process.env };
  const letGo = seedRandomness('costs');
  try {
    Object.assign(process.env, {
      DYNAMODB_ENDPOINT: proxy.endpoint,
      FILES_FOLDER: path.join(folder, 'files'),
      MAIL_FOLDER: path.join(folder, 'mail'),
      MEMORY_SECONDS: '0',
    });
    playOn(engine.endpoint);
    const town = await townOf(slug, 'canario');
    const house = houseOn(town);
    const cookies = new Map<string, string>([['nobody', '']]);
    for (const role of roles.filter((one) => ['tenant', 'self'].includes(scopeOf(one))))
      cookies.set(role, await signedIn(house, town.tenant, role));
    const send = await deployed(nowMs);
    // As whoever has just read the text: a stale request would cost less.
    const opened = (verb: Verb, tenant: TenantId, { version: _, ...given }: Input) =>
      withVersion(house.stage, { verb, tenant, given });
    const costs: Record<string, Cost> = {};
    const count = async (name: string, asked: Asked) => {
      proxy.take();
      const told = proxy.verbs.length;
      const { status } = await send(asked);
      // What came until an act was written is counted with its verb.
      const all = [...proxy.verbs.slice(told), proxy.take()];
      const sum = (of: 'calls' | 'units' | 'items') => all.reduce((so, one) => so + one[of], 0);
      const own = name in costs ? `${name}, another` : name;
      costs[own] = [status, sum('calls'), sum('units'), sum('items')];
    };
    for (const [address, who] of pagesOf(town.things)) {
      const [page = '', search = ''] = address.split('?');
      const query = Object.fromEntries(new URLSearchParams(search));
      const cookie = cookies.get(who) ?? '';
      await count(`${bare(address)} by ${who}`, { method: 'GET', path: page, query, cookie });
    }
    for (const definition of [...views, ...verbs]) {
      const able = [...cookies.keys()].find(
        (who) =>
          definition.capability === 'public' ||
          (who !== 'nobody' && mayAsk([who as (typeof roles)[number]], definition.capability)),
      );
      if (able === undefined) continue;
      const plain = inputFor(definition, town.things);
      const given =
        definition.type === 'verb' ? await opened(definition, town.tenant, plain) : plain;
      const asked = askedFor(definition, given);
      await count(definition.id, { ...asked, cookie: cookies.get(able) ?? '' });
    }
    return costs;
  } finally {
    letGo();
    playOn(undefined);
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    proxy.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What fell, what is new, and nothing that is no longer asked. What rose stays as it was: the suite says so. */
export const tightened = (found: Costs, before: Costs): Costs =>
  Object.fromEntries(
    Object.entries(found).map(([name, cost]) => {
      const was = before[name];
      if (!was) return [name, cost];
      const least = (at: 1 | 2 | 3) => Math.min(was[at], cost[at]);
      return [name, [was[0], least(1), least(2), least(3)] as const];
    }),
  );

/** One line for each request, so that a change can be read. */
export const writeCosts = (costs: Costs): void => {
  const lines = Object.entries(costs).map(
    ([name, cost]) => `  ${JSON.stringify(name)}: [${cost.join(', ')}]`,
  );
  writeFileSync(path.join(root, 'test/house/costs.json'), `{\n${lines.join(',\n')}\n}\n`);
};
