import { describe, expect, test } from 'vitest';
import { closeMilestone, declareObligation, dischargeObligation } from '#implementation';
import { TenantId } from '#kernel';
import { type Scene, openScene } from '#samples';
import { inPhase } from '../consultations/samples.ts';
import { attachedEvidence, obligationSample } from '../implementation/samples.ts';
import { adoptedPlan, submittedPlan } from '../plans/samples.ts';
import { keep, waits, waitsOn } from './samples.ts';

const ofObligation = { verb: 'implementation.discharge-obligation', title: obligationSample.title };

const declared = async (scene: Scene) => {
  const { processId } = await submittedPlan(scene);
  const { obligationId } = await scene.done(declareObligation, { processId, ...obligationSample });
  await keep(scene, processId);
  return { processId, obligationId };
};

describe('what is due in a plan', () => {
  test('is an obligation from the day on which it is due, and the next one after it was fulfilled', async () => {
    const scene = openScene();
    const { processId, obligationId } = await declared(scene);
    scene.at('2026-08-17T15:00:00.000Z');
    expect(await waits(scene, 'unit-officer')).toEqual([]);
    scene.at('2026-08-18T15:00:00.000Z');
    for (const role of ['unit-officer', 'coordinator'] as const)
      expect(await waits(scene, role)).toMatchObject([{ ...ofObligation, from: '2026-08-18' }]);
    expect(await waits(scene, 'monitor')).toEqual([]);
    const done = { processId, obligationId, on: '2026-08-18', note: 'Se publicó el informe.' };
    await scene.done(dischargeObligation, done);
    await keep(scene, processId);
    expect(await waits(scene, 'unit-officer')).toEqual([]);
    scene.at('2026-11-18T15:00:00.000Z');
    const later = await waits(scene, 'unit-officer');
    expect(later).toContainEqual(expect.objectContaining({ ...ofObligation, from: '2026-11-18' }));
  });

  test('is told once to whoever works on a mandate, and to whoever holds both roles', async () => {
    const scene = openScene();
    await declared(scene);
    scene.at('2026-08-18T15:00:00.000Z');
    const mandate = {
      partner: TenantId.parse('ong-puentes'),
      capabilities: ['implementation.report'] as const,
    };
    expect(await waitsOn(scene, mandate)).toMatchObject([{ ...ofObligation, as: 'facilitator' }]);
    expect(await waits(scene, 'coordinator', 'unit-officer')).toMatchObject([ofObligation]);
  });

  test('is a milestone from its last day: first something to show, then its closing', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    const { processId, commitmentId, milestoneId } = plan;
    await keep(scene, processId);
    const verbs = async () =>
      (await waits(scene, 'unit-officer'))
        .filter(({ address }) => address.includes(milestoneId))
        .map(({ verb }) => verb);
    scene.at('2026-08-30T15:00:00.000Z');
    expect(await verbs()).toEqual([]);
    scene.at('2026-08-31T15:00:00.000Z');
    expect(await verbs()).toEqual(['implementation.attach-evidence']);
    await attachedEvidence(scene, plan);
    await keep(scene, processId);
    expect(await verbs()).toEqual(['implementation.close-milestone']);
    const milestone = { processId, commitmentId, milestoneId };
    await scene.done(closeMilestone, { ...milestone, closedOn: '2026-08-31' });
    await keep(scene, processId);
    expect(await verbs()).toEqual([]);
  });

  test('is nothing of a plan that was not sent', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    await keep(scene, processId);
    await inPhase(scene, processId, 'implementation');
    scene.at('2027-12-31T15:00:00.000Z');
    expect((await waits(scene, 'unit-officer')).map(({ verb }) => verb)).toEqual([]);
  });
});
