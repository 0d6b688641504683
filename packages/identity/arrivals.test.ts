import { describe, expect, test } from 'vitest';
import { comeBack, depart, handOver, takeOver } from '#identity';
import { newPerson, openDesk } from './samples.ts';

const minute = 60_000;
const over = { ok: false, code: 'identity.arrival-over' };

describe('the way to a provider and back', () => {
  test('is taken once, by the browser that left', async () => {
    const { desk } = openDesk();
    const left = depart(desk, 'claveunica');
    expect(left.state.length).toBeGreaterThanOrEqual(30);
    expect(new Set([left.state, left.nonce, left.verifier]).size).toBe(3);
    expect(await comeBack(desk, 'claveunica', left.ticket, left.state)).toEqual({
      ok: true,
      value: left,
    });
    expect(await comeBack(desk, 'claveunica', left.ticket, left.state)).toMatchObject(over);
  });

  test('taken by 12 at once is taken once', async () => {
    const { desk } = openDesk();
    const { ticket, state } = depart(desk, 'claveunica');
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => comeBack(desk, 'claveunica', ticket, state)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('with the state of another browser leads nowhere', async () => {
    const { desk } = openDesk();
    const [own, other] = [depart(desk, 'claveunica'), depart(desk, 'claveunica')];
    for (const state of [other.state, '', own.nonce, own.state.slice(1), `${own.state}a`, 'ñ'])
      expect(await comeBack(desk, 'claveunica', own.ticket, state)).toMatchObject(over);
  });

  test('of another provider leads nowhere', async () => {
    const { desk } = openDesk();
    const { ticket, state } = depart(desk, 'otro');
    expect(await comeBack(desk, 'claveunica', ticket, state)).toMatchObject(over);
  });

  test('lasts half an hour', async () => {
    const at = openDesk();
    const [kept, late] = [depart(at.desk, 'a'), depart(at.desk, 'a')];
    at.passes(30 * minute - 1000);
    expect((await comeBack(at.desk, 'a', kept.ticket, kept.state)).ok).toBe(true);
    at.passes(2000);
    expect(await comeBack(at.desk, 'a', late.ticket, late.state)).toMatchObject(over);
  });

  test('does not last longer where somebody writes a later hour into the ticket', async () => {
    const at = openDesk();
    const { ticket, state } = depart(at.desk, 'a');
    at.passes(31 * minute);
    const later = `${Date.parse(at.stage.now()).toString(36)}.${ticket.split('.')[1]}`;
    expect(await comeBack(at.desk, 'a', later, state)).toMatchObject(over);
  });

  test.each(['', '.', 'x.y', `zzzzzzzzzz.${'a'.repeat(43)}`, `k.${'a'.repeat(43)}`])(
    'with the ticket %j leads nowhere',
    async (ticket) => {
      const { desk } = openDesk();
      expect(await comeBack(desk, 'a', ticket, 'a'.repeat(43))).toMatchObject(over);
    },
  );
});

describe('what a provider said', () => {
  const said = async () => {
    const at = openDesk();
    const { ticket } = depart(at.desk, 'claveunica');
    const recognised = { personId: newPerson(), means: 'claveunica' };
    return { ...at, ticket, recognised, code: await handOver(at.desk, ticket, recognised) };
  };

  test('is fetched once, in the same browser', async () => {
    const { desk, ticket, recognised, code } = await said();
    expect(await takeOver(desk, ticket, code)).toEqual({ ok: true, value: recognised });
    expect(await takeOver(desk, ticket, code)).toMatchObject(over);
  });

  test('fetched by 12 at once is fetched once', async () => {
    const { desk, ticket, code } = await said();
    const tries = await Promise.all(Array.from({ length: 12 }, () => takeOver(desk, ticket, code)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('waits for a minute', async () => {
    const at = await said();
    at.passes(minute + 1000);
    expect(await takeOver(at.desk, at.ticket, at.code)).toMatchObject(over);
  });

  test('is not for another browser, nor for a code that was never given', async () => {
    const { desk, ticket, code } = await said();
    expect(await takeOver(desk, depart(desk, 'claveunica').ticket, code)).toMatchObject(over);
    for (const wrong of ['', 'a'.repeat(43), `${code}a`, '#'])
      expect(await takeOver(desk, ticket, wrong)).toMatchObject(over);
    expect((await takeOver(desk, ticket, code)).ok).toBe(true);
  });
});
