import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutants } from '../mutants/mutants.ts';
import { root, textOf } from './tree.ts';

describe('a planted mutant', () => {
  test('is one of many', () => {
    expect(mutants.length).toBeGreaterThan(150);
  });

  test('strikes in exactly one place: a text that moved or stands twice proves nothing', () => {
    const misplaced = mutants.filter(
      ({ file, from }) =>
        !existsSync(path.join(root, file)) || textOf(file).split(from).length !== 2,
    );
    expect(misplaced.map(({ file, from }) => `${file}: ${from}`)).toEqual([]);
  });

  test('is to be killed by tests that there are', () => {
    const asked = new Set(mutants.flatMap(({ by }) => by));
    expect([...asked].filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });
});
