import { describe, expect, test } from 'vitest';
import {
  declareObligation,
  dischargeObligation,
  listObligations,
  publishObligations,
  reverseDischarge,
  viewObligation,
} from '#implementation';
import { type Scene, openScene } from '#samples';
import { inPhase } from '../consultations/samples.ts';
import { adoptedPlan, submittedPlan } from '../plans/samples.ts';
import { obligationSample, project, runningPlan } from './samples.ts';

const reason = 'Se registró por error en este hito.';
const declared = async (scene: Scene, differences: Record<string, unknown> = {}) => {
  const plan = await submittedPlan(scene);
  const input = { processId: plan.processId, ...obligationSample, ...differences };
  const { obligationId } = await scene.done(declareObligation, input);
  return { processId: plan.processId, obligationId };
};

describe('an obligation of a plan', () => {
  test('is declared, discharged and read with what was done', async () => {
    const scene = openScene();
    const { processId, obligationId } = await runningPlan(scene);
    await project(scene, publishObligations, processId, [obligationId]);
    expect(await scene.look(listObligations, { processId })).toMatchObject({
      value: { items: [{ id: obligationId, state: 'open', discharges: 1 }], next: null },
    });
    expect(await scene.look(viewObligation, { processId, obligationId })).toMatchObject({
      value: { discharges: [{ on: '2026-08-18', note: 'Se publicó el informe.' }] },
    });
  });

  test('discharged by mistake is taken back, and can be discharged again', async () => {
    const scene = openScene();
    const { processId, obligationId } = await runningPlan(scene);
    const on = '2026-08-18';
    const input = { processId, obligationId, on, reason };
    expect(await scene.done(reverseDischarge, input)).toEqual({ discharges: 0 });
    expect(await scene.attempt(reverseDischarge, input)).toMatchObject({
      code: 'implementation.not-discharged',
    });
    const again = { processId, obligationId, on, note: 'Ahora sí se publicó.' };
    expect(await scene.done(dischargeObligation, again)).toEqual({ discharges: 1 });
    await project(scene, publishObligations, processId);
    const seen = await scene.look(viewObligation, { processId, obligationId });
    expect(seen).toMatchObject({ value: { discharges: [{ on, note: 'Ahora sí se publicó.' }] } });
  });

  test('is discharged once, when four people say so at the same time', async () => {
    const scene = openScene();
    const { processId, obligationId } = await declared(scene, { cadence: 'once' });
    const input = { processId, obligationId, on: '2026-05-18', note: 'Se hizo.' };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => scene.attempt(dischargeObligation, input)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(answer.code).toBe('implementation.already-discharged');
  });

  test.each([
    ['tomorrow', '2026-05-19', 'implementation.in-the-future'],
    ['before it starts', '2026-05-17', 'implementation.before-start'],
    ['on a day that is none', '2026-02-30', 'request.invalid'],
  ])('is not discharged %s', async (_, on, code) => {
    const scene = openScene();
    const named = await declared(scene);
    expect(await scene.attempt(dischargeObligation, { ...named, on, note: 'a' })).toMatchObject({
      code,
      at: 'on',
    });
  });

  test('that nobody declared is not discharged', async () => {
    const scene = openScene();
    const { processId } = await declared(scene);
    const input = { processId, obligationId: processId, on: '2026-05-18', note: 'a' };
    expect(await scene.attempt(dischargeObligation, input)).toMatchObject({
      code: 'implementation.not-found',
    });
  });

  test('is not due before it starts, nor declared with discharges of its own', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, ...obligationSample };
    expect(await scene.attempt(declareObligation, { ...input, dueOn: '2026-05-17' })).toMatchObject(
      { code: 'implementation.due-before-start', at: 'dueOn' },
    );
    expect(await scene.attempt(declareObligation, { ...input, discharges: [] })).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at: 'discharges',
    });
  });

  test('is not declared by a unit, nor before the plan is adopted', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, ...obligationSample };
    const person = scene.personWith('unit-officer');
    expect(await scene.attempt(declareObligation, input, { person })).toMatchObject({
      code: 'request.not-found',
    });
    await inPhase(scene, processId, 'formulation');
    expect(await scene.attempt(declareObligation, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });
});
