import { describe, expect, test } from 'vitest';
import { editCommitment, withdrawCommitment } from '#commitments';
import {
  changeConsultation,
  listConsultations,
  openConsultation,
  prepareConsultation,
  publishConsultations,
  viewConsultation,
  viewConsultationDraft,
} from '#consultations';
import { openScene } from '#samples';
import { commitmentSample } from '../commitments/samples.ts';
import { publishIn } from '../contributions/samples.ts';
import {
  inPhase,
  moments,
  openedConsultation,
  optionsOf,
  paperSample,
  preparedConsultation,
} from './samples.ts';

const unknown = '0'.repeat(26);

describe('a consultation', () => {
  test('is announced with its days, and frozen with a hash at the opening', async () => {
    const scene = openScene();
    const { processId, consultationId, commitmentIds } = await preparedConsultation(scene);
    await publishIn(scene, publishConsultations, processId, consultationId);
    const announced = await scene.look(viewConsultation, { processId, consultationId });
    expect(announced).toMatchObject({
      value: { state: 'draft', days: 10, tier: 'separate-box', version: 1 },
    });
    expect(announced).not.toHaveProperty('value.paperHash');
    await inPhase(scene, processId, 'consultation');
    expect(await scene.done(openConsultation, { processId, consultationId })).toEqual({
      state: 'open',
    });
    await publishIn(scene, publishConsultations, processId, consultationId);
    expect(await scene.look(viewConsultation, { processId, consultationId })).toMatchObject({
      value: {
        state: 'open',
        version: 2,
        changedAt: expect.stringMatching(/Z$/),
        paperHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        options: commitmentIds.map((commitmentId) => expect.objectContaining({ commitmentId })),
      },
    });
    const list = await scene.look(listConsultations, { processId });
    expect(list).toMatchObject({ value: { items: [{ id: consultationId, state: 'open' }] } });
  });

  test.each([
    ['a commitment that nobody drafted', { commitmentIds: [unknown, unknown.replace('0', '1')] }],
    ['one option only', { commitmentIds: [unknown] }],
  ])('is not prepared on %s', async (_, differences) => {
    const scene = openScene();
    const { processId } = await preparedConsultation(scene);
    const input = { processId, ...paperSample, ...differences };
    expect(await scene.attempt(prepareConsultation, input)).toMatchObject({
      ok: false,
      at: 'commitmentIds',
    });
  });

  test.each([
    ['more choices than options', { maxChoices: 4 }, 'consultations.more-than-options'],
    ['a cut-off beyond the options', { cutoff: 4 }, 'consultations.more-than-options'],
    ['no choice at all', { maxChoices: 0 }, 'request.invalid'],
    [
      'an end before its start',
      { closesAt: '2026-04-01T09:00' },
      'consultations.ends-before-it-starts',
    ],
    ['a field that nobody declared', { tally: {} }, 'request.invalid'],
    ['a state of its own', { state: 'counted' }, 'request.invalid'],
  ])('is refused with %s', async (_, differences, code) => {
    const scene = openScene();
    const { processId, commitmentIds } = await preparedConsultation(scene);
    const input = { processId, ...paperSample, commitmentIds, ...differences };
    expect(await scene.attempt(prepareConsultation, input)).toMatchObject({ code });
  });

  test('has each commitment once on its paper', async () => {
    const scene = openScene();
    const { processId, commitmentIds } = await preparedConsultation(scene);
    const input = {
      processId,
      ...paperSample,
      commitmentIds: [...commitmentIds, commitmentIds[0]],
    };
    expect(await scene.attempt(prepareConsultation, input)).toMatchObject({
      code: 'consultations.repeated-commitment',
    });
  });

  test('changed while a draft keeps the ids of the options that stay', async () => {
    const scene = openScene();
    const { processId, consultationId, commitmentIds } = await preparedConsultation(scene);
    const before = await optionsOf(scene, { processId, consultationId });
    const edit = { processId, consultationId, ...paperSample };
    const seen = await scene.opened(changeConsultation, { ...edit, commitmentIds });
    const kept = commitmentIds.slice(1);
    await scene.done(changeConsultation, { ...edit, commitmentIds: kept });
    expect(await optionsOf(scene, { processId, consultationId })).toEqual(before.slice(1));
    expect(await scene.attempt(changeConsultation, seen)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
  });

  test('does not change once it is open', async () => {
    const scene = openScene();
    const { processId, consultationId, commitmentIds } = await openedConsultation(scene);
    const edit = { processId, consultationId, ...paperSample, commitmentIds };
    expect(await scene.attempt(changeConsultation, edit)).toMatchObject({
      code: 'consultations.wrong-state',
    });
  });

  test('is opened once, in its phase, and not when its time is over', async () => {
    const scene = openScene();
    const { processId, consultationId } = await preparedConsultation(scene);
    const named = { processId, consultationId };
    expect(await scene.attempt(openConsultation, named)).toMatchObject({
      code: 'request.wrong-phase',
    });
    await inPhase(scene, processId, 'consultation');
    scene.at(moments.closing);
    expect(await scene.attempt(openConsultation, named)).toMatchObject({
      code: 'consultations.time-is-over',
    });
    scene.at(moments.before);
    await scene.done(openConsultation, named);
    expect(await scene.attempt(openConsultation, named)).toMatchObject({
      code: 'consultations.wrong-state',
    });
  });

  test('opens on the paper that was seen, with its options called as the commitments are then', async () => {
    const scene = openScene();
    const { processId, consultationId, commitmentId, proposalId } =
      await preparedConsultation(scene);
    const named = { processId, consultationId };
    const seen = await scene.opened(openConsultation, named);
    const title = 'Plazas iluminadas y con bancos';
    const wording = { ...commitmentSample, proposalIds: [proposalId], title };
    await scene.done(editCommitment, { processId, commitmentId, ...wording });
    await inPhase(scene, processId, 'consultation');
    expect(await scene.attempt(openConsultation, seen)).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    await scene.done(openConsultation, named);
    const draft = await scene.look(viewConsultationDraft, named);
    const titles = draft.ok ? draft.value.consultation.options.map((one) => one.title) : [];
    expect(titles).toEqual([title, 'Presupuesto abierto', 'Cabildos por barrio']);
  });

  test('does not open on a commitment that was withdrawn meanwhile', async () => {
    const scene = openScene();
    const { processId, consultationId, commitmentId } = await preparedConsultation(scene);
    await scene.done(withdrawCommitment, {
      processId,
      commitmentId,
      reason: 'La unidad no tiene presupuesto.',
    });
    await inPhase(scene, processId, 'consultation');
    expect(await scene.attempt(openConsultation, { processId, consultationId })).toMatchObject({
      code: 'consultations.unknown-commitment',
    });
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const { processId, consultationId } = await preparedConsultation(theirs);
    await inPhase(theirs, processId, 'consultation');
    const named = { processId, consultationId };
    const asForeigner = { tenant: theirs.tenant, person: ours.coordinator };
    for (const asking of [{}, asForeigner])
      expect(await ours.attempt(openConsultation, named, asking)).toMatchObject({
        code: 'request.not-found',
      });
    expect(await ours.look(viewConsultationDraft, named)).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('prepared twice with the same key is prepared once', async () => {
    const scene = openScene();
    const { processId, commitmentIds } = await preparedConsultation(scene);
    const input = { processId, ...paperSample, commitmentIds };
    const key = 'doble-clic';
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(prepareConsultation, input, { key })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = { ...input, title: 'Otra consulta' };
    expect(await scene.attempt(prepareConsultation, other, { key })).toMatchObject({
      code: 'request.key-reused',
    });
  });
});
