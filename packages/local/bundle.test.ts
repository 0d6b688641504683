import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundle } from './bundle.ts';

let root = '';
const outfile = () => path.join(root, 'out/index.mjs');
const says = (word: string) =>
  writeFileSync(path.join(root, 'word.ts'), `export const word = '${word}';\n`);
const make = (minify = false) =>
  bundle(root, {
    bundle: true,
    format: 'esm',
    minify,
    entryPoints: [path.join(root, 'main.ts')],
    outfile: outfile(),
  });
const made = () => ({ text: readFileSync(outfile(), 'utf8'), inode: statSync(outfile()).ino });

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'articula-bundle-'));
  writeFileSync(
    path.join(root, 'main.ts'),
    "import { word } from './word.ts';\nconsole.log(word);\n",
  );
  says('primera');
  expect(await make()).toEqual(['word.ts', 'main.ts']);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('A bundle of which nothing changed is left as it stands, and still tells what went into it', async () => {
  const before = made();
  expect(await make()).toEqual(['word.ts', 'main.ts']);
  expect(made()).toEqual(before);
});

test('A bundle is made again when a file that went into it says something else', async () => {
  says('segunda');
  await make();
  expect(made().text).toContain('segunda');
});

test('A bundle is made again when it is made in another way, or is gone', async () => {
  const before = made();
  await make(true);
  expect(made().text).not.toBe(before.text);
  rmSync(outfile());
  await make(true);
  expect(made().text).toContain('primera');
});
