import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, stop, version } from 'esbuild';

/** What a bundle was made of: every file that went into it, by the hash of its content, and how it was made. */
type Made = { readonly recipe: string; readonly inputs: Readonly<Record<string, string>> };

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

const hashOfFile = (file: string) => (existsSync(file) ? sha256(readFileSync(file)) : 'gone');

let building = 0;

/** The builder is a process that holds up to a gigabyte: it ends with the last bundle in progress. */
const withBuilder = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  building += 1;
  try {
    return await work();
  } finally {
    building -= 1;
    if (building === 0) await stop();
  }
};

/** How a bundle is made: the options, the builder, and what decides which file an import means. */
const recipeOf = (root: string, options: BuildOptions) =>
  sha256(
    JSON.stringify([
      version,
      options,
      ...['package.json', 'package-lock.json', 'tsconfig.json'].map((name) =>
        hashOfFile(path.join(root, name)),
      ),
    ]),
  );

const readMade = (file: string): Made | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Made) : undefined;

const isFresh = (root: string, outfile: string, made: Made, recipe: string) =>
  made.recipe === recipe &&
  existsSync(outfile) &&
  Object.entries(made.inputs).every(
    ([input, hash]) => hashOfFile(path.resolve(root, input)) === hash,
  );

/** In one step, so that somebody who builds the same beside us never reads half of it. */
const replace = (file: string, content: string | Uint8Array) => {
  const passing = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(passing, content);
  renameSync(passing, file);
};

/**
 * Makes one bundle at `options.outfile`, unless what stands there was made of the same files in the same way.
 * Answers the files that went into it, relative to `root`.
 */
export const bundle = async (
  root: string,
  options: BuildOptions & { readonly outfile: string },
): Promise<readonly string[]> => {
  const { outfile } = options;
  // Beside the folder, not in it: the folder is what is deployed.
  const record = `${path.dirname(outfile)}.made.json`;
  const recipe = recipeOf(root, options);
  const made = readMade(record);
  if (made && isFresh(root, outfile, made, recipe)) return Object.keys(made.inputs);
  const built = await withBuilder(() =>
    build({ ...options, absWorkingDir: root, metafile: true, write: false }),
  );
  const inputs = Object.keys(built.metafile.inputs);
  for (const { path: file, contents } of built.outputFiles) replace(file, contents);
  const hashes = inputs.map((input) => [input, hashOfFile(path.resolve(root, input))] as const);
  replace(record, JSON.stringify({ recipe, inputs: Object.fromEntries(hashes) }));
  return inputs;
};
