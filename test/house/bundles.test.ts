import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFunctions, bundlePath } from '../../packages/local/build.ts';
import { root } from './tree.ts';

const names = readdirSync(path.join(root, 'functions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
let inputs: Awaited<ReturnType<typeof buildFunctions>> = new Map();

beforeAll(async () => {
  inputs = await buildFunctions();
});

// Stands in for a part of the SDK inside the bundles: it is built with, not of the machine.
const standIn = 'packages/local/environment-credentials.ts';

describe.each(names)('what is deployed as %s', (name) => {
  test('is built of something', () => {
    expect(inputs.get(name)?.length ?? 0).toBeGreaterThan(20);
    expect(existsSync(bundlePath(name))).toBe(true);
  });

  test('holds nothing of one’s own machine and nothing made up', () => {
    const foreign = (inputs.get(name) ?? []).filter(
      (input) =>
        input !== standIn &&
        /packages\/(local|demonstration)\/|web\/local\/|oidc-provider|samples\.ts|\.test\.ts|dynoxide|vitest|fast-check/.test(
          input,
        ),
    );
    expect(foreign).toEqual([]);
  });

  test('holds no fictional person and no way in without proof', () => {
    const text = readFileSync(bundlePath(name), 'utf8');
    for (const words of [
      '(ficticia)',
      '(ficticio)',
      '0ersatz',
      '/local/sign-in',
      'demonstration.done',
    ])
      expect([words, text.includes(words)]).toEqual([words, false]);
  });
});
