import { defineConfig } from 'vitest/config';
import { Slowest } from './slowest.ts';

const shared = {
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
} as const;

const inBrowser = 'test/{web,stories}/**/*.test.ts';

// A test waits for a state and never for a time: what has not come by then never will, on whatever machine.
const patience = { testTimeout: 900_000, hookTimeout: 900_000, teardownTimeout: 300_000 };

// A file finds the modules as the file before left them: rooms keep nothing outside the table.
const together = { isolate: false } as const;

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    reporters: [process.env['CI'] ? 'dot' : 'default', new Slowest()],
    projects: [
      {
        ...shared,
        test: {
          ...patience,
          ...together,
          name: 'rooms',
          globalSetup: ['test/engine.ts'],
          include: ['{packages,web,functions,infra,test}/**/*.test.ts'],
          exclude: ['**/node_modules/**', inBrowser],
        },
      },
      {
        ...shared,
        test: {
          ...patience,
          ...together,
          name: 'browser',
          globalSetup: ['test/web/app.ts'],
          include: [inBrowser],
        },
      },
    ],
  },
});
