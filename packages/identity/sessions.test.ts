import { describe, expect, test } from 'vitest';
import { endSessions, raise, sessionOf, sessionsOf, signIn, tokenHashOf } from '#identity';
import { cameIn, newPerson, openDesk } from './samples.ts';

const minute = 60_000;

const opened = async (level: 1 | 2) => {
  const at = openDesk();
  const own = await cameIn(at, level);
  const held = (marks = false) => sessionOf(at.stage.table, own.tokenHash, at.stage.now(), marks);
  return { ...at, ...own, held };
};

describe('a session in an office', () => {
  test('ends when nobody used it for half an hour', async () => {
    const at = await opened(2);
    at.passes(30 * minute - 1000);
    expect(await at.held()).toMatchObject({ personId: at.personId });
    at.passes(2000);
    expect(await at.held()).toBeUndefined();
  });

  test('goes on while it is used, and never beyond twelve hours', async () => {
    const at = await opened(2);
    let minutes = 0;
    for (; (await at.held(true)) && minutes < 24 * 60; minutes += 25) at.passes(25 * minute);
    expect(minutes).toBeGreaterThanOrEqual(12 * 60);
    expect(minutes).toBeLessThanOrEqual(12 * 60 + 25);
  });

  test('does not live on by being looked at where that counts as no use', async () => {
    const at = await opened(2);
    at.passes(20 * minute);
    expect(await at.held()).toBeDefined();
    at.passes(20 * minute);
    expect(await at.held()).toBeUndefined();
  });

  test('is noted as used once a minute at most, and by no act', async () => {
    const at = await opened(2);
    const writes = async () => {
      at.asked.length = 0;
      await at.held(true);
      return at.asked.filter((operation) => operation !== 'GetItem');
    };
    expect(await writes()).toEqual([]);
    at.passes(2 * minute);
    expect(await writes()).toEqual(['PutItem']);
    expect(await writes()).toEqual([]);
    at.passes(2 * minute);
    expect(await writes()).toEqual(['PutItem']);
  });

  test('is fresh for ten minutes', async () => {
    const at = await opened(2);
    const found = await at.held();
    const until = Date.parse(found?.proof.freshUntil ?? '');
    const now = Date.parse(at.stage.now());
    expect(until - now).toBeLessThanOrEqual(10 * minute);
    expect(until - now).toBeGreaterThan(9 * minute);
  });
});

test('a session of somebody who only takes part lasts its twelve hours unused', async () => {
  const at = await opened(1);
  at.passes(12 * 60 * minute - 1000);
  expect(await at.held(true)).toMatchObject({ proof: { level: 1 } });
  at.passes(2000);
  expect(await at.held(true)).toBeUndefined();
});

describe('a session whose second factor was shown', () => {
  test('goes on under a new token, and the old one is worth nothing at once', async () => {
    const at = await opened(1);
    const before = await at.held();
    if (!before) throw new Error('no session');
    const next = await raise(at.stage, before, at.tokenHash);
    if (!next.ok) throw new Error(next.code);
    expect(await at.held()).toBeUndefined();
    const now = at.stage.now();
    expect(await sessionOf(at.stage.table, tokenHashOf(next.value), now)).toMatchObject({
      personId: at.personId,
      proof: { level: 2 },
    });
    expect(await raise(at.stage, before, at.tokenHash)).toMatchObject({
      code: 'identity.session-over',
    });
  });

  test('lasts no longer for it', async () => {
    const at = await opened(1);
    at.passes(12 * 60 * minute - minute);
    const before = await at.held();
    if (!before) throw new Error('no session');
    const next = await raise(at.stage, before, at.tokenHash);
    at.passes(2 * minute);
    const hash = tokenHashOf(next.ok ? next.value : '');
    expect(await sessionOf(at.stage.table, hash, at.stage.now())).toBeUndefined();
  });
});

describe('one’s own sessions', () => {
  test('are found, ended one by one, and over at once', async () => {
    const at = await opened(1);
    const other = await signIn(at.stage, { personId: at.personId, level: 2, means: 'claveunica' });
    const own = await sessionsOf(at.stage.table, at.personId, at.stage.now());
    expect(own.map(({ means }) => means)).toEqual(['claveunica', 'mail']);
    const hash = tokenHashOf(other);
    expect(await endSessions(at.stage, at.personId, ({ tokenHash }) => tokenHash === hash)).toBe(1);
    expect(await sessionOf(at.stage.table, hash, at.stage.now())).toBeUndefined();
    expect(await at.held()).toBeDefined();
    expect(await endSessions(at.stage, at.personId, () => true)).toBe(1);
    expect(await at.held()).toBeUndefined();
  });

  test('are nobody else’s: whoever names another’s ends nothing', async () => {
    const at = await opened(1);
    const isIt = ({ tokenHash }: { tokenHash: string }) => tokenHash === at.tokenHash;
    expect(await endSessions(at.stage, newPerson(), isIt)).toBe(0);
    expect(await endSessions(at.stage, (await cameIn(at)).personId, isIt)).toBe(0);
    expect(await at.held()).toBeDefined();
  });
});
