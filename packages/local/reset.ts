import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Empties the data folder. Only a folder that this program filled is touched. */
const folder = path.resolve(process.env['ARTICULA_DATA'] ?? '.articula');
const ours = new Set([
  'records.sqlite',
  'engine.pid',
  'files',
  'mail',
  'projector.place',
  'post.place',
]);
if (existsSync(folder)) {
  const isOurs = readdirSync(folder).some((name) => ours.has(name));
  if (isOurs) rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`Emptied ${path.basename(folder)}.\n`);
