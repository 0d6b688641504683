import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startMinutes } from './minutes.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(Date.parse('2026-03-02T12:00:10.000Z'));
});
afterEach(() => {
  vi.useRealTimers();
});

test('A minute ticks once when it begins, an hour that is jumped over once, and nothing after the stop', () => {
  const tick = vi.fn();
  const minutes = startMinutes(tick);
  vi.advanceTimersByTime(49_000);
  expect(tick).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(2000);
  expect(tick).toHaveBeenCalledTimes(1);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  expect(tick).toHaveBeenCalledTimes(2);
  minutes.stop();
  vi.advanceTimersByTime(120_000);
  expect(tick).toHaveBeenCalledTimes(2);
});
