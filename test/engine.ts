import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEngine } from '#local';

/** One engine for the whole suite, in memory where the machine has it; every test has its own tenant. */
export default async ({ provide }: TestProject) => {
  const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(path.join(base, 'articula-test-'));
  const engine = await startEngine(folder);
  provide('endpoint', engine.endpoint);
  return async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
