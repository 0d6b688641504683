import { describe, expect, test } from 'vitest';
import { CommitmentId } from '#commitments';
import { ConsultationId, OptionId, daysOf } from '#consultations';
import { type Instant, LocalDateTime, instantOf, msOf } from '#kernel';
import { ProcessId } from '#processes';
import { close, isOpen, open, paperOf, prepare, readyToCount, settlingMs } from './consultation.ts';

const id = (letter: string) => letter.repeat(26);
const later = (instant: Instant, ms: number) => instantOf(msOf(instant) + ms);

const openedFor = (opensAt: string, closesAt: string) => {
  const prepared = prepare({
    consultationId: ConsultationId.parse(id('a')),
    processId: ProcessId.parse(id('b')),
    title: 'Consulta',
    question: '¿Qué compromisos quieres?',
    options: ['c', 'd'].map((letter) => ({
      optionId: OptionId.parse(id(letter)),
      commitmentId: CommitmentId.parse(id(letter)),
      title: letter,
    })),
    maxChoices: 1,
    cutoff: 1,
    opensAt: LocalDateTime.parse(opensAt),
    closesAt: LocalDateTime.parse(closesAt),
  });
  if (!prepared.ok) throw new Error(prepared.code);
  const opened = open(prepared.value, '0'.repeat(64), instantOf(0));
  if (!opened.ok || !opened.value.window) throw new Error('not opened');
  return { consultation: opened.value, window: opened.value.window };
};

describe('the window of a consultation', () => {
  test('holds its first millisecond and not its last', () => {
    const { consultation, window } = openedFor('2026-07-01T09:00', '2026-07-10T20:00');
    expect(window.opens).toBe('2026-07-01T13:00:00.000Z');
    expect(isOpen(consultation, later(window.opens, -1))).toBe(false);
    expect(isOpen(consultation, window.opens)).toBe(true);
    expect(isOpen(consultation, later(window.closes, -1))).toBe(true);
    expect(isOpen(consultation, window.closes)).toBe(false);
  });

  test('keeps its wall-clock times across a change of the clocks', () => {
    const { window } = openedFor('2026-04-01T09:00', '2026-04-10T20:00');
    expect(window).toEqual({
      opens: '2026-04-01T12:00:00.000Z',
      closes: '2026-04-11T00:00:00.000Z',
    });
  });

  test('is closed from its closing time on, and counted once it has settled', () => {
    const { consultation, window } = openedFor('2026-07-01T09:00', '2026-07-10T20:00');
    expect(close(consultation, later(window.closes, -1))).toMatchObject({
      code: 'consultations.still-open',
    });
    const closed = close(consultation, window.closes);
    if (!closed.ok) throw new Error(closed.code);
    const settled = later(window.closes, settlingMs);
    expect(readyToCount(closed.value, later(settled, -1))).toMatchObject({
      code: 'consultations.still-settling',
    });
    expect(readyToCount(closed.value, settled)).toMatchObject({ ok: true });
    expect(readyToCount(consultation, settled)).toMatchObject({
      code: 'consultations.wrong-state',
    });
  });

  test.each([
    ['2026-04-01T09:00', '2026-04-01T20:00', 1],
    ['2026-04-01T23:59', '2026-04-02T00:00', 2],
    ['2026-04-01T09:00', '2026-04-10T20:00', 10],
    ['2024-02-28T00:00', '2024-03-01T23:59', 3],
  ])('from %s to %s is %i days', (opensAt, closesAt, days) => {
    expect(
      daysOf({ opensAt: LocalDateTime.parse(opensAt), closesAt: LocalDateTime.parse(closesAt) }),
    ).toBe(days);
  });
});

describe('the paper that is frozen', () => {
  test('holds question, options, rules and times, and nothing that changes later', () => {
    const { consultation } = openedFor('2026-07-01T09:00', '2026-07-10T20:00');
    const draft = { ...consultation, state: 'draft' as const };
    expect(paperOf(consultation)).toEqual(paperOf(draft));
    expect(paperOf(consultation)).toMatchObject({
      question: consultation.question,
      options: consultation.options,
      rules: { maxChoices: 1, cutoff: 1, tier: 'separate-box', closes: '2026-07-11T00:00:00.000Z' },
    });
  });
});
