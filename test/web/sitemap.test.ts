import { expect, test } from 'vitest';
import { origin } from './people.ts';

test('programs that gather pages are told every address worth finding, and each of them is there', async () => {
  const robots = await (await fetch(`${origin()}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${origin()}/sitemap.xml`);
  const answer = await fetch(`${origin()}/sitemap.xml`);
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  const found = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => address,
  );
  expect(new Set(found).size).toBe(found.length);
  const paths = found.map((address) => new URL(address).pathname);
  for (const path of ['/', '/alhue', '/penalolen/contacto', '/penalolen/plan/2021'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /\/(oficina|votar|local|buscar)(\/|$)/.test(path))).toEqual([]);
  expect(paths.some((path) => path.startsWith('/penalolen/plan/2021/compromisos/'))).toBe(true);
  const own = found.filter((address) => address.includes('penalolen'));
  const kept = own.filter((_, at) => at % 5 === 0);
  const answers = await Promise.all(kept.map(async (address) => (await fetch(address)).status));
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});
