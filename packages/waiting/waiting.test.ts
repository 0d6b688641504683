import { describe, expect, test } from 'vitest';
import { giveContribution, openTheme } from '#contributions';
import {
  annulDialogue,
  callDialogue,
  changeDialogue,
  holdDialogue,
  writeMinutes,
} from '#dialogues';
import { verbs } from '#functions';
import { offeringOf } from '#perform';
import { openScene } from '#samples';
import { announcementSample } from '../dialogues/samples.ts';

import { inPhase as enter } from '../consultations/samples.ts';
import { processIn } from '../processes/samples.ts';
import { keep, lookingAs, waits } from './samples.ts';

const called = async (scheduledOn = '2026-03-20') => {
  const scene = openScene();
  const processId = await processIn(scene);
  const call = { processId, ...announcementSample, scheduledOn };
  const { dialogueId } = await scene.done(callDialogue, call);
  await keep(scene, processId);
  return { scene, processId, dialogueId };
};

describe('what waits', () => {
  test('waits from its day on, and not a day before', async () => {
    const { scene, processId, dialogueId } = await called();
    scene.at('2026-03-19T15:00:00.000Z');
    expect(await waits(scene, 'coordinator')).toEqual([]);
    scene.at('2026-03-20T15:00:00.000Z');
    expect(await waits(scene, 'coordinator')).toEqual([
      {
        verb: 'dialogues.hold-dialogue',
        from: '2026-03-20',
        title: announcementSample.title,
        as: 'coordinator',
        address: `/${scene.tenant}/oficina/hacer/dialogues.hold-dialogue?processId=${processId}&dialogueId=${dialogueId}`,
      },
    ]);
  });

  test('moves with its day, and is another step after the first', async () => {
    const { scene, processId, dialogueId } = await called();
    const at = { processId, dialogueId };
    await scene.done(changeDialogue, { ...at, ...announcementSample, scheduledOn: '2026-03-25' });
    await keep(scene, processId);
    scene.at('2026-03-22T15:00:00.000Z');
    expect(await waits(scene, 'coordinator')).toEqual([]);
    scene.at('2026-03-26T15:00:00.000Z');
    await scene.done(holdDialogue, { ...at, heldOn: '2026-03-25' });
    await keep(scene, processId);
    expect(await waits(scene, 'coordinator')).toMatchObject([
      { verb: 'dialogues.write-minutes', from: '2026-03-25' },
    ]);
  });

  test('is gone with what it was of, and is not told before that is known', async () => {
    const { scene, processId, dialogueId } = await called();
    scene.at('2026-03-21T15:00:00.000Z');
    const reason = 'No hubo convocatoria abierta.';
    await scene.done(annulDialogue, { processId, dialogueId, reason });
    // The pointer still stands: the record itself is asked.
    expect(await waits(scene, 'coordinator')).toEqual([]);
    await keep(scene, processId);
    expect(await waits(scene, 'coordinator')).toEqual([]);
  });

  test('is of a role: nobody else is told, in no other phase, and in no other government', async () => {
    const { scene, processId } = await called();
    scene.at('2026-03-21T15:00:00.000Z');
    for (const role of ['unit-officer', 'monitor', 'resident'] as const)
      expect(await waits(scene, role)).toEqual([]);
    expect(await waits(openScene(), 'coordinator')).toEqual([]);
    await enter(scene, processId, 'systematisation');
    await enter(scene, processId, 'formulation');
    expect(await waits(scene, 'coordinator')).toEqual([]);
  });

  test('is told in the phase in which it is due, though it could be done before', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const given = { processId, text: 'Falta luz en la plaza.' };
    const person = scene.personWith('resident');
    const { contributionId } = await scene.done(giveContribution, given, { person });
    await enter(scene, processId, 'systematisation');
    const theme = { processId, title: 'Plazas', contributionIds: [contributionId] };
    await scene.done(openTheme, theme);
    await keep(scene, processId);
    expect(await waits(scene, 'coordinator')).toEqual([]);
    await enter(scene, processId, 'adoption');
    expect(await waits(scene, 'coordinator')).toMatchObject([
      { verb: 'contributions.respond-to-theme', title: 'Plazas' },
    ]);
  });

  test('is the same whenever and however often acts are brought', async () => {
    const { scene, processId, dialogueId } = await called();
    const at = { processId, dialogueId };
    scene.at('2026-03-26T15:00:00.000Z');
    await scene.done(holdDialogue, { ...at, heldOn: '2026-03-20' });
    await scene.done(writeMinutes, { ...at, minutes: 'Se habló de las plazas.' });
    await keep(scene, processId, 3);
    const then = await waits(scene, 'coordinator');
    expect(then).toMatchObject([{ verb: 'dialogues.approve-minutes' }]);
    await keep(scene, processId);
    await Promise.all([keep(scene, processId), keep(scene, processId, 2)]);
    expect(await waits(scene, 'coordinator')).toEqual(then);
  });

  test('is what the office of the process shows', async () => {
    const { scene, processId } = await called();
    await scene.done(callDialogue, { processId, ...announcementSample, title: 'Otro' });
    await keep(scene, processId);
    scene.at('2026-05-20T15:00:00.000Z');
    const standing = lookingAs(scene, 'coordinator');
    const places = await offeringOf(scene.stage, verbs).offered({
      ...standing,
      processId,
      phase: 'dialogues',
    });
    const shown = places.flatMap(({ things }) =>
      things.flatMap(({ waits: all, title }) =>
        all.map(({ verb, from }) => ({ verb, from, title })),
      ),
    );
    expect(shown).toHaveLength(2);
    const told = await waits(scene, 'coordinator');
    expect(told.map(({ verb, from, title }) => ({ verb, from, title })).toSorted(byTitle)).toEqual(
      shown.toSorted(byTitle),
    );
  });
});

const byTitle = (one: { title: string }, other: { title: string }) =>
  one.title.localeCompare(other.title);
