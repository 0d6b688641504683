import { describe, expect, test } from 'vitest';
import {
  draftCommitment,
  dropMilestone,
  editCommitment,
  listCommitments,
  planMilestone,
  publishCommitments,
  viewCommitment,
  viewCommitmentDraft,
  withdrawCommitment,
} from '#commitments';
import { enterPhase } from '#processes';
import { withdrawProposal } from '#proposals';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { draftedProposal, opinedOn, opinionSample } from '../proposals/samples.ts';
import { commitmentIn, commitmentSample, milestoneSample } from './samples.ts';
import { signed } from '../processes/samples.ts';

const reason = 'La unidad no alcanza a hacerlo.';
const unknown = '0'.repeat(26);

const sceneWith = async () => {
  const scene = openScene();
  return { scene, ...(await commitmentIn(scene)) };
};

const sceneBefore = async () => {
  const scene = openScene();
  const proposal = await draftedProposal(scene);
  const { processId, proposalId } = proposal;
  return {
    scene,
    ...proposal,
    input: { processId, ...commitmentSample, proposalIds: [proposalId] },
  };
};

describe('a commitment', () => {
  test('is drafted in the fields of the form and read by everybody', async () => {
    const { scene, processId, commitmentId, proposalId, milestoneId } = await sceneWith();
    await publishIn(scene, publishCommitments, processId, commitmentId);
    expect(await scene.look(viewCommitment, { processId, commitmentId })).toMatchObject({
      value: {
        ...commitmentSample,
        state: 'draft',
        proposals: [{ id: proposalId, title: 'Iluminar las plazas' }],
        milestones: [{ ...milestoneSample, milestoneId }],
      },
    });
    expect(await scene.look(listCommitments, { processId })).toMatchObject({
      value: { items: [{ id: commitmentId, milestones: 1, leadUnit: 'Dirección de Obras' }] },
    });
  });

  test('for technology or inclusion alone is refused, beside a value it is not', async () => {
    const { scene, input } = await sceneBefore();
    for (const values of [['technology'], ['inclusion'], ['technology', 'inclusion']])
      expect(await scene.attempt(draftCommitment, { ...input, values })).toEqual({
        ok: false,
        code: 'commitments.no-value',
        at: 'values',
      });
    await scene.done(draftCommitment, { ...input, values: ['technology', 'transparency'] });
  });

  test('ends in its first month or later', async () => {
    const { scene, input } = await sceneBefore();
    expect(await scene.attempt(draftCommitment, { ...input, endsOn: '2026-05' })).toEqual({
      ok: false,
      code: 'commitments.ends-before-start',
      at: 'endsOn',
    });
    await scene.done(draftCommitment, { ...input, endsOn: input.startsOn });
  });

  test('rests on proposals that exist, stand and can be done', async () => {
    const { scene, processId, proposalId, input } = await sceneBefore();
    expect(
      await scene.attempt(draftCommitment, { ...input, proposalIds: [proposalId, unknown] }),
    ).toMatchObject({ code: 'commitments.unknown-proposal', at: 'proposalIds' });
    await opinedOn(scene, { processId, proposalId }, { ...opinionSample, verdict: 'not-feasible' });
    expect(await scene.attempt(draftCommitment, input)).toMatchObject({
      code: 'commitments.not-feasible',
    });
    await scene.done(withdrawProposal, { processId, proposalId, reason });
    expect(await scene.attempt(draftCommitment, input)).toMatchObject({
      code: 'commitments.proposal-withdrawn',
    });
  });

  test('rests on a proposal that is feasible with changes', async () => {
    const { scene, processId, proposalId, input } = await sceneBefore();
    const opinion = { ...opinionSample, verdict: 'feasible-with-changes' };
    await opinedOn(scene, { processId, proposalId }, opinion);
    await scene.done(draftCommitment, input);
  });

  test('edited by two people at once keeps the first and tells the second', async () => {
    const { scene, processId, commitmentId, proposalId } = await sceneWith();
    const edit = { processId, commitmentId, ...commitmentSample, proposalIds: [proposalId] };
    const late = await scene.opened(editCommitment, edit);
    await scene.done(editCommitment, { ...edit, budgetClp: 1000 });
    expect(await scene.attempt(editCommitment, late)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    const again = await scene.done(editCommitment, edit);
    const draft = await scene.look(viewCommitmentDraft, { processId, commitmentId });
    expect(draft).toMatchObject({
      value: { version: again.version, commitment: { milestones: [{}] } },
    });
    expect(JSON.stringify(draft)).not.toContain('budgetClp');
  });

  test('is checked again when it is edited', async () => {
    const { scene, processId, commitmentId, proposalId } = await sceneWith();
    const edit = {
      processId,
      commitmentId,
      ...commitmentSample,
      proposalIds: [proposalId],
    };
    const wrong = [
      [{ values: ['inclusion'] }, 'commitments.no-value'],
      [{ endsOn: '2026-01' }, 'commitments.ends-before-start'],
      [{ proposalIds: [unknown] }, 'commitments.unknown-proposal'],
      [{ commitmentId: unknown }, 'commitments.not-found'],
    ] as const;
    for (const [difference, code] of wrong)
      expect(await scene.attempt(editCommitment, { ...edit, ...difference })).toMatchObject({
        code,
      });
  });

  test('withdrawn stays on record with its reason and changes no more', async () => {
    const { scene, processId, commitmentId, proposalId, milestoneId } = await sceneWith();
    const withdrawal = { processId, commitmentId, reason };
    expect(await scene.done(withdrawCommitment, withdrawal)).toEqual({ state: 'withdrawn' });
    const edit = { processId, commitmentId, ...commitmentSample, proposalIds: [proposalId] };
    const refused = [
      await scene.attempt(withdrawCommitment, withdrawal),
      await scene.attempt(editCommitment, edit),
      await scene.attempt(planMilestone, { processId, commitmentId, ...milestoneSample }),
      await scene.attempt(dropMilestone, { ...withdrawal, milestoneId }),
    ];
    expect(refused.map((one) => !one.ok && one.code)).toEqual(
      refused.map(() => 'commitments.wrong-state'),
    );
    await publishIn(scene, publishCommitments, processId, commitmentId);
    expect(await scene.look(viewCommitment, { processId, commitmentId })).toMatchObject({
      value: { state: 'withdrawn', withdrawal: { reason } },
    });
  });

  test('is drafted in the formulation only, from declared fields only, once a key', async () => {
    const { scene, processId, input } = await sceneBefore();
    expect(await scene.attempt(draftCommitment, { ...input, milestones: [] })).toMatchObject({
      code: 'request.invalid',
      at: 'milestones',
    });
    for (const startsOn of ['2026-13', '2026-6', '2026-06-01'])
      expect(await scene.attempt(draftCommitment, { ...input, startsOn })).toMatchObject({
        code: 'request.invalid',
        at: 'startsOn',
      });
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(draftCommitment, input, { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await scene.done(enterPhase, { processId, phase: 'consultation', ...signed });
    expect(await scene.attempt(draftCommitment, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('of another commune does not exist', async () => {
    const { scene, processId, commitmentId } = await sceneWith();
    const stranger = openScene();
    const withdrawal = { processId, commitmentId, reason };
    expect(await stranger.attempt(withdrawCommitment, withdrawal)).toMatchObject({
      code: 'request.not-found',
    });
    const asForeigner = { tenant: scene.tenant, person: stranger.coordinator };
    expect(await stranger.attempt(withdrawCommitment, withdrawal, asForeigner)).toMatchObject({
      code: 'request.not-found',
    });
  });
});

describe('a milestone', () => {
  test('that is dropped leaves the commitment and stays on record', async () => {
    const { scene, processId, commitmentId, milestoneId } = await sceneWith();
    await scene.done(dropMilestone, { processId, commitmentId, milestoneId, reason });
    await publishIn(scene, publishCommitments, processId, commitmentId);
    expect(await scene.look(viewCommitment, { processId, commitmentId })).toMatchObject({
      value: { milestones: [], dropped: [{ milestoneId, reason }] },
    });
  });

  test('is dropped once, and only where it is', async () => {
    const { scene, processId, commitmentId, milestoneId } = await sceneWith();
    const input = { processId, commitmentId, milestoneId, reason };
    await scene.done(dropMilestone, input);
    expect(await scene.attempt(dropMilestone, input)).toMatchObject({
      code: 'commitments.milestone-not-found',
    });
    expect(await scene.attempt(dropMilestone, { ...input, commitmentId: unknown })).toMatchObject({
      code: 'commitments.milestone-not-found',
    });
  });

  test('does not end before it starts', async () => {
    const { scene, processId, commitmentId } = await sceneWith();
    const input = { processId, commitmentId, ...milestoneSample, endsOn: '2026-05' };
    expect(await scene.attempt(planMilestone, input)).toMatchObject({
      code: 'commitments.ends-before-start',
      at: 'endsOn',
    });
  });

  test('beyond the thirtieth is refused', async () => {
    const { scene, processId, commitmentId } = await sceneWith();
    const input = { processId, commitmentId, ...milestoneSample };
    for (let planned = 1; planned < 30; planned += 1) await scene.done(planMilestone, input);
    expect(await scene.attempt(planMilestone, input)).toMatchObject({
      code: 'commitments.too-many-milestones',
    });
  });
});
