import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, root, textOf } from './tree.ts';

const all = files();

/** The rooms in the order in which the map of the house names them. */
const order = (() => {
  const map = textOf('packages/README.md');
  const line = /^kernel → [^.]*\./ms.exec(map)?.[0] ?? '';
  return line
    .replace('.', '')
    .split(/[→,\s]+/u)
    .filter(Boolean);
})();

const beside = new Set(['local', 'demonstration']);
const folders = readdirSync(path.join(root, 'packages'), { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && existsSync(path.join(root, 'packages', entry.name, 'index.ts')),
  )
  .map(({ name }) => name);
const rooms = folders.filter((name) => !beside.has(name));

describe('the map of the house', () => {
  test('names every room and no other', () => {
    expect(order.toSorted()).toEqual(rooms.toSorted());
  });

  test('has a door in the list of imports for every room, and for nothing that is not there', () => {
    const { imports } = JSON.parse(textOf('package.json')) as { imports: Record<string, string> };
    for (const name of folders) expect(imports[`#${name}`]).toBe(`./packages/${name}/index.ts`);
    for (const target of Object.values(imports))
      expect([target, existsSync(path.join(root, target))]).toEqual([target, true]);
  });
});

/** What a door hands out, by name. */
const namesAt = (door: string) =>
  [...door.matchAll(/export (?:type )?\{([^}]*)\} from/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map(
        (one) =>
          one
            .replace(/^\s*type /, '')
            .trim()
            .split(' as ')
            .at(-1) ?? '',
      )
      .filter(Boolean),
  );

const twice = (doors: ReadonlyMap<string, string>) => {
  const handed = [...doors].flatMap(([room, door]) =>
    namesAt(door).map((name) => ({ room, name })),
  );
  return [...Map.groupBy(handed, ({ name }) => name)]
    .filter(([, from]) => from.length > 1)
    .map(([name, from]) => `${name}: ${from.map(({ room }) => room).join(', ')}`);
};

describe('a name', () => {
  test('is handed out by one room alone', () => {
    const doors = new Map(rooms.map((name) => [name, textOf(`packages/${name}/index.ts`)]));
    expect(twice(doors)).toEqual([]);
  });

  test('that two rooms hand out is found, also where one means a type by it', () => {
    const planted = new Map([
      ['proposals', "export { withdraw } from './withdraw-it.ts';"],
      ['standards', "export { type Other, type withdraw } from './edition.ts';"],
    ]);
    expect(twice(planted)).toEqual(['withdraw: proposals, standards']);
  });
});

type Config = { readonly references?: readonly { readonly path: string }[] };

const referencesOf = (name: string) =>
  ((JSON.parse(textOf(`packages/${name}/tsconfig.json`)) as Config).references ?? []).map((one) =>
    path.basename(one.path),
  );

const needed = (name: string) =>
  new Set(
    all
      .filter((file) => file.startsWith(`packages/${name}/`) && file.endsWith('.ts'))
      .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('samples.ts'))
      .flatMap((file) =>
        [...textOf(file).matchAll(/from '#([a-z]+)'/g)].map(([, room = '']) => room),
      ),
  );

describe.each(folders)('the room %s', (name) => {
  test('says what it is for, its words, what it imports and what is dangerous', () => {
    const headings = [...textOf(`packages/${name}/README.md`).matchAll(/^## (.*)$/gm)];
    expect(headings.map(([, heading]) => heading)).toEqual([
      'Purpose',
      'Words',
      'Imports',
      'Dangers',
    ]);
  });

  test('has a door that only hands out', () => {
    const lines = textOf(`packages/${name}/index.ts`).replaceAll(/\/\*[^]*?\*\//g, '');
    const rest = lines.replaceAll(/export (type )?(\*|\{[^}]*\}) from '\.\/[a-z-]+\.ts';/g, '');
    expect(rest.trim()).toBe('');
  });
});

describe.each(rooms)('the room %s', (name) => {
  test('refers to rooms before it and to no other', () => {
    const before = order.slice(0, order.indexOf(name));
    expect(before).toEqual(expect.arrayContaining(referencesOf(name)));
  });

  test('names in its README every room that it uses', () => {
    const readme = textOf(`packages/${name}/README.md`);
    for (const room of needed(name)) expect([room, readme.includes(room)]).toEqual([room, true]);
  });
});

const isTest = (name: string) => /\.test\.tsx?$|\/samples\.ts$|^test\//.test(name);
const written = all.filter((name) => /\.(ts|tsx|css)$/.test(name) && !isTest(name));
const lengths = new Map(written.map((name) => [name, textOf(name).split('\n').length - 1]));

describe('files', () => {
  test('are never over 300 lines', () => {
    expect([...lengths].filter(([, lines]) => lines > 300)).toEqual([]);
  });

  test('are small: the median below 70 lines, 95 of 100 below 250', () => {
    const sorted = [...lengths.values()].toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(70);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThanOrEqual(250);
  });

  test('are called by words of the field', () => {
    const banned =
      /(^|[/-])(utils?|helpers?|common|managers?|services?|data|info|impl|misc)([.-]|\/|$)/;
    expect(written.filter((name) => banned.test(name))).toEqual([]);
  });

  const texts = all.filter((name) => /\.(ts|tsx|mjs|css|json|md)$|^\.|\.ci\//.test(name));

  test('hold no path of a machine and no address of a registry', () => {
    // Test data beyond the repository is the one thing that is looked for outside, and skipped where it is not.
    const machine = /\/(home|Users|root|tmp)\/[a-z]|\/work\/(?!shared\/data)|[A-Z]:\\\\/;
    const registry = /registry\.(npmjs|yarnpkg)|npm\.pkg\.|artifactory|jfrog|\bnexus\b/i;
    const found = texts.flatMap((name) =>
      textOf(name)
        .split('\n')
        .filter((line) => machine.test(line) || registry.test(line))
        .map((line) => `${name}: ${line.trim().slice(0, 120)}`),
    );
    expect(found.filter((line) => !line.startsWith('test/house/'))).toEqual([]);
  });

  test('leave nothing to do for later', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    const found = texts.filter(
      (name) => !name.startsWith('test/house/') && later.test(textOf(name)),
    );
    expect(found).toEqual([]);
  });

  test('turn no check off by a comment', () => {
    const off = /@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable/;
    const found = written.filter((name) => off.test(textOf(name)));
    expect(found).toEqual([]);
  });

  test('of the lock name no address', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
