import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant, LocalDate, addDays, dayOf } from '#kernel';
import {
  Cadence,
  Obligation,
  declare,
  discharge,
  reverseDischarge,
  standingDischarges,
  stateOf,
} from './obligation.ts';

const now = Instant.parse('2026-11-02T12:00:00.000Z');
const today = dayOf(now);
const day = (text: string) => LocalDate.parse(text);
const id = '0'.repeat(26);

const sample = (differences: Partial<Obligation> = {}): Obligation =>
  Obligation.parse({
    obligationId: id,
    processId: id,
    title: 'Actualizar la página del plan',
    cadence: 'monthly',
    owner: 'Participación',
    startsOn: '2026-01-01',
    basis: 'Plan de acción, pregunta B8',
    discharges: [],
    isSilent: false,
    ...differences,
  });

const note = 'Se publicó el avance.';

describe('an obligation', () => {
  test('is not due before it starts', () => {
    const { discharges: _, ...facts } = sample({ dueOn: day('2025-12-31') });
    expect(declare(facts)).toMatchObject({ code: 'implementation.due-before-start', at: 'dueOn' });
    expect(declare({ ...facts, dueOn: facts.startsOn })).toMatchObject({ ok: true });
  });

  test('is not discharged tomorrow, nor before it starts', () => {
    const tomorrow = { on: addDays(today, 1), note };
    expect(discharge(sample(), tomorrow, now)).toMatchObject({
      code: 'implementation.in-the-future',
    });
    expect(discharge(sample(), { on: day('2025-12-31'), note }, now)).toMatchObject({
      code: 'implementation.before-start',
    });
  });

  test('that is due once is discharged once, and again after a reversal', () => {
    const once = sample({ cadence: 'once' });
    const done = discharge(once, { on: today, note }, now);
    if (!done.ok) throw new Error(done.code);
    expect(stateOf(done.value)).toBe('discharged');
    expect(discharge(done.value, { on: addDays(today, -1), note }, now)).toMatchObject({
      code: 'implementation.already-discharged',
    });
    const back = reverseDischarge(done.value, today, 'Era de otra obligación.', now);
    if (!back.ok) throw new Error(back.code);
    expect(stateOf(back.value)).toBe('open');
    expect(back.value.discharges).toHaveLength(1);
    expect(reverseDischarge(back.value, today, 'Otra vez lo mismo.', now)).toMatchObject({
      code: 'implementation.not-discharged',
    });
    expect(discharge(back.value, { on: today, note }, now)).toMatchObject({ ok: true });
  });

  test('on which the source is silent says so, until somebody shows that it was fulfilled', () => {
    const silent = sample({ cadence: 'once', isSilent: true });
    expect(stateOf(silent)).toBe('no-information');
    const done = discharge(silent, { on: today, note }, now);
    expect(done.ok && stateOf(done.value)).toBe('discharged');
    const monthly = discharge(sample({ isSilent: true }), { on: today, note }, now);
    expect(monthly.ok && stateOf(monthly.value)).toBe('open');
  });

  test('takes no more than fits in its item', () => {
    let obligation = sample();
    for (let n = 0; n < 200; n += 1) {
      const next = discharge(obligation, { on: addDays(today, -n), note: 'ñ'.repeat(1000) }, now);
      if (!next.ok) {
        expect(next.code).toBe('implementation.full');
        expect(Buffer.byteLength(JSON.stringify(obligation))).toBeLessThan(390_000);
        return;
      }
      obligation = next.value;
    }
    throw new Error('it took everything');
  });

  test('counts what stands, whatever was recorded and taken back', () => {
    const steps = array(record({ on: integer({ min: 0, max: 20 }), isReversal: boolean() }));
    assert(
      property(constantFrom(...Cadence.options), steps, (cadence, taken) => {
        let obligation = sample({ cadence });
        const standing = new Set<string>();
        for (const { on, isReversal } of taken) {
          const date = addDays(today, -on);
          const next = isReversal
            ? reverseDischarge(obligation, date, 'Se registró por error.', now)
            : discharge(obligation, { on: date, note }, now);
          const isFree = cadence === 'once' ? standing.size === 0 : !standing.has(date);
          expect(next.ok).toBe(isReversal ? standing.has(date) : isFree);
          if (!next.ok) continue;
          if (isReversal) standing.delete(date);
          else standing.add(date);
          expect(next.value.discharges.length).toBeGreaterThanOrEqual(obligation.discharges.length);
          obligation = Obligation.parse(next.value);
        }
        expect(new Set(standingDischarges(obligation).map(({ on }) => on))).toEqual(standing);
      }),
    );
  });
});
