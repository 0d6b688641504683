import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, type Phase, phases } from '#kernel';
import {
  ProcessId,
  attestFact,
  endWaiver,
  enterPhase,
  grantWaiver,
  publishProcesses,
  viewProcess,
} from '#processes';
import { type Scene, openScene } from '#samples';
import { editionOf } from '#standards';
import { publishIn } from '../contributions/samples.ts';
import { enter, left, open } from './process.ts';
import { attestAllFor, processIn, signed } from './samples.ts';

const now = '2026-03-02T12:00:00.000Z' as Instant;
const { reason, signedAs } = signed;

const lastEntry = async (scene: Scene, processId: ProcessId) => {
  await publishIn(scene, publishProcesses, '-', processId);
  const seen = await scene.look(viewProcess, { processId });
  return seen.ok ? seen.value.entries.at(-1) : undefined;
};

describe('a phase', () => {
  test('is left with something missing only by a signed public exception', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'preparation');
    const move = { processId, phase: 'dialogues' };
    const asks = { ok: false, code: 'processes.evidence-missing' };
    expect(await scene.attempt(enterPhase, move)).toEqual({ ...asks, at: 'reason' });
    expect(await scene.attempt(enterPhase, { ...move, reason })).toEqual({
      ...asks,
      at: 'signedAs',
    });
    expect(await scene.attempt(enterPhase, { ...move, signedAs })).toEqual({
      ...asks,
      at: 'reason',
    });
    await scene.done(enterPhase, { ...move, ...signed });
    const entry = await lastEntry(scene, processId);
    expect(entry).toMatchObject({ phase: 'dialogues', reason, exception: { signedAs } });
    // Those that block, are due with the preparation, and nobody has recorded.
    expect(entry?.exception?.missing).toEqual(['J1', 'J2', 'J3', 'J5', 'J7', 'J8', 'F1', 'F3']);
  });

  test('is left without a reason once its records are there, recounted in the request', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'preparation');
    await attestAllFor(scene, processId, 'preparation');
    // Nothing was published: the gate reads the records themselves.
    expect(await scene.done(enterPhase, { processId, phase: 'dialogues' })).toEqual({
      phase: 'dialogues',
    });
    expect(await lastEntry(scene, processId)).not.toHaveProperty('exception');
  });

  test('does not wait for what is waived, and waits again when the waiver ends', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'preparation');
    await attestAllFor(scene, processId, 'preparation', ['J1']);
    const move = { processId, phase: 'dialogues' };
    expect(await scene.attempt(enterPhase, move)).toMatchObject({
      code: 'processes.evidence-missing',
    });
    const waiver = { processId, requirementId: 'J1', reason, signedAs, until: '2026-12-31' };
    const { waiverId } = await scene.done(grantWaiver, waiver);
    await scene.done(endWaiver, { processId, waiverId, reason: 'Ya no hace falta la exención.' });
    expect(await scene.attempt(enterPhase, move)).toMatchObject({
      code: 'processes.evidence-missing',
    });
    await scene.done(grantWaiver, waiver);
    await scene.done(enterPhase, move);
  });

  test('asks again when what was attested is of the future of its own past', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'preparation');
    const early = { processId, measure: 'forum-constituted', title: 'Acta', source: 'Acta 1' };
    expect(await scene.attempt(attestFact, { ...early, on: '2026-03-03' })).toMatchObject({
      code: 'processes.in-the-future',
      at: 'on',
    });
    // In Chile it is still the second of March.
    scene.at('2026-03-03T02:59:00.000Z');
    expect(await scene.attempt(attestFact, { ...early, on: '2026-03-03' })).toMatchObject({
      code: 'processes.in-the-future',
    });
    scene.at('2026-03-03T03:00:00.000Z');
    await scene.done(attestFact, { ...early, on: '2026-03-03' });
  });

  test('is entered again at any time: going back asks for a reason and for nothing else', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'formulation');
    const move = { processId, phase: 'dialogues' };
    expect(await scene.attempt(enterPhase, move)).toEqual({
      ok: false,
      code: 'processes.reason-missing',
      at: 'reason',
    });
    await scene.done(enterPhase, { ...move, reason });
    expect(await lastEntry(scene, processId)).toEqual({
      phase: 'dialogues',
      at: expect.any(String),
      reason,
    });
  });

  test.each([
    ['preparation', 'systematisation'],
    ['preparation', 'closing'],
    ['adoption', 'dialogues'],
    ['closing', 'implementation'],
  ] as const)('from %s to %s needs a reason', async (from, phase) => {
    const scene = openScene();
    const processId = await processIn(scene, from);
    expect(await scene.attempt(enterPhase, { processId, phase })).toEqual({
      ok: false,
      code: 'processes.reason-missing',
      at: 'reason',
    });
    await scene.done(enterPhase, { processId, phase, ...signed });
  });

  test.each(['', 'corto', ' '.repeat(40)])('is not skipped for %j', async (empty) => {
    const scene = openScene();
    const processId = await processIn(scene, 'preparation');
    const move = { processId, phase: 'closing', reason: empty, signedAs };
    expect(await scene.attempt(enterPhase, move)).toMatchObject({
      code: 'request.invalid',
      at: 'reason',
    });
  });

  test('is not entered twice in a row, reason or not', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'dialogues');
    const move = { processId, phase: 'dialogues', ...signed };
    expect(await scene.attempt(enterPhase, move)).toMatchObject({ code: 'processes.same-phase' });
  });

  test.each([
    [{ phase: 'election' }, 'phase'],
    [{ signedAs: '' }, 'signedAs'],
    [{ signedAs: 'x'.repeat(121) }, 'signedAs'],
    [{ missing: [] }, 'missing'],
  ])('with %j is refused', async (wrong, at) => {
    const scene = openScene();
    const processId = await processIn(scene);
    const move = { processId, phase: 'systematisation', ...signed, ...wrong };
    expect(await scene.attempt(enterPhase, move)).toMatchObject({ code: 'request.invalid', at });
  });

  test('that ends is every one between, and none on the way back', () => {
    expect(left('preparation', 'systematisation')).toEqual(['preparation', 'dialogues']);
    expect(left('adoption', 'dialogues')).toEqual([]);
    expect(left('closing', 'closing')).toEqual([]);
  });

  test('never loses what was entered before, whatever the way', () => {
    const facts = {
      processId: ProcessId.parse('0'.repeat(26)),
      title: 'Plan',
      standard: { id: 'ogp-local' as const, edition: 1 },
    };
    assert(
      property(
        array(constantFrom(...phases), { maxLength: 12 }),
        constantFrom([], ['J1']),
        (way: readonly Phase[], missing) => {
          let process = open(facts, now);
          for (const phase of way) {
            const before = process;
            const entered = enter(process, { phase, ...signed }, missing, now);
            expect(entered.ok).toBe(phase !== before.phase);
            if (entered.ok) process = entered.value;
            expect(process.entries.slice(0, before.entries.length)).toEqual(before.entries);
            expect(process.entries.at(-1)?.phase).toBe(process.phase);
          }
        },
      ),
    );
  });

  test('cannot be entered without end', () => {
    const edition = editionOf({ id: 'ogp-local', edition: 1 });
    expect(edition).toBeDefined();
    let process = open(
      {
        processId: ProcessId.parse('0'.repeat(26)),
        title: 'P',
        standard: { id: 'ogp-local', edition: 1 },
      },
      now,
    );
    for (let at = 1; at < 100; at += 1) {
      const entered = enter(
        process,
        { phase: at % 2 ? 'dialogues' : 'preparation', ...signed },
        [],
        now,
      );
      if (entered.ok) process = entered.value;
    }
    expect(process.entries).toHaveLength(100);
    expect(enter(process, { phase: 'closing', ...signed }, [], now)).toMatchObject({
      code: 'processes.too-often',
    });
  });
});
