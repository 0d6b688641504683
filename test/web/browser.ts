import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../house/tree.ts';

/** The browser of the tests: the one that is named, or the first of those that a machine may have. */
export const browserPath = (): string => {
  const list = readFileSync(path.join(root, 'packages/local/browsers.json'), 'utf8');
  const known = JSON.parse(list) as readonly string[];
  return process.env['CHROMIUM'] ?? known.find((place) => existsSync(place)) ?? known[0] ?? '';
};
