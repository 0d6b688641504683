import { expect, test } from 'vitest';
import { projections, verbs } from '#functions';
import { actsOf, defineProjection } from '#perform';
import { files, textOf } from './tree.ts';

/** Every name in quotes in the files of verbs and steps: what acts are called, among other things. */
const written = new Set(
  files()
    .filter((name) =>
      /^packages\/[a-z]+\/(?!projections|facts|refusals|views)[a-z-]+\.ts$/.test(name),
    )
    .flatMap((name) => [...textOf(name).matchAll(/'([a-z-]+\.[a-z-]+)'/g)])
    .map(([, name = '']) => name),
);
const rooms = new Set(verbs.map(({ id }) => id.split('.')[0]));

/** What a projection waits for and nobody does. */
const unheard = (all: readonly Pick<(typeof projections)[number], 'id' | 'on'>[]) =>
  all.flatMap(({ id, on }) =>
    on
      .filter((one) => (typeof one === 'string' ? !written.has(one) : !rooms.has(one.room)))
      .map((one) => `${id} follows ${JSON.stringify(one)}, which no verb does: name an act whole`),
  );

test('whatever a projection follows is an act that a verb does', () => {
  expect(unheard(projections)).toEqual([]);
});

test.each([
  ['dialogues.cal'],
  ['dialogues.'],
  ['dialogues.aproved'],
  [actsOf('dialogue')],
] as const)('a projection on %j is found', (one) => {
  const planted = defineProjection({ id: 'planted', on: [one], project: async () => [] });
  expect(unheard([planted])).toHaveLength(1);
});

/** Where code asks what an act is called by a part of its name: a new act would fall in, or out, unseen. */
const guessed = (name: string, text: string) =>
  [
    ...text.matchAll(/\b(?:kind|verb)\.(?:startsWith|endsWith|includes|match|search|slice)\(/g),
    ...text.matchAll(/\.(?:test|exec)\((?:\w+\.)?(?:kind|verb)\)/g),
  ].map(
    ([found]) => `${name}: ${found} names acts by a part: name each whole, or its room by actsOf`,
  );

test('no act is known by how its name begins or ends', () => {
  const rooms = files().filter(
    (name) => /^(packages|functions)\//.test(name) && /(?<!\.test)\.tsx?$/.test(name),
  );
  expect(rooms.length).toBeGreaterThan(300);
  expect(rooms.flatMap((name) => guessed(name, textOf(name)))).toEqual([]);
});

test.each([
  'act.kind.startsWith(`${room}.`)',
  '/called$/.test(act.kind)',
  "verb.includes('erase')",
])('%s is found', (planted) => {
  expect(guessed('planted.ts', planted)).toHaveLength(1);
});
