import { describe, expect, test } from 'vitest';
import * as addresses from '#addresses';
import { views, verbs } from '#functions';
import { castBallot } from '#consultations';
import { apiPathOf } from '#perform';
import { communes, region } from '#tenancy';
import {
  type OfficeAsk,
  entranceApp,
  officeApp,
  papersApp,
  picturesApp,
  portalApp,
  voteApp,
} from '#web';
import { manifests } from '../../packages/local/build.ts';

// Routes are only listed here; nobody is asked anything.
const ask = { publicOrigin: 'http://localhost' } as unknown as OfficeAsk;
const nothing = undefined as never;

const apps = {
  portal: portalApp(ask),
  office: officeApp(ask, verbs, views),
  vote: voteApp(ask),
  entrance: entranceApp(ask, nothing),
  papers: papersApp(ask, nothing),
  pictures: picturesApp(ask, nothing),
};

const routed = Object.entries(apps).flatMap(([name, app]) =>
  app.routes
    // What programs ask is the same in every app that has verbs, and described once.
    .filter(
      ({ method, path }) =>
        method !== 'ALL' &&
        !addresses.isApi(path) &&
        (name === 'office' || path !== addresses.dictionaryAddress()),
    )
    .map(({ method, path }) => ({ name, method, path })),
);

const named = Object.entries(addresses).flatMap(([name, value]) =>
  typeof value === 'function' && 'pattern' in value ? [[name, value] as const] : [],
);

/** Not one page, but all that lie below. */
const prefixes: ReadonlySet<string> = new Set(['apiBelow', 'castBallotAddress', 'picturesAddress']);

const isRouteOf = ({ pattern }: { readonly pattern: string }, path: string) =>
  path === pattern || (!path.includes(':') && addresses.isAt({ pattern }, path));

describe('an address', () => {
  test.each(named.filter(([name]) => !prefixes.has(name)))('%s is routed', (_name, address) => {
    expect(routed.map(({ path }) => path).filter((path) => isRouteOf(address, path))).not.toEqual(
      [],
    );
  });

  test('is written for every route of every app', () => {
    const below = `${addresses.picturesAddress.pattern}/`;
    const unnamed = routed.filter(
      ({ path }) => !path.startsWith(below) && !named.some(([, one]) => isRouteOf(one, path)),
    );
    expect(unnamed).toEqual([]);
  });

  test('of the ballot for programs is the one of the verb', () => {
    expect(addresses.castBallotAddress.pattern).toBe(apiPathOf(castBallot));
  });

  test('has one name', () => {
    const patterns = named.map(([, { pattern }]) => pattern);
    expect(patterns).toEqual([...new Set(patterns)]);
  });

  test('begins with no word that a commune is called', () => {
    const slugs = new Set<string>([region.tenant, ...communes.map(({ tenant }) => tenant)]);
    const first = named.map(([, { pattern }]) => pattern.split('/')[1] ?? '');
    expect(first.filter((word) => slugs.has(word))).toEqual([]);
  });
});

/** `ANY /{slug}/oficina/{path+}` as a test of a method and a path. */
const takes = (route: string) => {
  const [method = '', path = ''] = route.split(' ');
  const pattern = path
    .replaceAll('.', String.raw`\.`)
    .replaceAll(/\{\w+\+\}/g, '.+')
    .replaceAll(/\{\w+\}/g, '[^/]+');
  const matcher = new RegExp(`^${pattern}$`);
  return (asked: string, at: string) => (method === 'ANY' || method === asked) && matcher.test(at);
};

describe('the gateway', () => {
  test('sends every route to the function whose app has it', async () => {
    const takers = (await manifests())
      .filter(({ source }) => source === 'http')
      .flatMap(({ name, routes = [] }) =>
        routes
          .filter((route) => route !== '$default')
          .map((route) => ({ name, route, is: takes(route) })),
      )
      // The longer a route is, the nearer it is: the ballot lies below a process.
      .toSorted(
        (a, b) => b.route.replace('{path+}', '').length - a.route.replace('{path+}', '').length,
      );
    const astray = routed
      .map(({ name, method, path }) => {
        const at = path.replaceAll(/:\w+(\{.*?\}\})?/g, 'x');
        const taker = takers.find(({ is }) => is(method, at));
        return [name, taker?.name ?? 'portal', method, path] as const;
      })
      .filter(([name, taker, , path]) => name !== taker && !path.includes('{'));
    expect(astray).toEqual([]);
  });
});
