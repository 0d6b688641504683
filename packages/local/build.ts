import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions } from 'esbuild';
import type { Manifest } from '#runtime';
import { bundle } from './bundle.ts';

/** What every bundle has in common. */
const shared = {
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.css': 'text', '.png': 'binary', '.ttf': 'binary', '.wasm': 'binary' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

const root = path.resolve(import.meta.dirname, '../..');
const functions = path.join(root, 'functions');

/** Every function's manifest, as the template of the cloud reads them too. */
export const manifests = async (): Promise<readonly Manifest[]> => {
  const names = readdirSync(functions, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return Promise.all(
    names.map(async ({ name }) => {
      const loaded: { manifest: Manifest } = await import(
        pathToFileURL(path.join(functions, name, 'manifest.ts')).href
      );
      return loaded.manifest;
    }),
  );
};

export const bundlePath = (name: string, out = path.join(root, 'dist/fn')) =>
  path.join(out, name, 'index.mjs');

/** Bundles every function as it is deployed. Answers each bundle's inputs, for whoever checks what is in it. */
export const buildFunctions = async (out = path.join(root, 'dist/fn')) => {
  const names = (await manifests()).map(({ name }) => name);
  const inputs = await Promise.all(
    names.map((name) =>
      bundle(root, {
        ...shared,
        entryPoints: [path.join(functions, name, 'handler.ts')],
        outfile: bundlePath(name, out),
        // Some parts of the SDK still call `require`.
        banner: {
          js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);",
        },
        alias: {
          // On Lambda credentials always come from the environment: half of the SDK's start is other ways.
          '@aws-sdk/credential-provider-node': path.join(
            import.meta.dirname,
            'environment-credentials.ts',
          ),
        },
      }),
    ),
  );
  return new Map(names.map((name, index) => [name, inputs[index] ?? []] as const));
};

/** Bundles the pages that exist on one's own machine only: Node itself does not read JSX. */
export const buildLocalPages = async (): Promise<typeof import('#web/local')> => {
  const outfile = path.join(root, 'dist/local/pages.mjs');
  await bundle(root, {
    ...shared,
    entryPoints: [path.join(root, 'web/local/index.ts')],
    outfile,
  });
  return import(pathToFileURL(outfile).href);
};

// Run by itself it builds what is deployed, for whoever synthesizes the template.
if (import.meta.main) await buildFunctions();
