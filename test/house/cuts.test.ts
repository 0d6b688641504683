import { describe, expect, test } from 'vitest';
import { files, textOf } from './tree.ts';

const all = files();

/** Public lists that answer a page at a time, by the name under which their room exports them. */
const paged = all
  .filter((name) => /^packages\/[a-z]+\/[a-z-]+\.ts$/.test(name) && !name.endsWith('samples.ts'))
  .flatMap((name) =>
    [...textOf(name).matchAll(/export const (\w+) = definePublicList\(\{[\s\S]*?\n\}\);/g)]
      .filter(([declared]) => !/\bnext: null\b/.test(declared))
      .map(([, list = '']) => list),
  );

/** Lists that are paged and never come to a second page, and why. */
const short = new Map([['listPlans', 'a government makes one a year']]);

const readings = all
  .filter((name) => /^web\/.*\.tsx?$/.test(name) && !name.includes('.test.'))
  .flatMap((name) => {
    const text = textOf(name);
    return paged
      .filter((list) => !short.has(list))
      .flatMap((list) =>
        [...text.matchAll(new RegExp(String.raw`ask\s*\.read\(\s*${list}\b[^;]*?\n?\)`, 'g'))].map(
          ([reading]) => ({ name, list, reading, knowsMore: /\bnext\b/.test(text) }),
        ),
      );
  });

describe('a list that is read a page at a time', () => {
  test('is known to this test', () => {
    expect(paged).toEqual(expect.arrayContaining(['listContributions', 'listDialogues']));
    expect(paged).not.toContain('listProcesses');
    expect(readings.length).toBeGreaterThan(20);
  });

  test('is read to its end, or its page says that there is more', () => {
    const silent = readings.filter(
      ({ reading, knowsMore }) => !reading.includes('cursor') && !knowsMore,
    );
    expect(silent.map(({ name, list }) => `${name} ${list}`)).toEqual([]);
  });
});
