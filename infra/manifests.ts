import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest } from '#runtime';

export const root = path.resolve(import.meta.dirname, '..');

const functions = path.join(root, 'functions');

/** Every function's manifest, by name, so that the template comes out the same each time. */
export const readManifests = async (): Promise<readonly Manifest[]> => {
  const names = readdirSync(functions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const file = pathToFileURL(path.join(functions, name, 'manifest.ts')).href;
      const loaded: { manifest: Manifest } = await import(file);
      return loaded.manifest;
    }),
  );
};
