import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayFromNow } from './clock.ts';
import { openBrowser, origin, phone, visitor } from './people.ts';
import { programOf } from './programs.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const keptHere =
  'caches.keys().then((all) => Promise.all(all.map((one) => caches.open(one).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname))';

test('somebody who loses the network is told what to do, and nothing that was read is kept', async () => {
  const { context, page } = await visitor(browser, { screen: phone, hasScript: true });
  await page.goto('/');
  await page.evaluate('navigator.serviceWorker.ready');
  await page.goto('/penalolen');
  await page.goto('/penalolen/oficina');
  const kept = (await page.evaluate(keptHere)) as readonly string[];
  expect(kept.filter((one) => !/^\/(sin-conexion|estilo-\w+\.css)$/.test(one))).toEqual([]);
  expect(kept).toHaveLength(2);
  await context.setOffline(true);
  await page.goto('/penalolen/plan/2021');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No hay conexión');
  expect(await page.evaluate("getComputedStyle(document.querySelector('.skip')).position")).toBe(
    'absolute',
  );
  await context.setOffline(false);
  await page.goto('/penalolen');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Peñalolén');
  await context.close();
});

test('the worker and the script are small, and only public pages let them run', async () => {
  const [home, worker, office] = await Promise.all(
    ['/', '/trabajador.js', '/permisos'].map((path) => fetch(`${origin()}${path}`)),
  );
  expect(Buffer.byteLength((await worker?.text()) ?? '')).toBeLessThanOrEqual(2048);
  expect(worker?.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(home?.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(office?.headers.get('content-security-policy')).not.toContain('script-src');
});

test('a shared link shows a title, a description and a picture that is there and light', async () => {
  const html = await (await fetch(`${origin()}/penalolen/plan/2021`)).text();
  const meta = (name: string) =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  expect(meta('title')).not.toBe('');
  expect(meta('description')).not.toBe('');
  expect(meta('image')).toMatch(
    /^http:\/\/localhost:\d+\/imagen\/penalolen\/plan\/2021\.png\?v=[0-9a-f]+$/,
  );
  const picture = Buffer.from(await (await fetch(meta('image'))).arrayBuffer());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(picture.byteLength).toBeLessThanOrEqual(300 * 1024);
});

test('a plan stands in Spanish and in English, and each names the other', async () => {
  const links = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="[^"]*?(\/[^"/][^"]*)"/g)].map(
      ([, lang, href]) => [
        lang,
        new URL(href ?? '', origin()).pathname.replace(/^.*?(?=\/(en|penalolen)\/)/, ''),
      ],
    );
  const read = async (path: string) => (await fetch(`${origin()}${path}`)).text();
  const [spanish, english] = await Promise.all([
    read('/penalolen/plan/2021'),
    read('/en/penalolen/plan/2021'),
  ]);
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('Public meetings');
  expect(english).not.toContain('Reuniones públicas');
  expect(links(english)).toEqual(links(spanish));
  expect(links(spanish).map(([lang]) => lang)).toEqual(['es-CL', 'en']);
});

test('a commune’s dates can be taken into a calendar', async () => {
  const { does } = await programOf('Coral', 'penalolen');
  // The feed holds the latest processes, and other tests open some too: this one is the newest now.
  const opened = { title: 'Proceso del calendario', standard: 'ogp-local', edition: 1 };
  const { processId = '' } = await does('/processes', opened);
  const { dialogueId = '' } = await does(`/processes/${processId}/dialogues`, {
    title: 'Diálogo que va al calendario',
    topics: ['Plazas'],
    scheduledOn: dayFromNow(9),
    mode: 'online',
    place: 'Reunión virtual',
  });
  const feed = () => fetch(`${origin()}/penalolen/calendario.ics`);
  const named = `UID:dialogo-${dialogueId}@articula`;
  let file = '';
  for (let turn = 0; turn < 40 && !file.includes(named); turn += 1) {
    await new Promise((done) => {
      setTimeout(done, 250);
    });
    const answer = await feed();
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
    file = await answer.text();
  }
  expect(file).toContain(named);
  expect(new Set(file.match(/^UID:.*$/gm)).size).toBe(file.match(/^UID:.*$/gm)?.length);
  expect((await fetch(`${origin()}/nada/calendario.ics`)).status).toBe(404);
});
