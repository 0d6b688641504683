import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { answersAt } from './people.ts';
import { type System, startOwn } from './running.ts';

type Held<Own> = { readonly browser: Browser; readonly system: Own };

/**
 * A browser for the tests of a file, and a system of their own whose clock nobody else goes by. Both are there
 * from the first test on and end with the last; other files of the same worker find the suite's system again.
 */
export const ownSystem = <Own extends Pick<System, 'origin' | 'end'> = System>(
  start: () => Promise<Own> = startOwn as never,
): Held<Own> => {
  const held: { browser?: Browser; system?: Own } = {};
  beforeAll(async () => {
    [held.browser, held.system] = await Promise.all([chromium.connect(inject('browser')), start()]);
    answersAt(held.system.origin);
  });
  afterAll(async () => {
    answersAt(undefined);
    await held.browser?.close();
    await held.system?.end();
  });
  const there = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('nothing was started yet');
    return value;
  };
  return {
    get browser() {
      return there(held.browser);
    },
    get system() {
      return there(held.system);
    },
  };
};
