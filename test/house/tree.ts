import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  mkdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Every file that git knows or would know, from the root of the repository. */
export const files = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((name) => name !== '' && isThere(name));

const isThere = (name: string) => {
  try {
    readFileSync(path.join(root, name));
    return true;
  } catch {
    return false;
  }
};

export const textOf = (name: string): string => readFileSync(path.join(root, name), 'utf8');

type Diagnostic = { readonly filename: string; readonly code: string };

const copied = ['packages', 'web', 'functions', 'test/house', 'package.json', '.oxlintrc.json'];

/** A copy of the house into which faults are planted, one at a time. */
export const openTree = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'articula-house-'));
  for (const name of copied)
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const run = (tool: string, ...given: readonly string[]) => {
    const bin = path.join(root, 'node_modules/.bin', tool);
    const done = spawnSync(process.execPath, [bin, ...given], { cwd: folder, encoding: 'utf8' });
    if (done.error) throw done.error;
    return { said: `${done.stdout}${done.stderr}` };
  };
  return {
    /** What the linter finds wrong, by file. */
    lint: (...names: readonly string[]): ReadonlyMap<string, readonly string[]> => {
      const { said } = run('oxlint', '--format=json', ...names);
      const { diagnostics } = JSON.parse(said) as { diagnostics: Diagnostic[] };
      const found = Map.groupBy(diagnostics, ({ filename }) => filename);
      return new Map([...found].map(([name, all]) => [name, all.map(({ code }) => code)]));
    },
    /** What the compiler finds wrong in a project, by file. */
    compile: (project: string): ReadonlyMap<string, readonly string[]> => {
      const { said } = run('tsc', '-b', project, '--pretty', 'false');
      const found = [...said.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)];
      const byFile = Map.groupBy(found, ([, name = '']) => name);
      return new Map([...byFile].map(([name, all]) => [name, all.map(([, , code = '']) => code)]));
    },
    write: (name: string, text: string) => {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    },
    textOf: (name: string) => readFileSync(path.join(folder, name), 'utf8'),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
