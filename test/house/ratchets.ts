import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { verbs } from '#functions';
import { buildFunctions, bundlePath } from '#local';
import { longestFunction, measured } from './measures.ts';
import { files, root, textOf } from './tree.ts';

type Ratchets = Readonly<Record<string, number>>;

/** All that a ratchet holds and that can be counted without running the suite. */
export const counted = async (): Promise<Ratchets> => {
  const code = files().filter((name) => /\.tsx?$/.test(name));
  const house = new Map(code.map((name) => [name, textOf(name)]));
  await buildFunctions();
  return {
    ...measured(
      house,
      verbs.map(({ id }) => id),
    ),
    longestFunction: longestFunction()?.lines ?? 0,
    bytesOfVote: statSync(bundlePath('vote')).size,
    bytesOfPortal: statSync(bundlePath('portal')).size,
  };
};

export const written = (): Ratchets => JSON.parse(textOf('test/house/ratchets.json')) as Ratchets;

/** What is above its ratchet. */
export const stepsBack = (found: Ratchets, limits: Ratchets): readonly string[] =>
  Object.entries(found)
    .filter(([name, value]) => !(value <= (limits[name] ?? -1)))
    .map(([name, value]) => `${name} is ${value}; test/house/ratchets.json says ${limits[name]}`);

/** Writes down what fell. What rose is left as it was: the suite says so. */
export const tighten = (found: Ratchets): void => {
  const before = written();
  const after = Object.fromEntries(
    Object.entries(before).map(([name, value]) => [name, Math.min(value, found[name] ?? value)]),
  );
  const file = path.join(root, 'test/house/ratchets.json');
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
};
