import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './tree.ts';

/** The files of the house by name, with their text. */
export type House = ReadonlyMap<string, string>;

const isTest = (name: string) => /\.test\.tsx?$|\/samples\.ts$|^test\//.test(name);
const isCode = (name: string) => /\.tsx?$/.test(name);
const written = (house: House) => [...house].filter(([name]) => isCode(name) && !isTest(name));

const linesOf = (text: string) => text.split('\n').length - 1;

const countIn = (files: readonly (readonly [string, string])[], pattern: RegExp) =>
  files.reduce((sum, [, text]) => sum + [...text.matchAll(pattern)].length, 0);

const longestOf = (files: readonly (readonly [string, string])[]) =>
  Math.max(0, ...files.map(([, text]) => linesOf(text)));

const quoted = (words: readonly string[]) =>
  new RegExp(
    `(['"\`])(${words.map((word) => word.replaceAll('.', String.raw`\.`)).join('|')})\\1`,
    'g',
  );

/** What may only fall, counted in the text of the house. `verbIds` are those of every verb that is served. */
export const measured = (house: House, verbIds: readonly string[]) => {
  const code = [...house].filter(([name]) => isCode(name));
  const own = written(house);
  return {
    longestFile: longestOf(own),
    longestTest: longestOf(code.filter(([name]) => isTest(name))),
    filesOver300: code.filter(([, text]) => linesOf(text) > 300).length,
    asNever: countIn(own, /\bas never\b/g),
    verbIdsInWeb: countIn(
      own.filter(([name]) => name.startsWith('web/')),
      quoted(verbIds),
    ),
    verbsWithoutOffer: own.filter(
      ([, text]) => /\bdefineVerb\(\{/.test(text) && !/^  offer: /m.test(text),
    ).length,
    uniqueKeysByHand: own.filter(
      ([name, text]) =>
        name !== 'packages/table/once.ts' && /['"`^/]once-|\['once'|`once\$/.test(text),
    ).length,
    ownTimeLimits: countIn(
      code.filter(([name]) => name.endsWith('.test.ts') && !name.startsWith('test/house/')),
      /\{ timeout: [\d_]+|^\s*\}, [\d_]{4,}\);$/gm,
    ),
  };
};

/** No function of the house is shorter than what the linter is asked for here, so that it tells the length of the longest. */
const shortest = 40;

/**
 * The lines of the longest function in these places, without blank lines and comments. A route's handler, a table
 * of data and a component are judged like all others; tests are not.
 */
export const longestFunction = (
  folder = root,
  places = ['packages', 'functions', 'web', 'infra'],
) => {
  const own = mkdtempSync(path.join(tmpdir(), 'articula-length-'));
  try {
    const config = path.join(own, 'oxlintrc.json');
    const rule = ['error', { max: shortest, skipBlankLines: true, skipComments: true }];
    writeFileSync(
      config,
      JSON.stringify({
        categories: { correctness: 'off' },
        rules: { 'max-lines-per-function': rule },
      }),
    );
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/.bin/oxlint'), '-c', config, '--format=json', ...places],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: readonly { readonly filename: string; readonly message: string }[];
    };
    return diagnostics
      .filter(({ filename }) => !isTest(filename))
      .map(({ filename, message }) => ({ filename, lines: Number(/\((\d+)\)/.exec(message)?.[1]) }))
      .toSorted((a, b) => b.lines - a.lines)[0];
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
};
