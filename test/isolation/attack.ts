import { policyOf } from '#access';

import { verbs, views } from '#functions';
import { PersonId, TenantId } from '#kernel';
import { registerOrganisation } from '#organisations';
import { apiPathOf, installation, perform, type Verb } from '#perform';
import { appoint, region } from '#tenancy';
import { voteApp } from '#web';
import { type Asker, askersOf, isAllowed, keyOfAnother, rightfulIn } from './askers.ts';
import { type Asked, deployed } from './gateway.ts';
import { inputFor } from './inputs.ts';
import { type Definition, apiRequest, idsIn, pageRequest, swapsOf } from './requests.ts';
import { type Shot, actsOf, inTurns, openTally } from './tally.ts';
import { type Town, houseOn, townOf } from './town.ts';
import { type Known, vectors } from './vectors.ts';

const nowMs = Date.parse('2026-09-02T12:00:00.000Z');
const slugs = { own: TenantId.parse('tiltil'), neighbour: TenantId.parse('alhue') } as const;
const canaries = { neighbour: 'canario-de-alhue-que-nadie-ve', region: 'canario-de-la-region' };
const definitions: readonly Definition[] = [...verbs, ...views];

const withSession = (asked: Asked, { cookie }: Asker, key: string): Asked => ({
  ...asked,
  cookie,
  headers: { 'idempotency-key': key, ...asked.headers },
});

let keys = 0;
const freshKey = () => `clave-${(keys += 1)}`;

type Scenery = { readonly own: Town; readonly neighbour: Town; readonly known: Known };

/** Whose records a definition is about when it is asked below this slug. */
const placeOf = ({ reach }: Definition, slug: TenantId) => {
  if (reach === 'tenant') return slug;
  return reach === 'region' ? region.tenant : installation;
};

/** What anybody who is signed in may do in any government: follow a process, ask for a right, open an invitation. */
const isForEverybody = ({ capability }: Definition) =>
  capability !== 'public' && policyOf(capability).roles.includes('person');

const hasOpenTwin = (definition: Definition): boolean =>
  definition.type === 'verb' ||
  verbs.some((verb) => apiPathOf(verb) === apiPathOf(definition) && isForEverybody(verb));

/** A definition asked of a foreign tenant in every crooked way there is. */
const abroad = (
  definition: Definition,
  asker: Asker,
  slug: TenantId,
  { neighbour, known }: Scenery,
): readonly Shot[] => {
  const asked = apiRequest(definition, slug, inputFor(definition, neighbour.things));
  const rule = isAllowed(definition, asker, placeOf(definition, slug)) ? 'open' : 'closed';
  return Object.entries(vectors).map(([name, vector]) => ({
    asked: vector(withSession(asked, asker, freshKey()), { ...known, target: slug }),
    // The same address under another method may be open: a public reading, or what anybody may ask for.
    rule: name === 'other method' && hasOpenTwin(definition) ? 'open' : rule,
    what: `${definition.id} by ${asker.name} in ${slug}, ${name}`,
  }));
};

/** A definition asked at home about a neighbour's things. */
const atHome = (
  definition: Definition,
  asker: Asker,
  { own, neighbour, known }: Scenery,
): readonly Shot[] => {
  const isOpen = isAllowed(definition, asker, placeOf(definition, slugs.own));
  const swapped = swapsOf(definition, own.things, neighbour.things).flatMap(
    ({ name, foreign, missing }): readonly Shot[] => {
      const shotOf = (input: typeof foreign) =>
        withSession(apiRequest(definition, slugs.own, input), asker, freshKey());
      const what = `${definition.id} by ${asker.name} at home, ${name}`;
      return [
        { asked: shotOf(foreign), rule: isOpen ? { alike: shotOf(missing) } : 'closed', what },
      ];
    },
  );
  const plain = apiRequest(definition, slugs.own, inputFor(definition, own.things));
  const lies = ['x-tenant', 'host', 'body field', 'query slug', 'cursor of another'].flatMap(
    (name): readonly Shot[] => {
      const vector = vectors[name];
      if (!vector) return [];
      // At home the lie names the neighbour.
      const lie = { ...known, own: slugs.neighbour, target: slugs.own };
      const asked = vector(
        withSession(plain, asker, `${definition.id}-${asker.name.replaceAll(' ', '-')}`),
        lie,
      );
      const what = `${definition.id} by ${asker.name} at home, ${name}`;
      return [{ asked, rule: isOpen ? 'open' : 'closed', what }];
    },
  );
  return [...swapped, ...lies];
};

const forWhoeverIsSignedIn = new Set([
  '/:slug/oficina/seguir/:processId',
  '/:slug/oficina/invitacion',
]);

type Route = { readonly method: string; readonly path: string };

/** Every page address that the apps themselves know, forms once for each verb. */
const pagesOf = (house: ReturnType<typeof houseOn>): readonly (Route & { verbId: string })[] => {
  const ask = { publicOrigin: 'http://localhost:4000' } as never;
  const routes: readonly Route[] = [house.office, house.portal, voteApp(ask)].flatMap(
    ({ routes }) => routes,
  );
  const seen = new Set<string>();
  return routes
    .filter(({ method, path }) => {
      const name = `${method} ${path}`;
      const isPage = method !== 'ALL' && !path.startsWith('/api/') && path !== '/salir';
      const isNew = !seen.has(name);
      seen.add(name);
      return isPage && isNew;
    })
    .flatMap(({ method, path }) =>
      path.includes(':verbId')
        ? verbs.map(({ id }) => ({ method, path, verbId: id }))
        : [{ method, path, verbId: '' }],
    );
};

const onPages = [
  'plain',
  'x-tenant',
  'query slug',
  'upper-case slug',
  'two slashes',
  '%2f',
  'foreign origin',
];

/** Neighbours write before they say who they are: only who said to live elsewhere finds nothing. No write comes of it. */
const isAskedFirst = ({ capability, sealed }: Verb, { role }: Asker): boolean =>
  sealed.length === 0 && role !== 'resident' && policyOf(capability).roles.includes('resident');

const pageShots = (
  page: Route & { verbId: string },
  asker: Asker,
  { neighbour, known }: Scenery,
): readonly Shot[] => {
  const verb = verbs.find(({ id }) => id === page.verbId);
  const slug = slugs.neighbour;
  const isOffice = page.path.startsWith('/:slug/oficina');
  const isOpen =
    !isOffice ||
    forWhoeverIsSignedIn.has(page.path) ||
    (verb && (isAllowed(verb, asker, placeOf(verb, slug)) || isAskedFirst(verb, asker)));
  const asked = pageRequest(page, slug, idsIn(neighbour.things), page.verbId);
  return onPages.flatMap((name): readonly Shot[] => {
    const vector = vectors[name];
    const what = `${page.method} ${page.path} ${page.verbId} by ${asker.name}, ${name}`;
    return vector
      ? [
          {
            asked: vector({ ...asked, cookie: asker.cookie }, { ...known, target: slug }),
            rule: isOpen ? 'open' : 'closed',
            what,
          },
        ]
      : [];
  });
};

const collectionsOf = ({ things }: Town) => [
  '-',
  ...[things.inDialogues, things.inFormulation, things.inAdoption, things.inImplementation].map(
    ({ processId }) => processId,
  ),
];

/** Builds two towns and what is deployed, and sends everything that everybody could try. */
export const attack = async (most: number, say: (text: string) => void) => {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  say('Building two towns …');
  const own = await townOf(slugs.own, 'canario-de-tiltil');
  const neighbour = await townOf(slugs.neighbour, canaries.neighbour);
  const house = houseOn(own);
  const { stage } = house;
  const inRegion = {
    tenant: region.tenant,
    person: undefined,
    isInstallation: true,
    key: 'canario',
  };
  const hidden = PersonId.parse('1'.repeat(26));
  await perform(stage, appoint, inRegion, {
    personId: hidden,
    name: canaries.region,
    roles: ['regional-officer'],
  });
  // The bundles read the clock of the process; sessions and mandates are of this day.
  Date.now = () => nowMs;
  const send = await deployed(nowMs);
  const askers = await askersOf(house, slugs.own, slugs.neighbour);
  const organisation = { name: 'Club Deportivo', kind: 'union' };
  const rightful = await rightfulIn(
    (cookie, key) =>
      send({
        ...apiRequest(registerOrganisation as never, slugs.neighbour, organisation),
        cookie,
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      }),
    house,
    slugs.neighbour,
  );
  const known: Known = {
    own: slugs.own,
    target: slugs.neighbour,
    token: rightful.slice('articula='.length),
    keyOfAnother,
    idOfAnother: neighbour.things.organisationId,
  };
  const scenery = { own, neighbour, known };
  await provesItself(send, neighbour, rightful, askers, say);
  const places = [
    { tenant: slugs.neighbour, collections: collectionsOf(neighbour) },
    { tenant: region.tenant, collections: ['-'] },
  ];
  const tally = openTally(send, Object.values(canaries), say);
  const { seen } = tally;
  let acts = await actsOf(stage.table, places);
  const shoot = async (what: string, shots: readonly Shot[], isTheirs: boolean) => {
    await inTurns(shots, 12, tally.fire);
    const now = await actsOf(stage.table, places);
    if (now !== acts && !isTheirs) {
      say(`FOREIGN WRITE ${what}: ${now - acts} acts`);
      seen.foreignWrites += now - acts;
    }
    acts = now;
  };
  const pages = pagesOf(house);
  const work = [
    ...definitions.map((definition) => ({
      what: definition.id,
      isTheirs: isForEverybody(definition),
      shots: () =>
        askers.flatMap((asker) => {
          // What somebody does in the region with a role there is no foreign write.
          const isOfRegion = asker.home === region.tenant;
          if (isOfRegion && definition.reach === 'region') return [];
          return [
            ...abroad(definition, asker, slugs.neighbour, scenery),
            ...(isOfRegion ? [] : abroad(definition, asker, region.tenant, scenery)),
            ...atHome(definition, asker, scenery),
          ];
        }),
    })),
    ...pages.map((page) => ({
      what: `${page.method} ${page.path} ${page.verbId}`,
      isTheirs:
        forWhoeverIsSignedIn.has(page.path) ||
        verbs.some((verb) => verb.id === page.verbId && isForEverybody(verb)),
      shots: () =>
        askers
          .filter(({ home }) => home !== region.tenant)
          .flatMap((asker) => pageShots(page, asker, scenery)),
    })),
  ];
  say(
    `${definitions.length} routes, ${pages.length} pages, ${askers.length} askers, ${Object.keys(vectors).length} ways, after ${seconds()}`,
  );
  const planned = work.reduce((sum, { shots }) => sum + shots().length, 0);
  const every = Math.max(1, Math.ceil(planned / most));
  say(`${planned} attacks are known; one in ${every} is tried, at each route another one.`);
  for (const [index, { what, isTheirs, shots }] of work.entries()) {
    await shoot(
      what,
      shots().filter((_, at) => (at + index) % every === 0),
      isTheirs,
    );
    if (index % 20 === 19)
      say(
        `${index + 1} of ${work.length} after ${seconds()}: ${seen.requests} requests, ${seen.found} found, ${seen.leaks} leaks`,
      );
  }
  say(`Done after ${seconds()}.`);
  return seen;
};

/** A search where there is nothing to find proves nothing: whoever may see the canary sees it, and who is signed in is known. */
const provesItself = async (
  send: (asked: Asked) => Promise<{ readonly status: number; readonly text: string }>,
  neighbour: Town,
  rightful: string,
  askers: readonly Asker[],
  say: (text: string) => void,
) => {
  const guarded = views.filter(
    ({ capability, reach }) => capability !== 'public' && reach === 'tenant',
  );
  const answers = await Promise.all(
    guarded.map((view) =>
      send({
        ...apiRequest(view, slugs.neighbour, inputFor(view, neighbour.things)),
        cookie: rightful,
      }),
    ),
  );
  const sung = answers.filter(({ text }) => text.includes(canaries.neighbour)).length;
  say(`The canary stands in ${sung} of ${guarded.length} readings of the neighbour's own office.`);
  const office = { method: 'GET', path: `/${slugs.own}/oficina` };
  const coordinator = askers.find(({ name }) => name === 'coordinator');
  const { status } = await send({ ...office, cookie: coordinator?.cookie ?? '' });
  if (sung < 2 || status !== 200)
    throw new Error(`nothing to be found: ${sung} canaries, the office answers ${status}`);
};
