import { describe, expect, test } from 'vitest';
import { adoptPlan, answerQuestion, reverseEndorsement, viewPlanDraft } from '#plans';
import { type Scene, meanwhile, openScene } from '#samples';
import { asked } from './answer.ts';
import { assembledPlan, endorsedBy } from './samples.ts';

const adoption = { instrument: 'Decreto alcaldicio 1234', adoptedOn: '2026-05-04' };
const answer = { question: asked[0]?.id, text: 'Lo que se respondió en el mismo instante.' };

/** A plan with everything that an adoption asks for, and its form still open. */
const ready = async (scene: Scene) => {
  const { processId } = await assembledPlan(scene);
  const { endorsementId } = await endorsedBy(scene, processId);
  scene.at('2026-05-04T15:00:00.000Z');
  return { processId, endorsementId };
};

const stateOf = async (scene: Scene, processId: string) => {
  const draft = await scene.look(viewPlanDraft, { processId });
  return draft.ok ? draft.value.plan.state : undefined;
};

describe('a plan that is being adopted', () => {
  test('is read again where somebody answers a question in the same moment', async () => {
    const scene = openScene();
    const { processId } = await ready(scene);
    const approved = await scene.opened(adoptPlan, { processId, ...adoption });
    meanwhile(scene, () => scene.done(answerQuestion, { processId, ...answer }));
    expect(await scene.attempt(adoptPlan, approved)).toMatchObject({ code: 'request.stale' });
    expect(await stateOf(scene, processId)).toBe('draft');
  });

  test('is read again where the answer is written once more', async () => {
    const scene = openScene();
    const { processId } = await ready(scene);
    await scene.done(answerQuestion, { processId, ...answer });
    const approved = await scene.opened(adoptPlan, { processId, ...adoption });
    meanwhile(scene, () => scene.done(answerQuestion, { processId, ...answer, text: 'Otra.' }));
    expect(await scene.attempt(adoptPlan, approved)).toMatchObject({ code: 'request.stale' });
  });

  test('takes no answer any more that comes in the same moment', async () => {
    const scene = openScene();
    const { processId } = await ready(scene);
    meanwhile(scene, () => scene.done(adoptPlan, { processId, ...adoption }));
    expect(await scene.attempt(answerQuestion, { processId, ...answer })).toMatchObject({
      code: 'plans.wrong-state',
    });
    expect(await stateOf(scene, processId)).toBe('adopted');
  });

  test('is adopted as it was read, or answered, and never both, of two at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = openScene();
      const { processId } = await ready(scene);
      const [approved, written] = await Promise.all([
        scene.opened(adoptPlan, { processId, ...adoption }),
        scene.opened(answerQuestion, { processId, ...answer }),
      ]);
      const both = await Promise.all([
        scene.attempt(adoptPlan, approved),
        scene.attempt(answerQuestion, written),
      ]);
      expect([round, both.filter(({ ok }) => ok).length]).toEqual([round, 1]);
    }
  });

  test('is not adopted without the endorsement that is taken back in the same moment', async () => {
    const scene = openScene();
    const { processId, endorsementId } = await ready(scene);
    const reason = 'La organización pidió retirar su firma.';
    meanwhile(scene, () => scene.done(reverseEndorsement, { processId, endorsementId, reason }));
    expect(await scene.attempt(adoptPlan, { processId, ...adoption })).toMatchObject({
      code: 'plans.no-endorsement',
    });
  });
});
