import { describe, expect, test } from 'vitest';
import { adoptPlan, endorsePlan, reverseEndorsement, submitPlan, viewPlanDraft } from '#plans';
import { withdrawCommitment } from '#commitments';
import { openScene } from '#samples';
import { countedConsultation, inPhase } from '../consultations/samples.ts';
import {
  adoptedPlan,
  assembledPlan,
  endorsedBy,
  endorserSample,
  submittedPlan,
} from './samples.ts';

const unknown = '0'.repeat(26);
const reason = 'Se registró por error dos veces.';
const adoption = { instrument: 'Decreto alcaldicio 1234', adoptedOn: '2026-04-11' };

describe('an endorsement', () => {
  test('is given by a forum member, for an organisation of the registry', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    const { organisationId } = await endorsedBy(scene, processId);
    const person = scene.personWith('forum-member');
    const input = { processId, ...endorserSample, name: 'Luis Vera', organisationId };
    expect(await scene.attempt(endorsePlan, input, { person })).toMatchObject({ ok: true });
    const nowhere = { ...input, organisationId: unknown };
    expect(await scene.attempt(endorsePlan, nowhere, { person })).toMatchObject({
      code: 'plans.unknown-organisation',
      at: 'organisationId',
    });
    const resident = scene.personWith('resident');
    expect(await scene.attempt(endorsePlan, input, { person: resident })).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('waits for the phase of adoption and for a plan', async () => {
    const scene = openScene();
    const { processId } = await countedConsultation(scene);
    const input = { processId, ...endorserSample, organisationId: unknown };
    expect(await scene.attempt(endorsePlan, input)).toMatchObject({ code: 'request.wrong-phase' });
    await inPhase(scene, processId, 'adoption');
    expect(await scene.attempt(endorsePlan, input)).toMatchObject({ code: 'plans.not-found' });
  });

  test('is reversed once, with a reason, by the office', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    const { endorsementId } = await endorsedBy(scene, processId);
    const input = { processId, endorsementId, reason };
    const person = scene.personWith('forum-member');
    expect(await scene.attempt(reverseEndorsement, input, { person })).toMatchObject({
      code: 'request.not-found',
    });
    expect(await scene.attempt(reverseEndorsement, { ...input, reason: 'No.' })).toMatchObject({
      code: 'request.invalid',
      at: 'reason',
    });
    await scene.done(reverseEndorsement, input);
    expect(await scene.attempt(reverseEndorsement, input)).toMatchObject({
      code: 'plans.already-reversed',
    });
    const other = { ...input, endorsementId: unknown };
    expect(await scene.attempt(reverseEndorsement, other)).toMatchObject({
      code: 'plans.no-such-endorsement',
    });
    expect(await scene.attempt(adoptPlan, { processId, ...adoption })).toMatchObject({
      code: 'plans.no-endorsement',
    });
  });

  test('is not given to what was already sent', async () => {
    const scene = openScene();
    const { processId, organisationId } = await submittedPlan(scene);
    await inPhase(scene, processId, 'adoption');
    const input = { processId, ...endorserSample, organisationId };
    expect(await scene.attempt(endorsePlan, input)).toMatchObject({ code: 'plans.wrong-state' });
  });
});

describe('adoption and submission', () => {
  test('come in that order, each once, and neither tomorrow', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    await endorsedBy(scene, processId);
    const submission = { processId, submittedOn: '2026-04-12' };
    expect(await scene.attempt(submitPlan, submission)).toMatchObject({
      code: 'plans.wrong-state',
    });
    scene.at('2026-04-12T15:00:00.000Z');
    const tomorrow = { ...adoption, adoptedOn: '2026-04-13' };
    expect(await scene.attempt(adoptPlan, { processId, ...tomorrow })).toMatchObject({
      code: 'plans.in-the-future',
      at: 'adoptedOn',
    });
    await scene.done(adoptPlan, { processId, ...adoption });
    expect(await scene.attempt(adoptPlan, { processId, ...adoption })).toMatchObject({
      code: 'plans.wrong-state',
    });
    expect(await scene.attempt(submitPlan, { processId, submittedOn: '2026-04-13' })).toMatchObject(
      { code: 'plans.in-the-future', at: 'submittedOn' },
    );
    await scene.done(submitPlan, submission);
    expect(await scene.attempt(submitPlan, submission)).toMatchObject({
      code: 'plans.wrong-state',
    });
  });

  test('need a commitment that was not withdrawn', async () => {
    const scene = openScene();
    const { processId, chosen } = await assembledPlan(scene);
    await endorsedBy(scene, processId);
    await inPhase(scene, processId, 'formulation');
    for (const commitmentId of chosen)
      await scene.done(withdrawCommitment, { processId, commitmentId, reason });
    await inPhase(scene, processId, 'adoption');
    expect(await scene.attempt(adoptPlan, { processId, ...adoption })).toMatchObject({
      code: 'plans.no-commitment',
    });
  });

  test('freeze the numbers that the plan was sent with', async () => {
    const scene = openScene();
    const { processId } = await submittedPlan(scene);
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: {
        plan: {
          state: 'submitted',
          submission: { on: '2026-05-18' },
          snapshot: { publicMeetings: 0, groups: 0, contributions: 2, answeredContributions: 0 },
        },
      },
    });
  });

  test('are not for the forum, nor outside the phase', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, submittedOn: '2026-05-04' };
    const person = scene.personWith('forum-member', 'unit-officer', 'resident');
    expect(await scene.attempt(submitPlan, input, { person })).toMatchObject({
      code: 'request.not-found',
    });
    await inPhase(scene, processId, 'implementation');
    expect(await scene.attempt(submitPlan, input)).toMatchObject({ code: 'request.wrong-phase' });
  });
});
