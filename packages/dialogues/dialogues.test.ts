import { describe, expect, test } from 'vitest';
import {
  annulDialogue,
  approveMinutes,
  callDialogue,
  changeDialogue,
  holdDialogue,
  recordAttendance,
  recountParticipation,
  reverseAttendance,
  viewDialogueDraft,
  writeMinutes,
} from '#dialogues';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { processIn } from '../processes/samples.ts';
import { announcementSample, heldDialogue } from './samples.ts';

const recount = (scene: ReturnType<typeof openScene>, processId: string) =>
  within(tenantScope(scene.tenant), () =>
    recountParticipation(tenantRecords(scene.stage.table, scene.tenant), processId),
  );

describe('a dialogue', () => {
  test('is called, held, minuted and approved, in that order', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    await scene.done(writeMinutes, { processId, dialogueId, minutes: 'Se habló de la plaza.' });
    expect(await scene.done(approveMinutes, { processId, dialogueId })).toEqual({
      state: 'approved',
    });
  });

  test('with less than a week of notice is refused at its date', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const input = { processId, ...announcementSample, scheduledOn: '2026-03-05' };
    expect(await scene.attempt(callDialogue, input)).toEqual({
      ok: false,
      code: 'dialogues.too-soon',
      at: 'scheduledOn',
    });
  });

  test('is not called once the process has left the dialogues', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'consultation');
    const input = { processId, ...announcementSample };
    expect(await scene.attempt(callDialogue, input)).toMatchObject({ code: 'request.wrong-phase' });
  });

  test('cannot be held tomorrow', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
    const input = { processId, dialogueId, heldOn: '2026-03-20' };
    expect(await scene.attempt(holdDialogue, input)).toMatchObject({
      code: 'dialogues.not-yet-held',
    });
  });

  test('has its minutes approved only once they are written', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    expect(await scene.attempt(approveMinutes, { processId, dialogueId })).toMatchObject({
      code: 'dialogues.wrong-state',
    });
  });

  test('changed by two people at once keeps the first and tells the second', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
    const edit = await scene.opened(changeDialogue, {
      processId,
      dialogueId,
      ...announcementSample,
    });
    const { version } = await scene.done(changeDialogue, { ...edit, title: 'Diálogo de San Luis' });
    expect(await scene.attempt(changeDialogue, { ...edit, title: 'Otro' })).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    const draft = await scene.look(viewDialogueDraft, { processId, dialogueId });
    expect(draft).toMatchObject({ value: { version, dialogue: { title: 'Diálogo de San Luis' } } });
    await scene.done(changeDialogue, { ...edit, title: 'Otro', version });
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const processId = await processIn(theirs);
    const dialogueId = await heldDialogue(theirs, processId);
    expect(await ours.attempt(approveMinutes, { processId, dialogueId })).toMatchObject({
      code: 'request.not-found',
    });
    const asForeigner = { tenant: theirs.tenant, person: ours.coordinator };
    expect(
      await ours.attempt(approveMinutes, { processId, dialogueId }, asForeigner),
    ).toMatchObject({ code: 'request.not-found' });
  });

  test('called twice with the same key is called once', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const input = { processId, ...announcementSample };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => scene.attempt(callDialogue, input, { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const other = { ...input, title: 'Otra cosa' };
    expect(await scene.attempt(callDialogue, other, { key: 'doble-clic' })).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test('changed again with the same key is answered as before, whichever text was read meanwhile', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
    const input = { processId, dialogueId, ...announcementSample, title: 'Diálogo de San Luis' };
    const first = await scene.done(changeDialogue, input, { key: 'cambio' });
    // As whoever lost the answer, opened the form anew and sent the same.
    expect(await scene.done(changeDialogue, input, { key: 'cambio' })).toEqual(first);
    const other = { ...input, title: 'Otro' };
    expect(await scene.attempt(changeDialogue, other, { key: 'cambio' })).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test('is refused with a field that nobody declared', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const input = { processId, ...announcementSample, state: 'approved' };
    expect(await scene.attempt(callDialogue, input)).toMatchObject({
      code: 'request.invalid',
      errors: [{ at: 'state', code: 'unknown-field' }],
    });
  });
});

describe('who took part', () => {
  test('counts an organisation once, leaves out staff, reversed lines and annulled meetings', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    const { organisationId } = await scene.done(registerOrganisation, {
      name: 'Junta de Vecinos 12',
      kind: 'neighbourhood-board',
    });
    const line = { processId, dialogueId, category: 'women', people: 5, organisationId };
    await scene.done(recordAttendance, line);
    await scene.done(recordAttendance, { ...line, category: 'youth', people: 2 });
    await scene.done(recordAttendance, {
      processId,
      dialogueId,
      category: 'municipal-staff',
      people: 3,
    });
    const { attendanceId } = await scene.done(recordAttendance, {
      processId,
      dialogueId,
      category: 'older-adults',
      people: 9,
    });
    await scene.done(reverseAttendance, {
      processId,
      dialogueId,
      attendanceId,
      reason: 'La lista era de otra reunión.',
    });
    const participation = await recount(scene, processId);
    expect(participation.publicMeetings).toEqual([dialogueId]);
    expect(participation.groups).toEqual([{ organisationId, dialogues: [dialogueId] }]);
    expect(participation.categories).toEqual([
      { category: 'women', people: 5 },
      { category: 'youth', people: 2 },
    ]);
    expect(participation.attendances).toBe(7);
    await scene.done(annulDialogue, {
      processId,
      dialogueId,
      reason: 'No hubo convocatoria abierta.',
    });
    expect(await recount(scene, processId)).toMatchObject({
      publicMeetings: [],
      groups: [],
      attendances: 0,
    });
  });

  test('needs an organisation that is in the registry', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    const input = {
      processId,
      dialogueId,
      category: 'women',
      people: 5,
      organisationId: dialogueId,
    };
    expect(await scene.attempt(recordAttendance, input)).toMatchObject({
      code: 'dialogues.unknown-organisation',
      at: 'organisationId',
    });
  });
});
