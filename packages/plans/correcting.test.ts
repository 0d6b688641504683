import { describe, expect, test } from 'vitest';
import { listEndorsements, publishEndorsements, reverseEndorsement, viewPlanDraft } from '#plans';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { inPhase } from '../consultations/samples.ts';
import { endorsedBy, assembledPlan, submittedPlan } from './samples.ts';

const reason = 'Se registró dos veces a la misma persona.';

/** A plan that was sent, with an endorsement that somebody wants out. */
const sent = async () => {
  const scene = openScene();
  const { processId } = await submittedPlan(scene);
  await inPhase(scene, processId, 'adoption');
  const seen = await scene.look(viewPlanDraft, { processId });
  const endorsementId = seen.ok ? (seen.value.endorsements[0]?.endorsementId ?? '') : '';
  const standing = async () => {
    const now = await scene.look(viewPlanDraft, { processId });
    return now.ok ? now.value.endorsements.filter(({ reversal }) => !reversal).length : -1;
  };
  return { scene, input: { processId, endorsementId, reason }, standing };
};

describe('an endorsement of a plan that was sent', () => {
  test('goes out by two: one proposes, somebody else confirms', async () => {
    const { scene, input, standing } = await sent();
    const before = await standing();
    expect(await scene.done(reverseEndorsement, input)).toMatchObject({ is: 'proposed' });
    expect(await standing()).toBe(before);
    const person = scene.personWith('coordinator');
    const second = { ...input, reason: 'Estoy de acuerdo con anularla.' };
    expect(await scene.done(reverseEndorsement, second, { person })).toMatchObject({
      is: 'reversed',
    });
    expect(await standing()).toBe(before - 1);
    const seen = await scene.look(viewPlanDraft, { processId: input.processId });
    expect(seen).toMatchObject({ value: { endorsements: [{ reversal: { reason } }] } });
  });

  test('does not go out by one who asks twice, and is told whom to ask', async () => {
    const { scene, input, standing } = await sent();
    const before = await standing();
    await scene.done(reverseEndorsement, input);
    expect(await scene.attempt(reverseEndorsement, input)).toMatchObject({
      code: 'request.same-person',
    });
    expect(await standing()).toBe(before);
    expect(reverseEndorsement.refusals['request.same-person'].es).toContain('otra persona');
  });

  test('shows nobody outside who proposed it', async () => {
    const { scene, input } = await sent();
    await scene.done(reverseEndorsement, input);
    await publishIn(scene, publishEndorsements, input.processId);
    const seen = await scene.look(listEndorsements, { year: '2026' });
    expect(JSON.stringify(seen)).not.toContain(scene.coordinator);
  });
});

test('before a plan is sent one person corrects what they recorded wrongly', async () => {
  const scene = openScene();
  const { processId } = await assembledPlan(scene);
  const { endorsementId } = await endorsedBy(scene, processId);
  const input = { processId, endorsementId, reason };
  expect(await scene.done(reverseEndorsement, input)).toMatchObject({ is: 'reversed' });
});
