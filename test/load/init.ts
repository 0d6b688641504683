import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** CPU milliseconds of importing a module in a fresh process, the median of five. */
const initMs = (file: string, environment: Record<string, string>): number => {
  const script = `const before = process.cpuUsage(); await import(${JSON.stringify(`file://${file}`)}); const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000); process.exit(0);`;
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    return Number(stdout.trim().split('\n').at(-1));
  });
  return runs.toSorted((a, b) => a - b)[2] ?? 0;
};

export type Size = {
  readonly name: string;
  readonly kb: number;
  readonly gzipKb: number;
  readonly initMs: number;
};

export const sizeOf = (name: string, file: string, environment: Record<string, string>): Size => {
  const bytes = readFileSync(file);
  return {
    name,
    kb: Math.round(bytes.byteLength / 1024),
    gzipKb: Math.round(gzipSync(bytes).byteLength / 1024),
    initMs: initMs(file, environment),
  };
};

/** A function that holds Hono and its Lambda adapter and nothing else: what every other is measured against. */
export const bareFunction = async (folder: string): Promise<string> => {
  const source = path.join(folder, 'bare.mjs');
  const outfile = path.join(folder, 'bare-bundle.mjs');
  writeFileSync(
    source,
    `import { Hono } from 'hono'; import { handle } from 'hono/aws-lambda'; const app = new Hono(); app.get('/', (c) => c.text('ok')); export const handler = handle(app);`,
  );
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    nodePaths: [path.resolve(import.meta.dirname, '../../node_modules')],
  });
  return outfile;
};
