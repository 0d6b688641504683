import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, root, textOf } from './tree.ts';

const sectionOf = (text: string, heading: string) =>
  text.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';

const isThere = (name: string) => existsSync(path.join(root, name));
const map = textOf('packages/README.md');

describe('the invariants of the house', () => {
  const invariants = sectionOf(map, 'Architecture invariants').split(/^- /m).slice(1);

  test('are ten', () => {
    expect(invariants).toHaveLength(10);
  });

  test.each(invariants)('end with the test that holds them: %s', (invariant) => {
    const [, name = ''] = /`([^`]+\.test\.ts)`\s*$/.exec(invariant) ?? [];
    expect([name, isThere(name)]).toEqual([name, true]);
    expect(name).not.toBe('');
  });
});

test('every decision taken on purpose names a room that says why', () => {
  const decided = [...sectionOf(map, 'Decisions taken on purpose').matchAll(/\| `(\w+)`\s*\|$/gm)];
  expect(decided.length).toBeGreaterThan(15);
  for (const [, room = ''] of decided)
    expect([room, isThere(`packages/${room}/README.md`) || isThere(`${room}/README.md`)]).toEqual([
      room,
      true,
    ]);
});

test('the version of Node is one, wherever it stands', () => {
  const { devDependencies } = JSON.parse(textOf('package.json')) as {
    devDependencies: Record<string, string>;
  };
  expect(textOf('.node-version').trim()).toBe(devDependencies['node']);
  const lock = JSON.parse(textOf('package-lock.json')) as {
    packages: Record<string, { version: string }>;
  };
  expect(lock.packages['node_modules/node']?.version).toBe(devDependencies['node']);
});

describe.each(files().filter((name) => name.endsWith('.md')))('%s', (name) => {
  const text = textOf(name);

  test('links to what is there', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
      ([, target = '']) => path.join(path.dirname(name), target),
    );
    expect(linked.filter((target) => !isThere(target))).toEqual([]);
  });

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

test('what CONTRIBUTING.md says to touch is there', () => {
  const named = [...textOf('CONTRIBUTING.md').matchAll(/`([a-z]+(?:\/[a-z.*-]+)+)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !file.includes('*') && !file.includes('move-dialogue'));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((file) => !isThere(file))).toEqual([]);
});
