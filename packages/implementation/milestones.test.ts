import { describe, expect, test } from 'vitest';
import {
  attachEvidence,
  closeMilestone,
  publishProgress,
  reopenMilestone,
  reverseEvidence,
  viewProgress,
} from '#implementation';
import { openScene } from '#samples';
import { keptFile } from '../files/samples.ts';
import { submittedPlan } from '../plans/samples.ts';
import { attachedEvidence, project, runningPlan } from './samples.ts';

const reason = 'Se registró por error en este hito.';
const milestoneOf = ({
  processId,
  commitmentId,
  milestoneId,
}: Awaited<ReturnType<typeof submittedPlan>>) => ({ processId, commitmentId, milestoneId });

describe('a milestone', () => {
  test('is not closed without evidence', async () => {
    const scene = openScene();
    const milestone = milestoneOf(await submittedPlan(scene));
    const input = { ...milestone, closedOn: '2026-05-18' };
    expect(await scene.attempt(closeMilestone, input)).toMatchObject({
      code: 'implementation.no-evidence',
    });
  });

  test('whose only evidence was reversed is not closed either', async () => {
    const scene = openScene();
    const milestone = milestoneOf(await submittedPlan(scene));
    const { evidenceId } = await attachedEvidence(scene, milestone);
    await scene.done(reverseEvidence, { ...milestone, evidenceId, reason });
    const input = { ...milestone, closedOn: '2026-05-18' };
    expect(await scene.attempt(closeMilestone, input)).toMatchObject({
      code: 'implementation.no-evidence',
    });
    expect(
      await scene.attempt(reverseEvidence, { ...milestone, evidenceId, reason }),
    ).toMatchObject({ code: 'implementation.no-such-evidence' });
  });

  test('whose evidence was reversed says that and when, and no longer what it was', async () => {
    const scene = openScene();
    const { processId, commitmentId, milestoneId } = await submittedPlan(scene);
    const milestone = { processId, commitmentId, milestoneId };
    const { evidenceId } = await attachedEvidence(scene, milestone, 'con-nombres.pdf');
    await scene.done(reverseEvidence, { ...milestone, evidenceId, reason });
    await project(scene, publishProgress, processId);
    const seen = await scene.look(viewProgress, { processId, commitmentId });
    const day = scene.stage.now().slice(0, 10);
    expect(seen).toMatchObject({ value: { milestones: [{ evidence: [], withdrawn: [day] }] } });
    for (const gone of [evidenceId ?? '', 'con-nombres', reason])
      expect([gone, JSON.stringify(seen).includes(gone)]).toEqual([gone, false]);
  });

  test('that is closed keeps its last evidence until it is opened again', async () => {
    const scene = openScene();
    const plan = await runningPlan(scene);
    const milestone = milestoneOf(plan);
    const reversal = { ...milestone, evidenceId: plan.evidenceId, reason };
    expect(await scene.attempt(reverseEvidence, reversal)).toMatchObject({
      code: 'implementation.last-evidence',
    });
    await scene.done(reopenMilestone, { ...milestone, reason });
    await scene.done(reverseEvidence, reversal);
    expect(await scene.attempt(reopenMilestone, { ...milestone, reason })).toMatchObject({
      code: 'implementation.not-closed',
    });
  });

  test('is not closed twice, nor tomorrow', async () => {
    const scene = openScene();
    const milestone = milestoneOf(await runningPlan(scene));
    expect(
      await scene.attempt(closeMilestone, { ...milestone, closedOn: '2026-08-31' }),
    ).toMatchObject({ code: 'implementation.already-closed' });
    await scene.done(reopenMilestone, { ...milestone, reason });
    expect(
      await scene.attempt(closeMilestone, { ...milestone, closedOn: '2026-09-02' }),
    ).toMatchObject({ code: 'implementation.in-the-future', at: 'closedOn' });
  });

  test('of another commitment is not found under this one', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    const [, other] = plan.chosen;
    const fileId = await keptFile(scene);
    const input = { ...milestoneOf(plan), commitmentId: other, title: 'Acta', fileId };
    expect(await scene.attempt(attachEvidence, input)).toMatchObject({
      code: 'implementation.not-found',
    });
  });

  test('takes the files of its own tenant only, each once', async () => {
    const [scene, theirs] = [openScene(), openScene()];
    const milestone = milestoneOf(await submittedPlan(scene));
    const foreign = { ...milestone, title: 'Acta', fileId: await keptFile(theirs) };
    expect(await scene.attempt(attachEvidence, foreign)).toMatchObject({
      code: 'implementation.no-such-file',
      at: 'fileId',
    });
    await attachedEvidence(scene, milestone, 'acta.pdf');
    const again = { ...milestone, title: 'La misma', fileId: await keptFile(scene, 'acta.pdf') };
    expect(await scene.attempt(attachEvidence, again)).toMatchObject({
      code: 'implementation.already-attached',
    });
  });

  test('gets its evidence once, however often the button is pressed', async () => {
    const scene = openScene();
    const milestone = milestoneOf(await submittedPlan(scene));
    const input = { ...milestone, title: 'Acta', fileId: await keptFile(scene) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(attachEvidence, input, { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = { ...input, title: 'Otra acta' };
    expect(await scene.attempt(attachEvidence, other, { key: 'doble-clic' })).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test('is opened again by the coordination only', async () => {
    const scene = openScene();
    const milestone = milestoneOf(await runningPlan(scene));
    const person = scene.personWith('unit-officer');
    expect(
      await scene.attempt(reopenMilestone, { ...milestone, reason }, { person }),
    ).toMatchObject({ code: 'request.not-found' });
    expect(await scene.attempt(reopenMilestone, { ...milestone, reason: 'corto' })).toMatchObject({
      code: 'request.invalid',
      at: 'reason',
    });
  });
});
