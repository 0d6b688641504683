import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommitmentId, MilestoneId } from '#commitments';
import { Instant, dayOf } from '#kernel';
import { ProcessId } from '#processes';
import { attach, close, milestoneIn, reopen, reverse, standingEvidence } from './evidence.ts';
import { Evidence, Progress, begin, report } from './progress.ts';

const now = Instant.parse('2026-11-02T12:00:00.000Z');
const id = (n: number) => String(n).padStart(26, '0');
const milestoneId = MilestoneId.parse(id(1));
const empty = begin({ commitmentId: CommitmentId.parse(id(2)), processId: ProcessId.parse(id(3)) });
const reason = 'Se registró por error.';

const evidence = (n: number) =>
  Evidence.parse({
    evidenceId: id(n),
    title: `Acta ${n}`,
    fileId: id(n),
    sha256: String(n).padStart(64, '0'),
    type: 'application/pdf',
    at: now,
  });

describe('a report of progress', () => {
  test.each([
    ['complete', 99],
    ['substantial', 100],
    ['not-started', 1],
    ['not-started', 100],
  ] as const)('of %s at %i percent contradicts itself', (level, percent) => {
    expect(report(empty, { level, percent, text: 'Avance.' }, now)).toMatchObject({
      code: 'implementation.level-mismatch',
      at: 'level',
    });
  });

  test('keeps what was reported before', () => {
    const first = report(empty, { level: 'limited', percent: 20, text: 'Diseño.' }, now);
    const second =
      first.ok && report(first.value, { level: 'complete', percent: 100, text: 'Obra.' }, now);
    expect(second && second.ok && second.value.notes.map(({ text }) => text)).toEqual([
      'Diseño.',
      'Obra.',
    ]);
  });

  test('is told when its item is full, before the table is', () => {
    let progress: Progress = empty;
    for (let n = 0; n < 200; n += 1) {
      const text = 'ñ'.repeat(2000);
      const next = report(progress, { level: 'limited', percent: 1, text }, now);
      if (!next.ok) {
        expect(next.code).toBe('implementation.full');
        return;
      }
      progress = next.value;
      expect(Buffer.byteLength(JSON.stringify(progress))).toBeLessThan(390_000);
    }
    throw new Error('it took everything');
  });
});

describe('a milestone', () => {
  test('that is closed never stands without evidence, whatever is done in whatever order', () => {
    const step = record({
      what: constantFrom('attach', 'reverse', 'close', 'reopen'),
      n: integer({ min: 1, max: 4 }),
    });
    assert(
      property(array(step, { maxLength: 40 }), (steps) => {
        let progress = empty;
        let born = 100;
        for (const { what, n } of steps) {
          const before = milestoneIn(progress, milestoneId);
          const standing = standingEvidence(before);
          const picked = standing[n % Math.max(1, standing.length)]?.evidenceId ?? id(99);
          const next = {
            attach: () =>
              attach(progress, milestoneId, {
                ...evidence(n),
                evidenceId: evidence(born++).evidenceId,
              }),
            reverse: () => reverse(progress, milestoneId, picked, { reason, at: now }),
            close: () => close(progress, milestoneId, dayOf(now), now),
            reopen: () => reopen(progress, milestoneId, { reason, at: now }),
          }[what]?.();
          if (!next?.ok) continue;
          progress = Progress.parse(next.value);
          const after = milestoneIn(progress, milestoneId);
          expect(after.closedOn !== undefined && standingEvidence(after).length === 0).toBe(false);
          expect(after.evidence.length).toBeGreaterThanOrEqual(before.evidence.length);
          const hashes = standingEvidence(after).map(({ sha256 }) => sha256);
          expect(new Set(hashes).size).toBe(hashes.length);
        }
      }),
    );
  });

  test('of one kind leaves the others alone', () => {
    const other = MilestoneId.parse(id(7));
    const attached = attach(empty, milestoneId, evidence(1));
    expect(attached.ok && close(attached.value, other, dayOf(now), now)).toMatchObject({
      code: 'implementation.no-evidence',
    });
  });
});
