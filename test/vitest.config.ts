import { defineConfig } from 'vitest/config';

const shared = {
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
} as const;

const inBrowser = 'test/{web,stories}/**/*.test.ts';

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'rooms',
          globalSetup: ['test/engine.ts'],
          include: ['{packages,web,functions,infra,test}/**/*.test.ts'],
          exclude: ['**/node_modules/**', inBrowser],
          testTimeout: 20_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          globalSetup: ['test/web/app.ts'],
          include: [inBrowser],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
