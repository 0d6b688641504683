import { describe, expect, test } from 'vitest';
import { enrol, factorOf, proposeFactor, sessionOf, showFactor } from '#identity';
import { type OpenDesk, cameIn, newPerson, openDesk } from './samples.ts';
import { base32, codeAt, stepAt } from './totp.ts';

const minute = 60_000;
const wrong = { ok: false, code: 'identity.wrong-code' };
const blocked = { ok: false, code: 'identity.factor-blocked' };

/** The phone of somebody: it knows what was proposed to it. */
const phoneOf = (at: OpenDesk, tokenHash: string) => {
  const { typed } = proposeFactor(at.desk, tokenHash, 'Alguien');
  const bits = [...typed]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  expect(base32(secret)).toBe(typed);
  return (by = 0) => codeAt(secret, stepAt(Date.parse(at.stage.now())) + by);
};

const enrolled = async () => {
  const at = openDesk();
  const { personId, tokenHash } = await cameIn(at);
  const phone = phoneOf(at, tokenHash);
  const done = await enrol(at.desk, personId, tokenHash, { code: phone(), replaces: false });
  if (!done.ok) throw new Error(done.code);
  at.passes(minute);
  return { ...at, personId, tokenHash, phone, codes: done.value };
};

const badOf = (code: string) => String((Number(code) + 7) % 1_000_000).padStart(6, '0');

describe('a second factor', () => {
  test('is kept once the phone has shown that it knows the secret', async () => {
    const at = openDesk();
    const { personId, tokenHash } = await cameIn(at);
    const phone = phoneOf(at, tokenHash);
    const give = (code: string) => enrol(at.desk, personId, tokenHash, { code, replaces: false });
    expect(await give(badOf(phone()))).toMatchObject(wrong);
    expect(await factorOf(at.desk, personId)).toBeUndefined();
    const done = await give(phone());
    expect(done.ok && new Set(done.value).size).toBe(10);
    expect(await factorOf(at.desk, personId)).toEqual({ codesLeft: 10 });
  });

  test('is not put in place of one that was not shown', async () => {
    const { desk, personId, tokenHash, phone } = await enrolled();
    const given = { code: phone(), replaces: false };
    expect(await enrol(desk, personId, tokenHash, given)).toMatchObject({
      code: 'identity.already-enrolled',
    });
  });

  test('is put in place of one that was just shown, and the old recovery codes end', async () => {
    const at = await enrolled();
    const next = await cameIn(at);
    const phone = phoneOf(at, next.tokenHash);
    const given = { code: phone(), replaces: true };
    expect((await enrol(at.desk, at.personId, next.tokenHash, given)).ok).toBe(true);
    expect(await showFactor(at.desk, at.personId, at.codes[0] ?? '')).toMatchObject(wrong);
    expect(await showFactor(at.desk, at.personId, phone(1))).toMatchObject({ ok: true });
  });

  test('is shown by the code of the moment, and each code once', async () => {
    const { desk, personId, phone } = await enrolled();
    const code = phone();
    expect(await showFactor(desk, personId, code)).toMatchObject({ ok: true });
    expect(await showFactor(desk, personId, code)).toMatchObject(wrong);
    expect(await showFactor(desk, personId, phone(-1))).toMatchObject(wrong);
    expect(await showFactor(desk, personId, phone(1))).toMatchObject({ ok: true });
  });

  test('shown four times at once with one code counts once', async () => {
    const { desk, personId, phone } = await enrolled();
    const code = phone();
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => showFactor(desk, personId, code)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of somebody else is worth nothing', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    expect(await showFactor(one.desk, one.personId, other.phone())).toMatchObject(wrong);
    expect(await showFactor(one.desk, one.personId, other.codes[0] ?? '')).toMatchObject(wrong);
    expect(await showFactor(one.desk, newPerson(), one.phone())).toMatchObject({
      code: 'identity.not-enrolled',
    });
  });

  test('is blocked for a quarter of an hour after five wrong tries, the right code too', async () => {
    const at = await enrolled();
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(await showFactor(at.desk, at.personId, badOf(at.phone()))).toMatchObject(wrong);
    expect(await showFactor(at.desk, at.personId, at.phone())).toMatchObject(blocked);
    at.passes(15 * minute - 1000);
    expect(await showFactor(at.desk, at.personId, at.codes[0] ?? '')).toMatchObject(blocked);
    at.passes(2000);
    expect(await showFactor(at.desk, at.personId, at.phone())).toMatchObject({ ok: true });
  });

  test('forgets wrong tries when a right one comes between', async () => {
    const at = await enrolled();
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1)
        expect(await showFactor(at.desk, at.personId, badOf(at.phone()))).toMatchObject(wrong);
      expect(await showFactor(at.desk, at.personId, at.phone())).toMatchObject({ ok: true });
      at.passes(2 * minute);
    }
  });
});

describe('a recovery code', () => {
  test('works once, however it is typed', async () => {
    const { desk, personId, codes } = await enrolled();
    const [code = ''] = codes;
    const typed = ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)} `;
    expect(await showFactor(desk, personId, typed)).toMatchObject({ ok: true });
    expect(await showFactor(desk, personId, code)).toMatchObject(wrong);
    expect(await factorOf(desk, personId)).toEqual({ codesLeft: 9 });
  });

  test('used by several at once works once', async () => {
    const { desk, personId, codes } = await enrolled();
    const tries = await Promise.all(
      Array.from({ length: 4 }, () => showFactor(desk, personId, codes[0] ?? '')),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each(['', 'AAAAAAAAAA', '          ', "' OR 1=1 --"])('%j is none', async (typed) => {
    const { desk, personId } = await enrolled();
    expect(await showFactor(desk, personId, typed)).toMatchObject(wrong);
  });
});

test('a session is worth one factor until the second is shown', async () => {
  const at = openDesk();
  const { tokenHash } = await cameIn(at);
  const found = await sessionOf(at.stage.table, tokenHash, at.stage.now());
  expect(found?.proof).toEqual({ level: 1 });
});
