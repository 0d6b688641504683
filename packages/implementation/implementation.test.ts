import { describe, expect, test } from 'vitest';
import { publishProgress, reportProgress, viewProgress } from '#implementation';
import { publishPlan, viewTrace } from '#plans';
import { openScene } from '#samples';
import { inPhase } from '../consultations/samples.ts';
import { adoptedPlan, planSample, submittedPlan } from '../plans/samples.ts';
import { progressSample, project, runningPlan } from './samples.ts';

describe('the progress of a commitment', () => {
  test('is reported by the unit, with milestones closed on evidence, and published', async () => {
    const scene = openScene();
    const { processId, commitmentId, milestoneId, evidenceId } = await runningPlan(scene);
    await project(scene, publishProgress, processId);
    const seen = await scene.look(viewProgress, { processId, commitmentId });
    expect(seen).toMatchObject({
      value: {
        percent: 40,
        level: 'limited',
        milestones: [
          {
            id: milestoneId,
            state: 'closed',
            closedOn: '2026-08-31',
            evidence: [{ id: evidenceId, type: 'application/pdf' }],
          },
        ],
        steps: [
          { kind: 'milestone', id: milestoneId },
          { kind: 'evidence', id: evidenceId },
          { kind: 'progress', facts: { percent: 40, level: 'limited' } },
        ],
      },
    });
    expect(JSON.stringify(seen)).not.toContain(scene.coordinator);
  });

  test('that nobody reported says so, and publishing it twice changes nothing', async () => {
    const scene = openScene();
    const { processId, chosen } = await submittedPlan(scene);
    const first = await project(scene, publishProgress, processId);
    expect(await project(scene, publishProgress, processId)).toEqual(first);
    expect(first).toHaveLength(chosen.length);
    const [commitmentId = ''] = chosen;
    expect(await scene.look(viewProgress, { processId, commitmentId })).toMatchObject({
      value: { percent: null, level: 'no-information', milestones: [{ state: 'planned' }] },
    });
  });

  test('ends the trace of its commitment', async () => {
    const scene = openScene();
    const { processId, commitmentId, planId } = await runningPlan(scene);
    await project(scene, publishProgress, processId);
    await project(scene, publishPlan, processId, [planId]);
    const trace = await scene.look(viewTrace, { year: String(planSample.year), commitmentId });
    if (!trace.ok) throw new Error(trace.code);
    const kinds = trace.value.items.map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['milestone', 'evidence', 'progress']);
  });

  test('needs a submitted plan', async () => {
    const scene = openScene();
    const { processId, commitmentId } = await adoptedPlan(scene);
    await inPhase(scene, processId, 'implementation');
    const input = { processId, commitmentId, ...progressSample };
    expect(await scene.attempt(reportProgress, input)).toMatchObject({
      code: 'implementation.plan-not-submitted',
    });
    expect(await project(scene, publishProgress, processId)).toEqual([]);
  });

  test('is not reported for a commitment that the consultation did not choose', async () => {
    const scene = openScene();
    const { processId, commitmentIds, chosen } = await submittedPlan(scene);
    const commitmentId = commitmentIds.find((id) => !chosen.some((one) => one === id));
    const input = { processId, commitmentId, ...progressSample };
    expect(await scene.attempt(reportProgress, input)).toMatchObject({
      code: 'implementation.not-found',
    });
  });

  test.each([
    ['percent', { percent: 101 }],
    ['percent', { percent: 39.5 }],
    ['level', { level: 'done' }],
    ['text', { text: ' ' }],
    ['closedOn', { closedOn: '2026-05-18' }],
  ])('is refused at its field %s, case %#', async (at, differences) => {
    const scene = openScene();
    const { processId, commitmentId } = await submittedPlan(scene);
    const input = { processId, commitmentId, ...progressSample, ...differences };
    expect(await scene.attempt(reportProgress, input)).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at,
    });
  });

  test('that contradicts itself is refused', async () => {
    const scene = openScene();
    const { processId, commitmentId } = await submittedPlan(scene);
    const input = { processId, commitmentId, ...progressSample, level: 'complete' };
    expect(await scene.attempt(reportProgress, input)).toMatchObject({
      code: 'implementation.level-mismatch',
      at: 'level',
    });
  });

  test('is not reported once the process has gone back to adoption', async () => {
    const scene = openScene();
    const { processId, commitmentId } = await submittedPlan(scene);
    await inPhase(scene, processId, 'adoption');
    const input = { processId, commitmentId, ...progressSample };
    expect(await scene.attempt(reportProgress, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('is reported by units and the coordination, not by the forum or residents', async () => {
    const scene = openScene();
    const { processId, commitmentId } = await submittedPlan(scene);
    const input = { processId, commitmentId, ...progressSample };
    for (const role of ['forum-member', 'monitor', 'resident'] as const)
      expect(
        await scene.attempt(reportProgress, input, { person: scene.personWith(role) }),
      ).toMatchObject({ code: 'request.not-found' });
    const person = scene.personWith('unit-officer');
    expect(await scene.done(reportProgress, input, { person })).toEqual({
      percent: 40,
      level: 'limited',
    });
  });

  test('reported by two units at once keeps both notes', async () => {
    const scene = openScene();
    const { processId, commitmentId } = await submittedPlan(scene);
    const input = { processId, commitmentId, ...progressSample };
    await Promise.all(
      ['Uno.', 'Dos.', 'Tres.'].map((text) => scene.done(reportProgress, { ...input, text })),
    );
    await project(scene, publishProgress, processId);
    const seen = await scene.look(viewProgress, { processId, commitmentId });
    const texts = seen.ok ? seen.value.steps.flatMap(({ text = '' }) => text) : [];
    expect(texts).toEqual(expect.arrayContaining(['Uno.', 'Dos.', 'Tres.']));
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const { processId, commitmentId } = await submittedPlan(theirs);
    const input = { processId, commitmentId, ...progressSample };
    expect(await ours.attempt(reportProgress, input)).toMatchObject({ code: 'request.not-found' });
    expect(await ours.attempt(reportProgress, input, { tenant: theirs.tenant })).toMatchObject({
      code: 'request.not-found',
    });
    expect(await ours.look(viewProgress, { processId, commitmentId })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
