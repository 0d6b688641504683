import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cpuUsed, excessOf, yardstick } from './house/effort.ts';
import { root } from './house/tree.ts';

// Starts the whole suite, or what is named, and tells what it cost: seconds of the processor in all that it
// started, engine, systems and browser included.
const given = process.argv.slice(2);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const started = performance.now();
const before = yardstick();
const child = spawn(
  process.execPath,
  [vitest, 'run', '-c', path.join(root, 'test/vitest.config.ts'), ...given],
  { cwd: root, stdio: 'inherit' },
);
const code = await new Promise<number>((ended) => {
  child.once('exit', (status) => ended(status ?? 1));
});
const after = yardstick();
const { suiteCpuSeconds } = JSON.parse(
  readFileSync(path.join(root, 'test/house/ratchets.json'), 'utf8'),
) as { suiteCpuSeconds: number };
const effort = { seconds: cpuUsed(), yardstickMs: (before + after) / 2 };
const say = (text: string) => process.stdout.write(`${text}\n`);
say(
  `\n${effort.seconds.toFixed(0)} CPU seconds in ${((performance.now() - started) / 60_000).toFixed(1)} minutes; ` +
    `the yardstick took ${effort.yardstickMs.toFixed(0)} ms, the ratchet is ${suiteCpuSeconds} s.`,
);
const excess = given.length === 0 ? excessOf(effort, suiteCpuSeconds) : undefined;
if (excess !== undefined) say(excess);
process.exitCode = code === 0 && excess === undefined ? 0 : 1;
