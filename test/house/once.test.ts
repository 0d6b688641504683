import { expect, test } from 'vitest';
import { files, textOf } from './tree.ts';

/** Every kind of fact that holds only once, as the rooms name them. */
const kindsIn = (texts: readonly string[]) =>
  texts.flatMap((text) =>
    [...text.matchAll(/\bdefineOnce\(\s*'([^']+)'/g)].map(([, kind = '']) => kind),
  );

/** Where two kinds could make one key, or one be counted with the other. */
const clashes = (kinds: readonly string[]) =>
  kinds.flatMap((kind, at) =>
    kinds
      .filter((other, place) => place !== at && (other === kind || other.startsWith(`${kind}-`)))
      .map((other) => `${other} is counted with ${kind}: give it another name in defineOnce`),
  );

const named = files().filter(
  (name) => name.startsWith('packages/') && name.endsWith('.ts') && !name.endsWith('.test.ts'),
);
const rooms = named.map(textOf);

/** A key put together by hand: another room could make the same one. */
const byHand = (name: string, text: string) =>
  /['"`]once-/.test(text) ? [`${name} makes a key by hand: name the fact with defineOnce`] : [];

test('what holds only once is told apart by its kind, and no kind begins another', () => {
  expect(kindsIn(rooms).length).toBeGreaterThan(10);
  expect(clashes(kindsIn(rooms))).toEqual([]);
});

test.each([
  ['roll', 'roll'],
  ['roll', 'roll-call'],
])('%s beside %s is found', (one, other) => {
  const texts = [`defineOnce('${one}', A)`, `defineOnce(\n  '${other}',\n  B)`];
  expect(clashes(kindsIn(texts))).not.toEqual([]);
});

test('no room makes such a key by hand', () => {
  const others = named.filter((name) => name !== 'packages/table/once.ts');
  expect(others.flatMap((name) => byHand(name, textOf(name)))).toEqual([]);
  expect(byHand('planted.ts', 'const key = `once-roll-${id}`;')).toHaveLength(1);
});
