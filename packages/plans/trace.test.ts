import { describe, expect, test } from 'vitest';
import { publishCommitments, publishLineages } from '#commitments';
import { publishConsultations } from '#consultations';
import { Instant, LocalDate } from '#kernel';
import {
  monitoringRow,
  progressRow,
  publishEndorsements,
  publishPlan,
  publishPlans,
  viewTrace,
} from '#plans';
import { openScene } from '#samples';
import { type Copy, copy, projectorScope, publishCopy, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { submittedPlan } from './samples.ts';

const publishAll = async (
  scene: Scene,
  { processId, consultationId }: { processId: string; consultationId: string },
) => {
  for (const projection of [
    publishCommitments,
    publishLineages,
    publishPlan,
    publishPlans,
    publishEndorsements,
  ])
    await publishIn(scene, projection, processId);
  await publishIn(scene, publishConsultations, processId, consultationId);
};

const annex = (scene: Scene, ...copies: readonly Copy[]) =>
  within(projectorScope(scene.tenant), () =>
    Promise.all(copies.map((one) => publishCopy(scene.stage.table, one))),
  );

describe('the trace of a commitment', () => {
  test('goes from what somebody said to how it was assessed', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    const { processId: process, commitmentId, chosen } = plan;
    await publishAll(scene, plan);
    const closedOn = LocalDate.parse('2026-08-20');
    const steps = [
      { kind: 'milestone', id: 'm1', title: 'Catastro', at: closedOn },
      { kind: 'evidence', id: 'e1', title: 'Catastro publicado' },
    ];
    const progress = {
      process,
      commitmentId,
      percent: 10,
      level: 'limited',
      milestones: [],
      steps,
    };
    const report = {
      kind: 'inception',
      publishedAt: Instant.parse('2026-07-18T12:00:00.000Z'),
      summary: 'El compromiso se puede verificar.',
      replies: 0,
    };
    const reports = [
      { ...report, id: 'r1', title: 'Informe del compromiso', commitmentId },
      { ...report, id: 'r2', title: 'Informe del plan' },
    ];
    await annex(
      scene,
      copy(progressRow, scene.tenant, progress),
      copy(monitoringRow, scene.tenant, { process, body: null, reports }),
    );
    const seen = await scene.look(viewTrace, { year: '2026', commitmentId });
    const kinds = seen.ok ? seen.value.items.map(({ kind }) => kind) : [];
    expect(kinds).toEqual([
      'contribution',
      'contribution',
      'theme',
      'proposal',
      'draft',
      'option',
      'commitment',
      'milestone',
      'evidence',
      'assessment',
    ]);
    expect(seen).toMatchObject({
      value: {
        items: expect.arrayContaining([
          expect.objectContaining({ kind: 'option', facts: { votes: 3, rank: 1, options: 3 } }),
          expect.objectContaining({ kind: 'assessment', id: 'r1' }),
        ]),
      },
    });
    const notChosen = plan.commitmentIds.find((id) => !chosen.includes(id));
    expect(await scene.look(viewTrace, { year: '2026', commitmentId: notChosen })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
