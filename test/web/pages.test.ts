import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openBrowser, origin, phone, signIn, visitor } from './people.ts';
import { type OpenBox, openBox } from './programs.ts';

let browser: Browser;
let box: OpenBox;
let plan: PlanAddresses;
beforeAll(async () => {
  browser = await openBrowser();
  [box, plan] = await Promise.all([openBox('Consulta para mirar'), planOf()]);
});
afterAll(() => browser.close());

const api = async <Answer>(path: string) =>
  (await (await fetch(`${origin()}/api/v1/communes/penalolen${path}`)).json()) as Answer;

type Items = { readonly items: readonly { readonly id: string }[] };
type PlanAddresses = {
  readonly process: string;
  readonly firstOf: Readonly<
    Record<'dialogues' | 'themes' | 'proposals' | 'consultations', string>
  >;
  readonly commitment: string;
  readonly report: string;
  readonly processId: string;
};

/** Where the demonstration's plan and what led to it are. */
const planOf = async (): Promise<PlanAddresses> => {
  const { processId, commitments } = await api<{
    processId: string;
    commitments: readonly { id: string }[];
  }>('/plans/2021');
  const first = async (list: string) =>
    (await api<Items>(`/processes/${processId}/${list}`)).items[0]?.id ?? '';
  return {
    processId,
    process: `/penalolen/procesos/${processId}`,
    firstOf: {
      dialogues: await first('dialogues'),
      themes: await first('themes'),
      proposals: await first('proposals'),
      consultations: await first('consultations'),
    },
    commitment: commitments[0]?.id ?? '',
    report: await first('reports'),
  };
};

type Place = readonly [what: string, address: () => string];

const open: readonly Place[] = [
  ['the region', () => '/'],
  ['the standard', () => '/estandares'],
  ['who may do what', () => '/permisos'],
  ['a commune with a plan', () => '/penalolen'],
  ['a commune that does not take part yet', () => '/alhue'],
  ['a process', () => plan.process],
  ['its contributions', () => `${plan.process}/aportes`],
  ['a dialogue', () => `${plan.process}/dialogos/${plan.firstOf.dialogues}`],
  ['a theme', () => `${plan.process}/temas/${plan.firstOf.themes}`],
  ['a proposal', () => `${plan.process}/propuestas/${plan.firstOf.proposals}`],
  ['a drafted commitment', () => `${plan.process}/compromisos/${plan.commitment}`],
  ['a counted consultation', () => `${plan.process}/consultas/${plan.firstOf.consultations}`],
  ['an open consultation', () => box.consultation],
  ['a plan', () => '/penalolen/plan/2021'],
  ['a commitment of the plan', () => `/penalolen/plan/2021/compromisos/${plan.commitment}`],
  ['the progress', () => '/penalolen/plan/2021/avance'],
  ['a report', () => `/penalolen/plan/2021/informes/${plan.report}`],
  ['nothing', () => '/penalolen/nada'],
  ['the sign-in', () => '/local/entrar'],
  ['the inbox', () => '/local/inbox'],
];

const forms = (verb: string, processId: () => string): Place => [
  `the form ${verb}`,
  () => `/penalolen/oficina/hacer/${verb}?processId=${processId()}`,
];
const openProcess = () => box.process.split('/').at(-1) ?? '';
const officeOf = (process: string) => process.replace('/procesos', '/oficina/procesos');

/** What each persona works with. */
const desks: readonly (readonly [persona: string, places: readonly Place[]])[] = [
  ['Rita Región', [['her office', () => '/gobierno-regional/oficina']]],
  [
    'Coral Cordillera',
    [
      ['her office', () => '/penalolen/oficina'],
      ['the office of a closing process', () => officeOf(plan.process)],
      ['the office of a process in consultation', () => officeOf(box.process)],
      forms('dialogues.call-dialogue', openProcess),
      forms('commitments.draft-commitment', openProcess),
    ],
  ],
  [
    'Ulises Unidad',
    [
      ['his office', () => '/penalolen/oficina'],
      ['the office of a process', () => officeOf(plan.process)],
    ],
  ],
  ['Flora Foro', [['her office', () => '/penalolen/oficina']]],
  [
    'Mirta Monitora',
    [
      ['her office', () => '/penalolen/oficina'],
      ['the office of a process', () => officeOf(plan.process)],
      forms('monitoring.publish-report', () => plan.processId),
    ],
  ],
  [
    'Vera Vecina',
    [
      ['the ballot', () => `${box.consultation}/votar`],
      ['her commune', () => '/residencia'],
    ],
  ],
  ['Camilo Cerro', [['an office without processes', () => '/renca/oficina']]],
];

/** What a page must be whoever looks at it, on whatever screen. */
const inspect = async (page: Page, address: string) => {
  const troubles: string[] = [];
  const note = (text: string) => troubles.push(text);
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin()) note(`asks ${url.origin}`);
  });
  const response = await page.goto(address);
  const isMissing = response?.status() === 404;
  // A browser itself complains about an answer of 404, which a missing page rightly is.
  if (isMissing) troubles.length = 0;
  const [fits, headings, title] = await Promise.all([
    page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
    page.locator('h1').count(),
    page.title(),
  ]);
  if (!fits) note('is wider than the screen');
  if (headings !== 1) note(`has ${headings} first headings`);
  if (title.trim() === '') note('has no title');
  if ((response?.status() ?? 500) >= 400 && !address.endsWith('/nada')) note('is not there');
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) note(`${id}: ${nodes[0]?.html ?? ''}`);
  return troubles.map((trouble) => `${address} ${trouble}`);
};

const look = async (context: BrowserContext, places: readonly Place[]) => {
  const found: string[] = [];
  for (const [, address] of places) {
    const page = await context.newPage();
    found.push(...(await inspect(page, address())));
    await page.close();
  }
  return found;
};

const screens = [
  ['on a telephone', phone],
  ['at a desk', desktop],
] as const;

describe.each(screens)('%s', (_, screen) => {
  test('every open page is whole, fits and is accessible', { timeout: 90_000 }, async () => {
    const { context } = await visitor(browser, { screen, hasScript: true });
    expect(await look(context, open)).toEqual([]);
    await context.close();
  });

  test.each(desks)('what %s works with is whole, fits and is accessible', async (name, places) => {
    const { context, page } = await visitor(browser, { screen, hasScript: true });
    await signIn(page, name);
    expect(await look(context, places)).toEqual([]);
    await context.close();
  });
});

test.each([
  ['the region', (): string => '/'],
  ['a commune', (): string => '/penalolen'],
  ['a plan', (): string => '/penalolen/plan/2021'],
  ['a ballot’s way in', (): string => box.consultation],
] satisfies readonly Place[])(
  '%s costs a telephone at most 50 KB and 8 requests',
  async (_, address) => {
    const { context, page } = await visitor(browser, { screen: phone });
    let requests = 0;
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().startsWith('data:')) return;
      requests += 1;
      sizes.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
          ),
      );
    });
    await page.goto(address(), { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(requests).toBeGreaterThan(1);
    expect(requests).toBeLessThanOrEqual(8);
    expect(bytes).toBeLessThanOrEqual(50 * 1024);
    await context.close();
  },
);
