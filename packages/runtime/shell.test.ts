import { afterEach, describe, expect, test, vi } from 'vitest';
import { Failed, shell } from '#runtime';

const told: string[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((line) => told.push(String(line)) > 0);
afterEach(() => void told.splice(0));

const words = 'Rosa Rojas dijo que faltan luces';

describe('a function that answers no request', () => {
  test('answers what its work answers, and tells nothing of it', async () => {
    const twice = shell('clock', async (number: number) => number * 2);
    expect(await twice(21)).toBe(42);
    expect(told).toEqual([]);
  });

  test('tells a fault by its name and place and throws on nothing that somebody said', async () => {
    const failing = shell('clock', async () => {
      throw new RangeError(words);
    });
    const thrown = await failing(undefined).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Failed);
    expect(String((thrown as Error).stack)).not.toContain(words);
    expect((thrown as Error).cause).toBeUndefined();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('"event":"fault","function":"clock","fault":"RangeError at');
    expect(told[0]).not.toContain(words);
  });

  test('does not tell again what was told where it failed', async () => {
    const failed = new Failed('clock failed');
    await expect(shell('clock', () => Promise.reject(failed))(undefined)).rejects.toBe(failed);
    expect(told).toEqual([]);
  });
});
