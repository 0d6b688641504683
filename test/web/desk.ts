import type { Browser, Locator, Page } from 'playwright-core';
import { fill, type Fields } from './form.ts';
import { signIn, until, visitor } from './people.ts';

/** Somebody of an office at their desk: opens forms from the process page, fills them in, sends them. */
export type Desk = {
  readonly page: Page;
  /** Opens a form from the office's own page. */
  readonly opens: (action: string, fields: Fields) => Promise<void>;
  /** Works from now on in the process of this title. */
  readonly goesTo: (process: string) => Promise<string>;
  readonly entersPhase: (phase: string) => Promise<void>;
  /** A form of a station: a first thing, another one. */
  readonly does: (station: string, action: string, fields?: Fields) => Promise<void>;
  /** A form about a thing of a station. */
  readonly doesWith: (thing: string, action: string, fields?: Fields) => Promise<void>;
  /** The same, when a refusal is expected: hands back what was said. */
  readonly isRefused: (thing: string, action: string | RegExp, fields?: Fields) => Promise<string>;
  /** What stands in a field of a form before anybody types. */
  readonly finds: (thing: string, action: string, label: string) => Promise<string>;
  /** Whether the office has the form on offer for the thing now. */
  readonly offers: (thing: string, action: string) => Promise<boolean>;
  readonly seesWaiting: (task: string) => Promise<void>;
};

/** Nobody in these stories brings every letter that the standard asks for: they say so and sign. */
export const exception: Fields = {
  Motivo: 'Historia ficticia: faltan cartas y reuniones del foro.',
  'Firmas como': 'Coordinación municipal (ficticia)',
};

const sentence = async (page: Page) =>
  (await page.locator('.summary').allInnerTexts()).join(' ').trim();

const send = async (page: Page, fields: Fields) => {
  await fill(page, fields);
  await page.locator('form.stack button[type=submit]').click();
};

/** Sends the form; lands where the office says that it is done. */
const sendWell = async (page: Page, fields: Fields) => {
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await send(page, fields);
  if (!new URL(page.url()).searchParams.has('hecho'))
    throw new Error(`«${title}» was refused: ${await sentence(page)}`);
};

/** What is folded away is opened first, as a hand would do. */
const press = async (link: Locator) => {
  const folded = link.locator('xpath=ancestor::details[not(@open)]');
  for (let left = await folded.count(); left > 0; left -= 1)
    await folded.first().locator('> summary').click();
  await link.click();
};

export const deskOf = async (browser: Browser, name: string): Promise<Desk> => {
  const { page } = await visitor(browser);
  await signIn(page, name);
  const home = new URL(page.url()).pathname;
  let process = '';
  const card = (thing: string) =>
    page.locator('section[id]:not(#esperan) li.card').filter({
      has: page.getByRole('heading', { level: 3, name: thing, exact: true, includeHidden: true }),
    });
  const section = (station: string) =>
    page.locator('section[id]').filter({
      has: page.getByRole('heading', { level: 2, name: new RegExp(`^${station}`) }),
    });
  const follow = async (find: () => Locator, what: string) => {
    await until(page, process, async () => (await find().count()) > 0, what);
    await press(find().first());
  };
  const linkIn = (place: Locator, action: string | RegExp) =>
    place.getByRole('link', { name: action, exact: true, includeHidden: true });
  return {
    page,
    opens: async (action, fields) => {
      await page.goto(home);
      await page.getByRole('link', { name: action, exact: true }).click();
      await sendWell(page, fields);
    },
    goesTo: async (title) => {
      const link = () => page.getByRole('link', { name: title, exact: true });
      await until(page, home, async () => (await link().count()) > 0, title);
      await link().first().click();
      process = new URL(page.url()).pathname;
      return process;
    },
    entersPhase: async (phase) => {
      const isThere = async () => (await page.locator('[aria-current=step]').innerText()) === phase;
      await page.goto(process);
      await page.getByRole('link', { name: /^Pasar / }).click();
      await sendWell(page, { Fase: phase, ...exception });
      await until(page, process, isThere, `phase ${phase}`);
    },
    does: async (station, action, fields = {}) => {
      await follow(() => linkIn(section(station), action), `${station}: ${action}`);
      await sendWell(page, fields);
    },
    doesWith: async (thing, action, fields = {}) => {
      await follow(() => linkIn(card(thing), action), `${thing}: ${action}`);
      await sendWell(page, fields);
    },
    isRefused: async (thing, action, fields = {}) => {
      await follow(() => linkIn(card(thing), action), `${thing}: ${action}`);
      await send(page, fields);
      return sentence(page);
    },
    finds: async (thing, action, label) => {
      await follow(() => linkIn(card(thing), action), `${thing}: ${action}`);
      return page.getByLabel(label, { exact: true }).inputValue();
    },
    offers: async (thing, action) => {
      await page.goto(process);
      return (await linkIn(card(thing), action).count()) > 0;
    },
    seesWaiting: (task) =>
      until(
        page,
        process,
        async () =>
          (await page.locator('#esperan').getByRole('link', { name: task, exact: true }).count()) >
          0,
        task,
      ),
  };
};
