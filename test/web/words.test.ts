import { beforeAll, describe, expect, test } from 'vitest';
import { foreignFormats, troublesIn } from '../house/plain.ts';
import { origin } from './people.ts';
import { type Place, type Scene, openPlaces, setScene } from './places.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text of a page as somebody reads it: a line for every block. */
const textOf = (html: string) =>
  (/<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '')
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    // What else stands in another language is not Spanish to be judged.
    .replaceAll(/<(\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(
      /<\/?(p|li|h[1-6]|td|th|dt|dd|div|section|summary|label|caption|nav|option|button)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)
    .replaceAll(/[^\S\n]+/g, ' ');

const read = async ([, address]: Place) =>
  textOf(await (await fetch(`${origin()}${address}`)).text());

// What people recorded stands as they wrote it: plain words are asked of pages that hold nothing else.
const own = [
  ['a commune without a process', '/alhue'],
  ['whom to ask', '/alhue/contacto'],
  ['the privacy notice', '/alhue/privacidad'],
  ['the accessibility statement', '/alhue/accesibilidad'],
  ['a search for nothing', '/alhue/buscar'],
  ['a search that finds nothing', '/alhue/buscar?q=abracadabra'],
  ['the source code', '/codigo'],
  ['no network', '/sin-conexion'],
  ['nothing', '/alhue/nada'],
  ['the region of the government', '/gobierno-regional/contacto'],
] as const;

describe('what we write ourselves', () => {
  test.each(own)('is plain Spanish on %s', async (what, address) => {
    const text = await read([what, address]);
    expect(text.length).toBeGreaterThan(100);
    expect(text.split('\n').flatMap(troublesIn)).toEqual([]);
  });
});

describe('every open page', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene();
  });

  test('writes dates and numbers as people in Chile do', async () => {
    const places = openPlaces(scene).filter(
      ([, address]) => !address.startsWith('/en/') && !address.startsWith('/local/inbox'),
    );
    const found = await Promise.all(
      places.map(async (place) =>
        foreignFormats(await read(place)).map((one) => `${place[1]}: ${one}`),
      ),
    );
    expect(found.flat()).toEqual([]);
  });
});
