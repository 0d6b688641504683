import { beforeAll, expect, test } from 'vitest';
import { capabilities, roles } from '#access';
import { projections, verbs, views } from '#functions';
import { es } from '../../web/text/es.ts';
import { origin } from './people.ts';
import { type Place, type Scene, openPlaces, placesOf, setScene, workers } from './places.ts';
import { programOf } from './programs.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});

const keysIn = (lists: object): readonly string[] =>
  Object.values(lists).flatMap((list: object) => Object.keys(list));

/** A code of ours that is also what OGP calls the thing: it stands in what people quote. */
const englishWord = 'co-creation';

/** Every code of a closed list that cannot be a word: it holds a point or a hyphen. */
const codes = new Set(
  [
    ...Object.keys(capabilities),
    ...roles,
    ...[...verbs, ...views, ...projections].map(({ id }) => id),
    ...verbs.flatMap(({ refusals }) => Object.keys(refusals)),
    ...keysIn(es),
  ].filter((code) => /[.-]/.test(code) && code !== englishWord),
);

/** Codes that are words of English: seen only where nothing else stands beside them. */
const alone = new Set(keysIn(es).filter((code) => !/[.-]/.test(code)));

/** `word.word-word`, the form of an id: none of these is Spanish, and what is no file is none of ours. */
const ids = /(?<![\w./@-])[a-z]+\.(?!(?:png|pdf|csv|ics|json)\b)[a-z]+(?:-[a-z]+)*(?![\w./-])/g;

/** A type of file as programs say it. */
const types = /\b(?:application|image|text)\/[a-z][\w.+-]*/g;

/** What stands on a page to be read, piece by piece. Names of files, addresses and programs are quoted as code. */
const piecesOf = (html: string): readonly string[] =>
  (/<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '')
    .replaceAll(/<(script|style|svg|code|pre)\b[\s\S]*?<\/\1>/g, '<br>')
    .split(/<[^>]+>/)
    .map((piece) => piece.trim())
    .filter(Boolean);

const codesAt = async ([, address]: Place, cookie = '') => {
  const answer = await fetch(`${origin()}${address}`, { headers: { cookie } });
  const pieces = piecesOf(await answer.text());
  const text = pieces.join(' ');
  const found = new Set([
    ...(pieces.length === 0 ? ['nothing to read'] : []),
    ...(address.startsWith('/en/') ? [] : pieces.filter((piece) => alone.has(piece))),
    ...(text.match(/[a-z]+(?:[.-][a-z]+)+/g) ?? []).filter((token) => codes.has(token)),
    ...(text.match(ids) ?? []),
    ...(text.match(types) ?? []),
  ]);
  return [...found].map((one) => `${address}: ${one}`);
};

/** What is of one's own machine holds letters of whatever story runs beside. */
const isOurs = ([, address]: Place) => !address.startsWith('/local/');

test('no open page shows a code of the program where a word belongs', async () => {
  expect(codes.size).toBeGreaterThan(300);
  const found = await Promise.all(
    openPlaces(scene)
      .filter(isOurs)
      .map((place) => codesAt(place)),
  );
  expect(found.flat()).toEqual([]);
});

test.each(workers)('nor does what %s works with', async (name) => {
  const { cookie } = await programOf(name, 'penalolen');
  const found = await Promise.all(placesOf(name, scene).map((place) => codesAt(place, cookie)));
  expect(found.flat()).toEqual([]);
});
