import { describe, expect, test } from 'vitest';
import { publishCommitments, publishLineages } from '#commitments';
import { publishConsultations } from '#consultations';
import { respondToContribution } from '#contributions';
import { holdDialogue, callDialogue, recordAttendance } from '#dialogues';
import {
  listEndorsements,
  listPlans,
  monitoringRow,
  obligationsRow,
  progressRow,
  publishEndorsements,
  publishPlan,
  publishPlans,
  reverseEndorsement,
  viewPlan,
} from '#plans';
import { openScene } from '#samples';
import { type Copy, copy, listCopies, projectorScope, publishCopy, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import { announcementSample } from '../dialogues/samples.ts';
import { inPhase } from '../consultations/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { assembledPlan, endorsedBy, submittedPlan } from './samples.ts';

const reason = 'Se registró por error dos veces.';

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

describe('the page of a plan', () => {
  test('shows form, commitments with votes, endorsements and consultation', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    await publishAll(scene, plan);
    const seen = await scene.look(viewPlan, { year: '2026' });
    expect(seen).toMatchObject({
      value: {
        id: plan.planId,
        year: 2026,
        state: 'submitted',
        submittedOn: '2026-05-18',
        counts: { contributions: 2, answeredContributions: 0 },
        commitments: [
          { id: plan.chosen[0], title: 'Plazas iluminadas', votes: 3, milestones: 1 },
          { id: plan.chosen[1], title: 'Cabildos por barrio', votes: 2 },
        ],
        endorsements: { persons: 1, organisations: 1 },
        consultation: { id: plan.consultationId, days: 10, ballots: 4 },
        monitoring: { body: null, reports: [] },
        obligations: [],
      },
    });
    expect(seen).toHaveProperty('value.questions.length', 19);
    expect(seen).not.toHaveProperty('value.commitments.0.percent');
    expect(await scene.look(listPlans, {})).toMatchObject({
      value: { items: [{ id: plan.planId, year: 2026, commitments: 2 }], next: null },
    });
  });

  test('keeps the numbers of the submission whatever is recorded later', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    const { processId, contributionIds } = plan;
    await inPhase(scene, processId, 'adoption');
    await scene.done(respondToContribution, {
      processId,
      contributionId: contributionIds[0],
      outcome: 'adopted',
      text: 'Las luminarias están en el plan.',
    });
    await publishAll(scene, plan);
    expect(await scene.look(viewPlan, { year: '2026' })).toMatchObject({
      value: { counts: { contributions: 2, answeredContributions: 0 } },
    });
  });

  test('counts a draft from the records of the day, in numbers and in words', async () => {
    const scene = openScene();
    const plan = await assembledPlan(scene);
    const { processId } = plan;
    await inPhase(scene, processId, 'dialogues');
    const call = { processId, ...announcementSample, scheduledOn: '2026-04-20' };
    const { dialogueId } = await scene.done(callDialogue, call);
    scene.at('2026-04-21T12:00:00.000Z');
    await scene.done(holdDialogue, { processId, dialogueId, heldOn: '2026-04-20' });
    const line = { processId, dialogueId, category: 'women', people: 5 };
    await scene.done(recordAttendance, line);
    await publishAll(scene, plan);
    const seen = await scene.look(viewPlan, { year: '2026' });
    expect(seen).toMatchObject({
      value: { counts: { publicMeetings: 1, participantCategories: 1, attendances: 5 } },
    });
    const texts = seen.ok ? seen.value.questions.map(({ id, text }) => [id, text]) : [];
    expect(texts).toContainEqual(['B3', 'Presenciales: 1 (20 de abril de 2026)']);
    expect(texts).toContainEqual(['B5', 'mujeres']);
    expect(texts).toContainEqual(['B7', '1']);
    expect(texts).toContainEqual(['A1', undefined]);
  });

  test('adds what later rooms publish', async () => {
    const scene = openScene();
    const plan = await submittedPlan(scene);
    const { processId: process, commitmentId } = plan;
    await publishAll(scene, plan);
    const body = { name: 'Corporación Ciudad', description: 'ONG', contact: 'hola@ciudad.cl' };
    const obligation = {
      id: 'o1',
      title: 'Informe trimestral',
      cadence: 'quarterly',
      owner: 'SECPLA',
      state: 'open' as const,
      discharges: 0,
    };
    const step = { kind: 'milestone', id: 'm1', title: 'Catastro' };
    await annex(
      scene,
      copy(monitoringRow, scene.tenant, { process, body, reports: [] }),
      ...listCopies(obligationsRow, scene.tenant, process, [obligation]),
      copy(progressRow, scene.tenant, {
        process,
        commitmentId,
        percent: 40,
        level: 'limited',
        milestones: [],
        steps: [step],
      }),
    );
    const seen = await scene.look(viewPlan, { year: '2026' });
    expect(seen).toMatchObject({
      value: {
        monitoring: { body },
        obligations: [obligation],
        commitments: [{ percent: 40 }, {}],
      },
    });
    const texts = seen.ok ? seen.value.questions.map(({ id, text }) => [id, text]) : [];
    expect(texts).toContainEqual(['B10', 'hola@ciudad.cl']);
  });

  test('is not there for a year without a plan, or for what is no year', async () => {
    const scene = openScene();
    await publishAll(scene, await assembledPlan(scene));
    for (const year of ['2025', '1999', 'x', '2026.5', ''])
      expect(await scene.look(viewPlan, { year })).toMatchObject({ code: 'request.not-found' });
    expect(await openScene().look(viewPlan, { year: '2026' })).toMatchObject({
      code: 'request.not-found',
    });
  });
});

describe('the list of endorsements', () => {
  test('names people and organisations, and drops what was reversed', async () => {
    const scene = openScene();
    const plan = await assembledPlan(scene);
    const { processId } = plan;
    const { endorsementId } = await endorsedBy(scene, processId, 'Ana Soto');
    const wrong = await endorsedBy(scene, processId, 'Luis Vera');
    await scene.done(reverseEndorsement, {
      processId,
      endorsementId: wrong.endorsementId,
      reason,
    });
    await publishAll(scene, plan);
    expect(await scene.look(listEndorsements, { year: '2026' })).toEqual({
      ok: true,
      value: {
        items: [
          {
            id: endorsementId,
            name: 'Ana Soto',
            office: 'Presidenta',
            organisation: 'Junta de Vecinos de Ana Soto',
            endorsedOn: '2026-04-11',
          },
        ],
        next: null,
      },
    });
  });
});
