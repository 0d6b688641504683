import { expect, test } from 'vitest';
import { openHouse, origin } from './house.ts';

test('whoever found a weakness is told where to report it, and until when that holds', async () => {
  const { scene, visit } = openHouse('san-ramon');
  scene.at('2026-11-30T15:00:00.000Z');
  const { status, text } = await visit('/.well-known/security.txt');
  expect(status).toBe(200);
  const fields = new Map(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/s) as [string, string]),
  );
  expect([...fields.keys()]).toEqual([
    'Contact',
    'Expires',
    'Preferred-Languages',
    'Canonical',
    'Policy',
  ]);
  expect(fields.get('Expires')).toBe('2027-05-29T00:00:00.000Z');
  expect(fields.get('Canonical')).toBe(`${origin}/.well-known/security.txt`);
  for (const name of ['Contact', 'Policy']) {
    const [address = '', id] = (fields.get(name) ?? '').replace(origin, '').split('#');
    const page = await visit(address);
    expect([name, page.status]).toEqual([name, 200]);
    if (id) expect(page.text).toContain(`<section id="${id}">`);
  }
});
