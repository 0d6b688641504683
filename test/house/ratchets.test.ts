import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '#functions';
import { excessOf } from './effort.ts';
import { type House, longestFunction, measured } from './measures.ts';
import { counted, stepsBack, tighten, written } from './ratchets.ts';
import { files, textOf } from './tree.ts';

const ratchets = written();
const house: House = new Map(
  files()
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => [name, textOf(name)]),
);
const verbIds = verbs.map(({ id }) => id);

/** `npm run ratchets` writes down what fell. */
const isTightening = process.env['RATCHETS'] === 'tighten';

describe('a ratchet', () => {
  let found: Readonly<Record<string, number>> = {};
  beforeAll(async () => {
    found = await counted();
    if (isTightening) tighten(found);
  });

  test('holds for the text of the house, its longest function and the weight of its bundles', () => {
    expect(stepsBack(found, ratchets)).toEqual([]);
  });

  test('stands in the file for nothing that is not measured', () => {
    const known = [...Object.keys(found), 'suiteCpuSeconds'];
    expect(Object.keys(ratchets).toSorted()).toEqual(known.toSorted());
  });
});

const lines = (count: number) => 'export const line = 1;\n'.repeat(count);

/** One step back for each ratchet of the text. */
const planted: Readonly<Record<keyof ReturnType<typeof measured>, readonly [string, string]>> = {
  longestFile: ['packages/dialogues/planted.ts', lines(301)],
  longestTest: ['packages/dialogues/planted.test.ts', lines(500)],
  filesOver300: ['packages/dialogues/planted.test.ts', lines(301)],
  asNever: ['packages/dialogues/planted.ts', 'export const planted = 1 as never;\n'],
  verbIdsInWeb: ['web/office/planted.ts', `export const planted = '${verbIds[0]}';\n`],
  verbsWithoutOffer: ['packages/dialogues/plant-verb.ts', 'export const plant = defineVerb({});\n'],
  uniqueKeysByHand: ['packages/dialogues/planted.ts', 'export const key = `once-planted-${1}`;\n'],
  ownTimeLimits: [
    'packages/dialogues/planted.test.ts',
    "test('x', { timeout: 5000 }, () => undefined);\n",
  ],
};

describe('a planted step back', () => {
  test.each(Object.entries(planted))('of %s is noticed', (name, [file, text]) => {
    const before: Readonly<Record<string, number>> = measured(house, verbIds);
    const after = measured(new Map([...house, [file, text]]), verbIds);
    expect(stepsBack(after, before).map((step) => step.split(' ')[0])).toContain(name);
  });

  test('of the bundles’ weight is noticed', () => {
    expect(stepsBack({ bytesOfVote: 2 }, { bytesOfVote: 1 })).toHaveLength(1);
    expect(stepsBack({ bytesOfVote: 1 }, { bytesOfVote: 1 })).toEqual([]);
    expect(stepsBack({ neverMeasured: 1 }, {})).toHaveLength(1);
  });

  test('of the longest function is noticed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'articula-planted-'));
    const long = `export const planted = (step: () => void) => {\n${'  step();\n'.repeat(400)}};\n`;
    writeFileSync(path.join(folder, 'planted.ts'), long);
    const found = longestFunction(folder, ['planted.ts']);
    rmSync(folder, { recursive: true, force: true });
    expect(found?.lines).toBeGreaterThan(ratchets['longestFunction'] ?? Infinity);
  });

  test('of the suite’s effort is noticed, and a slower machine is not one', () => {
    const ratchet = ratchets['suiteCpuSeconds'] ?? 0;
    const usual = { seconds: ratchet, yardstickMs: 230 };
    expect(excessOf(usual, ratchet)).toBeUndefined();
    expect(excessOf({ seconds: 2 * ratchet, yardstickMs: 230 }, ratchet)).toContain('CPU seconds');
    expect(excessOf({ seconds: 2 * ratchet, yardstickMs: 460 }, ratchet)).toBeUndefined();
    expect(excessOf({ seconds: 5 * ratchet, yardstickMs: 460 }, ratchet)).toContain('CPU seconds');
  });
});
