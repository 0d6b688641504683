import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comesTrue, openBrowser, origin, phone, signIn, visitor } from './people.ts';
import { programOf } from './programs.ts';
import { raw } from './raw.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const publicPages = ['/', '/renca', '/penalolen/plan/2021', '/en/penalolen/plan/2021', '/datos'];

describe('a public page', () => {
  test.each(publicPages)(
    'is the same for whoever is signed in and for everybody: %s',
    async (path) => {
      const { cookie } = await programOf('Coral', 'penalolen');
      const [stranger, known] = await Promise.all([
        raw(path),
        raw(path, { headers: { cookie: `${cookie}; articula-dentro=1` } }),
      ]);
      expect(known.bytes.equals(stranger.bytes)).toBe(true);
      expect(known.headers['cache-control']).toMatch(/^public/);
      expect(known.headers['set-cookie']).toBeUndefined();
      expect(stranger.bytes.toString()).toMatch(
        /<a class="account" href="\/mi-cuenta">(Tu cuenta|Your account)</,
      );
    },
  );
});

describe('who is signed in', () => {
  const asks = async (cookie?: string) => {
    const answer = await raw('/quien', cookie === undefined ? {} : { headers: { cookie } });
    return { ...answer, told: JSON.parse(answer.bytes.toString()) as unknown };
  };

  test('is told to nobody but them, and kept nowhere', async () => {
    const { cookie } = await programOf('Coral', 'penalolen');
    const { status, headers, told } = await asks(cookie);
    expect([status, told]).toEqual([200, { name: 'Coral Cordillera (ficticia)' }]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['vary']).toContain('cookie');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test.each([
    ['without a session', undefined],
    ['with the sign and no session', 'articula-dentro=1'],
    ['with a token that nobody was given', `articula=${'a'.repeat(43)}; articula-dentro=1`],
  ])('is nobody %s', async (_what, cookie) => {
    const { status, headers, told } = await asks(cookie);
    expect([status, told]).toEqual([200, { name: null }]);
    expect(headers['cache-control']).toBe('no-store');
  });
});

const account = (page: Page) => page.locator('header .account');

describe('in the browser', () => {
  test('with script, public pages say the name, and ask nothing for strangers', async () => {
    const { context, page } = await visitor(browser, { screen: phone, hasScript: true });
    const asked: string[] = [];
    page.on('request', (one) => asked.push(new URL(one.url()).pathname));
    await page.goto('/renca', { waitUntil: 'networkidle' });
    expect(await account(page).innerText()).toBe('Tu cuenta');
    expect(asked).not.toContain('/quien');
    await signIn(page, 'Coral Cordillera');
    await page.goto('/renca');
    await comesTrue(
      async () => (await account(page).innerText()) === 'Coral Cordillera (ficticia)',
      'the name of whoever is signed in',
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
    await account(page).click();
    await page.getByRole('heading', { level: 1, name: 'Mi cuenta' }).waitFor();
    await page.getByRole('button', { name: 'Salir' }).click();
    asked.length = 0;
    await page.goto('/renca', { waitUntil: 'networkidle' });
    expect(await account(page).innerText()).toBe('Tu cuenta');
    expect(asked).not.toContain('/quien');
    await context.close();
  });

  test('with script, a session that ended elsewhere is no name', async () => {
    const { context, page } = await visitor(browser, { hasScript: true });
    await context.addCookies([{ name: 'articula-dentro', value: '1', url: origin() }]);
    await page.goto('/renca', { waitUntil: 'networkidle' });
    expect(await account(page).innerText()).toBe('Tu cuenta');
    await context.close();
  });

  test('without script one way is right for both: the account, or signing in first', async () => {
    const { context, page } = await visitor(browser, { screen: phone });
    await page.goto('/renca');
    await account(page).click();
    expect(new URL(page.url()).searchParams.get('volver')).toBe('/mi-cuenta');
    await signIn(page, 'Coral Cordillera');
    await page.goto('/renca');
    expect(await account(page).innerText()).toBe('Tu cuenta');
    await account(page).click();
    await page.getByRole('heading', { level: 1, name: 'Mi cuenta' }).waitFor();
    expect(await account(page).innerText()).toBe('Coral Cordillera (ficticia)');
    await context.close();
  });
});
