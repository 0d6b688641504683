import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plants, verb } from './plants.ts';
import { openTree } from './tree.ts';

const tree = openTree();
afterAll(tree.close);

const sound: readonly (readonly [what: string, file: string, text: string])[] = [
  [
    'a day from an argument',
    'packages/dialogues/planted.ts',
    'export const planted = (ms: number) => new Date(ms);\n',
  ],
  [
    'a sibling’s row in a verb',
    'packages/dialogues/plant-dialogue.ts',
    verb("import { dialogueRow } from './rows.ts';\nexport const row = dialogueRow;"),
  ],
  ['a default export of a tool', 'functions/planted.ts', 'export default {};\n'],
  [
    'the environment in the runtime',
    'packages/runtime/planted.ts',
    "export const planted = process.env['PORT'];\n",
  ],
  [
    'what one test needs of a room',
    'web/http/planted.test.ts',
    "export { openTable } from '#table';\n",
  ],
  [
    'what several audiences use in a page',
    'web/booth/planted.tsx',
    "export { page } from '../parts/page.tsx';\nexport { Chip } from '../ui/parts.tsx';\n",
  ],
  [
    'markup in a component',
    'web/ui/planted.tsx',
    "import type { Child } from 'hono/jsx';\nexport type Planted = Child;\n",
  ],
];

/** Each plant in a file of its own, so that one run of a tool tells of all. */
const ownName = (file: string, at: number) => {
  const letters = `${String.fromCodePoint(97 + Math.floor(at / 26))}${String.fromCodePoint(97 + (at % 26))}`;
  return file.replace(/(planted|plant-dialogue)/, `$1${letters}`);
};

describe('the linter', () => {
  const all = [...plants, ...sound];
  const names = all.map(([, file], at) => ownName(file, at));
  let before: ReturnType<typeof tree.lint>;
  let found: ReturnType<typeof tree.lint>;

  beforeAll(() => {
    before = tree.lint('packages', 'web', 'functions');
    for (const [at, [, , text]] of all.entries()) tree.write(names[at] ?? '', text);
    found = tree.lint(...names);
  });

  test('has nothing to say about the house as it is', () => {
    expect([...before]).toEqual([]);
  });

  test.each(plants.map(([what, , , rule], at) => [what, rule, names[at] ?? ''] as const))(
    'refuses %s (%s)',
    (_what, rule, name) => {
      expect((found.get(name) ?? []).map((code) => code.replace(/^.*\((.*)\)$/, '$1'))).toContain(
        rule,
      );
    },
  );

  test.each(sound.map(([what], at) => [what, names[plants.length + at] ?? ''] as const))(
    'lets %s pass',
    (_what, name) => {
      expect(found.get(name) ?? []).toEqual([]);
    },
  );
});

type Build = readonly [what: string, room: string, file: string, text: string, code: string];

/** What only the compiler sees: the order of the rooms, and what a verb must say. */
const builds: readonly Build[] = [
  [
    'a room that uses a later one',
    'identity',
    'packages/identity/planted.ts',
    "export { region } from '#tenancy';\n",
    'TS6307',
  ],
  [
    'a room that uses a type of a later one',
    'identity',
    'packages/identity/planted.ts',
    "import type { Process } from '#processes';\nexport type Planted = Process;\n",
    'TS6307',
  ],
  [
    'the kernel on a room',
    'kernel',
    'packages/kernel/planted.ts',
    "export { roles } from '#access';\n",
    'TS6307',
  ],
  [
    'the kernel on the machine',
    'kernel',
    'packages/kernel/planted.ts',
    "export { createHash } from 'node:crypto';\n",
    'TS2591',
  ],
  [
    'a room on a function',
    'identity',
    'packages/identity/planted.ts',
    "export { verbs } from '#functions';\n",
    'TS6307',
  ],
  [
    'a way around a door by its alias',
    'identity',
    'packages/identity/planted.ts',
    "export { line } from '#kernel/text.ts';\n",
    'TS2307',
  ],
  [
    'an enum',
    'kernel',
    'packages/kernel/planted.ts',
    'export enum Planted {\n  one,\n}\n',
    'TS1294',
  ],
];

const declaration = () => tree.textOf('packages/identity/end-session.ts');

/** Ways to declare a verb wrongly, as changes of one that is right. */
const wrongVerbs: readonly (readonly [what: string, from: string, to: string])[] = [
  ['without a capability', "  capability: 'people.register',\n", ''],
  ['with a capability that there is not', "'people.register'", "'people.rule'"],
  [
    'with a refusal that it does not list',
    "'identity.session-over')",
    "'identity.already-registered')",
  ],
  [
    'with a refusal that its room does not have',
    "'identity.session-over')",
    "'identity.no-such-code')",
  ],
  ['without an answer', 'answer: { ended: true },', ''],
  ['with another answer', 'answer: { ended: true }', "answer: { ended: 'yes' }"],
  ['without the id of its address', "'POST /sessions/end'", "'POST /sessions/:sessionId/end'"],
  ['sealing a field that it does not take', "['tokenHash']", "['token']"],
  ['that reads and forgets', "'POST /sessions/end'", "'GET /sessions/end'"],
];

describe('the compiler', () => {
  const others = builds.map(([, , file], at) => ownName(file, at));
  const declared = wrongVerbs.map((_, at) => `packages/identity/planted-verb-${at}.ts`);
  const before = new Map<string, readonly string[]>();
  const found = new Map<string, readonly string[]>();

  beforeAll(() => {
    for (const [name, codes] of tree.compile('packages/identity')) before.set(name, codes);
    const rooms = new Set(builds.map(([, room]) => room));
    for (const [at, [, , , text]] of builds.entries()) tree.write(others[at] ?? '', text);
    for (const [at, [, from, to]] of wrongVerbs.entries())
      tree.write(declared[at] ?? '', declaration().replace(from, to));
    for (const room of rooms)
      for (const [name, codes] of tree.compile(`packages/${room}`)) found.set(name, codes);
  });

  test('has nothing to say about the house as it is', () => {
    expect([...before]).toEqual([]);
  });

  test.each(builds.map(([what, , , , code], at) => [what, code, others[at] ?? ''] as const))(
    'refuses %s (%s)',
    (_what, code, name) => {
      expect(found.get(name) ?? []).toContain(code);
    },
  );

  test.each(wrongVerbs.map(([what, from], at) => [what, from, declared[at] ?? ''] as const))(
    'refuses a verb %s',
    (_what, from, name) => {
      expect(declaration()).toContain(from);
      expect(found.get(name) ?? []).not.toEqual([]);
    },
  );
});
