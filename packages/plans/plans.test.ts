import { describe, expect, test } from 'vitest';
import { adoptPlan, answerQuestion, assemblePlan, viewPlanDraft } from '#plans';
import { openScene } from '#samples';
import { countedConsultation, openedConsultation } from '../consultations/samples.ts';
import { change, commit, tenantRecords, tenantScope, within } from '#table';
import { planRow } from './rows.ts';
import { assembledPlan, endorsedBy, planSample } from './samples.ts';

const unknown = '0'.repeat(26);
const adoption = { instrument: 'Decreto alcaldicio 1234', adoptedOn: '2026-04-11' };

describe('a plan', () => {
  test('has the commitments that the consultation chose', async () => {
    const scene = openScene();
    const { processId, planId, chosen } = await assembledPlan(scene);
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: { plan: { planId, state: 'draft', commitmentIds: chosen }, answers: {} },
    });
  });

  test('is not assembled from a consultation that nobody counted, or that is not there', async () => {
    const scene = openScene();
    const { processId, consultationId } = await openedConsultation(scene);
    for (const id of [consultationId, unknown]) {
      const input = { processId, consultationId: id, ...planSample };
      expect(await scene.attempt(assemblePlan, input)).toMatchObject({
        code: 'plans.not-counted',
        at: 'consultationId',
      });
    }
  });

  test('is one per process, and answered again to the same request', async () => {
    const scene = openScene();
    const { processId, consultationId } = await countedConsultation(scene);
    const input = { processId, consultationId, ...planSample };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => scene.attempt(assemblePlan, input, { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await scene.attempt(assemblePlan, { ...input, year: 2027 })).toMatchObject({
      code: 'plans.already-assembled',
    });
  });

  test('has a year of its own in its commune', async () => {
    const scene = openScene();
    await assembledPlan(scene);
    scene.at('2026-03-02T12:00:00.000Z');
    const { processId, consultationId } = await countedConsultation(scene);
    const input = { processId, consultationId, ...planSample };
    expect(await scene.attempt(assemblePlan, input)).toMatchObject({
      code: 'plans.year-taken',
      at: 'year',
    });
    await scene.done(assemblePlan, { ...input, year: 2028 });
  });

  test.each([
    ['a year that is none', { year: 1999 }, 'year'],
    ['an end without month', { endsOn: '2027' }, 'endsOn'],
    ['nobody who leads', { leadUnits: [] }, 'leadUnits'],
    ['a state of its own', { state: 'submitted' }, 'state'],
  ])('is refused with %s', async (_, differences, at) => {
    const scene = openScene();
    const { processId, consultationId } = await countedConsultation(scene);
    const input = { processId, consultationId, ...planSample, ...differences };
    expect(await scene.attempt(assemblePlan, input)).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at,
    });
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const { processId } = await assembledPlan(theirs);
    const input = { processId, question: 'A1', text: 'Nuestra visión.' };
    const asForeigner = { tenant: theirs.tenant, person: ours.coordinator };
    for (const asking of [{}, asForeigner])
      expect(await ours.attempt(answerQuestion, input, asking)).toMatchObject({
        code: 'request.not-found',
      });
    expect(await ours.look(viewPlanDraft, { processId })).toMatchObject({
      code: 'request.not-found',
    });
  });
});

describe('two plans of one year', () => {
  test('assembled at once are one plan and one refusal', async () => {
    const scene = openScene();
    const first = await countedConsultation(scene);
    scene.at('2026-03-02T12:00:00.000Z');
    const second = await countedConsultation(scene);
    const answers = await Promise.all(
      [first, second].map(({ processId, consultationId }) =>
        scene.attempt(assemblePlan, { processId, consultationId, ...planSample }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'plans.year-taken' });
  });
});

describe('an answer', () => {
  test('and another one by two authors at once are both saved', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    const [one, other] = await Promise.all(
      (['A1', 'A4'] as const).map((question) =>
        scene.opened(answerQuestion, { processId, question, text: `De ${question}.` }),
      ),
    );
    await Promise.all([
      scene.done(answerQuestion, one ?? {}),
      scene.done(answerQuestion, other ?? {}),
    ]);
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: { answers: { A1: { text: 'De A1.' }, A4: { text: 'De A4.' } } },
    });
  });

  test('of two authors at one question keeps the first and tells the second', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    const given = { processId, question: 'A1', text: 'De la primera.' };
    const seen = await scene.opened(answerQuestion, given);
    const { version } = await scene.done(answerQuestion, seen);
    const late = { ...seen, text: 'De la segunda.' };
    expect(await scene.attempt(answerQuestion, late)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    await scene.done(answerQuestion, { ...late, version });
  });

  test('that changed since the plan was read is not adopted with it', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    await endorsedBy(scene, processId);
    const read = await scene.opened(adoptPlan, { processId, ...adoption });
    await scene.done(answerQuestion, { processId, question: 'A1', text: 'Otra visión.' });
    expect(await scene.attempt(adoptPlan, read)).toMatchObject({ code: 'request.stale' });
    await scene.done(adoptPlan, { processId, ...adoption });
  });

  test('that was written within the plan, before it was an item of its own, is still read', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    const { table } = scene.stage;
    await within(tenantScope(scene.tenant), async () => {
      const found = await tenantRecords(table, scene.tenant).get(planRow, processId, 'one');
      if (!found) throw new Error('no plan');
      const old = { ...found.value, answers: { A1: { text: 'Dentro del plan.' } } };
      const act = {
        id: 'act-old',
        tenant: scene.tenant,
        collection: processId,
        verb: 'plans.planted',
        kind: 'plans.answered',
        about: found.value.planId,
        person: scene.coordinator,
        role: 'coordinator',
        at: scene.stage.now(),
        key: 'old',
        request: 'old',
        answer: {},
      };
      await commit(table, { act, writes: [change(planRow, found, old)], ballots: [] });
    });
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: { answers: { A1: { text: 'Dentro del plan.' } } },
    });
    await scene.done(answerQuestion, { processId, question: 'A1', text: 'Fuera del plan.' });
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: { answers: { A1: { text: 'Fuera del plan.' } } },
    });
  });

  test('is written again until the plan is adopted', async () => {
    const scene = openScene();
    const { processId } = await assembledPlan(scene);
    await scene.done(answerQuestion, { processId, question: 'A1', text: 'Primera versión.' });
    await scene.done(answerQuestion, { processId, question: 'A1', text: 'Segunda versión.' });
    expect(await scene.look(viewPlanDraft, { processId })).toMatchObject({
      value: { plan: { state: 'draft' }, answers: { A1: { text: 'Segunda versión.' } } },
    });
    await endorsedBy(scene, processId);
    await scene.done(adoptPlan, { processId, ...adoption });
    const late = { processId, question: 'A1', text: 'Tercera versión.' };
    expect(await scene.attempt(answerQuestion, late)).toMatchObject({ code: 'plans.wrong-state' });
  });

  test.each(['B1', 'B3', 'B5', 'B6', 'B7', 'B10'])(
    'to %s is computed and written by nobody',
    async (question) => {
      const scene = openScene();
      const { processId } = await assembledPlan(scene);
      const input = { processId, question, text: '11' };
      expect(await scene.attempt(answerQuestion, input)).toMatchObject({
        code: 'plans.computed-question',
        at: 'question',
      });
    },
  );

  test('needs a plan, a question of the form and a text', async () => {
    const scene = openScene();
    const { processId } = await countedConsultation(scene);
    const input = { processId, question: 'A1', text: 'Nuestra visión.' };
    expect(await scene.attempt(answerQuestion, input)).toMatchObject({ code: 'plans.not-found' });
    expect(await scene.attempt(answerQuestion, { ...input, question: 'A7' })).toMatchObject({
      code: 'request.not-found',
    });
    expect(await scene.attempt(answerQuestion, { ...input, text: '  ' })).toMatchObject({
      code: 'request.invalid',
      at: 'text',
    });
  });
});
