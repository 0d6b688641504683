import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from './people.ts';
import { type Scene, setScene } from './places.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});

const attribute = (html: string, property: string) =>
  new RegExp(`property="${property}" content="([^"]*)"`)
    .exec(html)?.[1]
    ?.replaceAll('&amp;', '&') ?? '';

const pictureOf = async (address: string) => {
  const html = await (await fetch(`${origin()}${address}`)).text();
  return { at: attribute(html, 'og:image'), told: attribute(html, 'og:image:alt') };
};

const sharedPages = [
  ['the region', () => '/', 'Gobierno abierto hecho con la comunidad'],
  ['a commune', () => '/penalolen', 'Peñalolén. Gobierno abierto'],
  ['a commune with its own colours', () => '/renca', 'Renca'],
  ['a process', () => scene.plan.process, 'Fase: cierre'],
  [
    'a counted consultation',
    () => `${scene.plan.process}/consultas/${scene.plan.firstOf.consultations}`,
    'con resultado',
  ],
  ['an open consultation', () => scene.box.consultation, 'Vota hasta el'],
  ['a plan', () => '/penalolen/plan/2021', 'Enviado el 16 de noviembre de 2021'],
  [
    'a commitment',
    () => `/penalolen/plan/2021/compromisos/${scene.plan.commitment}`,
    'Compromiso del plan 2021',
  ],
] as const;

describe('who is sent a link sees a picture of its own', () => {
  test.each(sharedPages)('of %s', async (_, address, words) => {
    const { at, told } = await pictureOf(address());
    expect(told).toContain(words);
    const answer = await fetch(at);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.byteLength).toBeLessThan(300 * 1024);
  });

  test('which is another one for each page', async () => {
    const all = await Promise.all(sharedPages.map(([, address]) => pictureOf(address())));
    expect(new Set(all.map(({ at }) => at)).size).toBe(sharedPages.length);
  });
});

test('an address with an old version shows what is so now, and is not kept for long', async () => {
  const answer = await fetch(`${origin()}/imagen/penalolen.png?v=0000000000`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
});

test.each([
  ['what is not published', () => `/imagen/penalolen/plan/2099.png`],
  [
    'a process of somebody else',
    () => `/imagen/renca${scene.plan.process.replace('/penalolen', '')}.png`,
  ],
  [
    'a commitment that is not in the plan',
    () => `/imagen/penalolen/plan/2021/compromisos/${scene.box.commitments[0]}.png`,
  ],
  ['a place that is none', () => '/imagen/atlantis.png'],
  ['an organisation', () => '/imagen/ong-puentes-ficticia.png'],
  ['anything else', () => '/imagen/x/y/z/w.png'],
])('%s has no picture', async (_, address) => {
  expect((await fetch(`${origin()}${address()}`)).status).toBe(404);
});
