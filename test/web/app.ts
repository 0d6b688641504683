import type { TestProject } from 'vitest/node';
import { startAll } from './running.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the system under test answers. */
    origin: string;
    /** Where the one browser of the suite listens. */
    browser: string;
    /** The folder of a system that played the demonstration and ended. */
    seed: string;
  }
}

/** One started system and one browser for every browser test. Both end with the suite, however it ends. */
export default async ({ provide }: TestProject) => {
  const { origin, browser, seed, end } = await startAll();
  provide('origin', origin);
  provide('browser', browser.wsEndpoint());
  provide('seed', seed);
  return end;
};
