import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { type Page as LogPage, check } from '../proofs/check-chain.ts';
import { fill } from '../web/form.ts';
import { ownSystem } from '../web/own.ts';
import { phone, signIn, until, visitor } from '../web/people.ts';
import { startEmpty } from '../web/running.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(tmpdir(), `articula-${randomUUID()}.zip`);
const own = ownSystem();
let there: Awaited<ReturnType<typeof startEmpty>> | undefined;
afterAll(async () => {
  await there?.end();
  rmSync(file, { force: true });
});

const main = (page: Page) => page.locator('main').innerText();
const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

const leaving = '/penalolen/oficina/llevarse-todo';

/** Asks for everything, waits as the page does, and takes it. Answers the code for the minutes. */
const takesEverything = async (page: Page): Promise<string> => {
  await page.goto('/penalolen/oficina');
  await page.getByRole('link', { name: 'Llevarse todo' }).click();
  await fits(page);
  await page.getByRole('link', { name: 'Preparar un archivo con todo' }).click();
  await fill(page, { Motivo: 'El concejo acordó irse a otra instalación.' });
  await page.getByRole('button', { name: 'Preparar el archivo' }).click();
  expect(await main(page)).toContain('En preparación');
  const still = await page.goto(leaving);
  expect(still?.headers()['refresh']).toBeUndefined();
  const [byItself] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('?sola=si')),
    page.getByRole('link', { name: 'Actualizar sola cada 20 segundos' }).click(),
  ]);
  expect(byItself.headers()['refresh']).toBe('20');
  await fits(page);
  await until(
    page,
    leaving,
    async () => {
      // The clock makes it, a part in every minute.
      own.system.passes(6000);
      return (await main(page)).includes('Descargar el archivo');
    },
    'the archive',
  );
  // However many minutes that took: what is taken is asked of somebody who has just signed in.
  await signIn(page, 'Coral Cordillera');
  await page.goto(leaving);
  await fits(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar el archivo' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('articula-penalolen.zip');
  await download.saveAs(file);
  return page.locator('.card code.hash').first().innerText();
};

const bring = (code: string) => (data: string) => {
  const script = path.join(root, 'packages/local/import.ts');
  const said = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, file, code],
    { cwd: root, env: { ...process.env, ARTICULA_DATA: data }, encoding: 'utf8', stdio: 'pipe' },
  );
  expect(said).toContain('Las páginas públicas quedaron iguales.');
  expect(said).toContain(code);
};

const at = async (origin: string, address: string) => {
  const answer = await fetch(`${origin}${address}`);
  const text = await answer.text();
  return { status: answer.status, text, isPage: text.startsWith('<!DOCTYPE html>') };
};

/**
 * What may differ: the address itself, the names of our own style and script (their hash), where one signs in
 * on a machine with a demonstration, and the number of an answer that was refused.
 */
const bare = (text: string, origin: string): string =>
  text
    .replaceAll(new URL(origin).host, 'O')
    .replaceAll(encodeURIComponent(new URL(origin).host), 'O')
    .replaceAll(/-[0-9a-f]{10}\.(css|js)/g, '.$1')
    .replaceAll('/local/entrar', '/entrar')
    .replaceAll(/"correlationId":"[^"]*"/g, '')
    .replaceAll(/\.png\?v=[0-9a-f]+/g, '.png');

/** Every public page of the commune, by following its links: those that differ, and how many there are. */
const compare = async (one: string, other: string) => {
  const seen = new Set<string>();
  const next = ['/penalolen', '/en/penalolen/plan/2021'];
  const differing: string[] = [];
  const isOurs = (address: string) =>
    /^(\/en|\/api\/v1\/communes)?\/penalolen(\/|$)/.test(address) &&
    !address.includes('/oficina') &&
    !address.includes('/log/');
  for (let address = next.pop(); address !== undefined; address = next.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const [a, b] = await Promise.all([at(one, address), at(other, address)]);
    if (a.status !== b.status || bare(a.text, one) !== bare(b.text, other)) differing.push(address);
    if (differing.length > 10) break;
    if (a.isPage)
      for (const [, href = ''] of a.text.matchAll(/href="(\/[^"#]*)/g)) {
        const found = href.replaceAll('&amp;', '&');
        if (isOurs(found)) next.push(found);
      }
  }
  return { pages: seen.size, differing };
};

const logOf = async (origin: string, collection: string): Promise<readonly LogPage[]> => {
  const pages: LogPage[] = [];
  for (let cursor = ''; ;) {
    const address = `/api/v1/communes/penalolen/log/${collection}${cursor && `?cursor=${cursor}`}`;
    const page = JSON.parse((await at(origin, address)).text) as LogPage;
    pages.push(page);
    if (page.next === null) return pages;
    cursor = page.next;
  }
};

test('A commune leaves with everything, and is the same in an installation where nobody was', async () => {
  const { page } = await visitor(own.browser, { screen: phone });
  await signIn(page, 'Coral Cordillera');
  const code = await takesEverything(page);
  there = await startEmpty(bring(code));

  const { pages, differing } = await compare(own.system.origin, there.origin);
  expect(differing).toEqual([]);
  expect((await at(there.origin, '/penalolen')).text).toContain('>Activa<');
  expect(pages).toBeGreaterThan(100);

  const { items } = JSON.parse(
    (await at(own.system.origin, '/api/v1/communes/penalolen/processes')).text,
  ) as { items: readonly { id: string }[] };
  for (const { id } of items) {
    const [ours, theirs] = [await logOf(own.system.origin, id), await logOf(there.origin, id)];
    expect(theirs).toEqual(ours);
    expect(check([...theirs]).acts).toBeGreaterThan(100);
  }
  // Outside the processes each goes on by itself: what was taken here is not known there.
  const [ours, theirs] = [await logOf(own.system.origin, '-'), await logOf(there.origin, '-')];
  expect(check([...theirs]).entries).toBeGreaterThan(0);
  const begins = (log: readonly LogPage[]) => log.flatMap(({ entries }) => entries).slice(0, 3);
  expect(begins(theirs)).toEqual(begins(ours));
});
