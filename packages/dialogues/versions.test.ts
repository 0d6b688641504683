import { expect, test } from 'vitest';
import {
  annulDialogue,
  callDialogue,
  changeDialogue,
  holdDialogue,
  listDialogues,
  publishDialogues,
  viewDialogue,
} from '#dialogues';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { processIn } from '../processes/samples.ts';
import { announcementSample } from './samples.ts';

test('each change of what was announced is told with a higher number, and when it was made', async () => {
  const scene = openScene();
  const processId = await processIn(scene);
  const { dialogueId = '' } = await scene.done(callDialogue, { processId, ...announcementSample });
  const at = { processId, dialogueId };
  const told = async () => {
    await publishIn(scene, publishDialogues, processId, dialogueId);
    const [one, list] = [
      await scene.look(viewDialogue, at),
      await scene.look(listDialogues, { processId }),
    ];
    if (!one.ok || !list.ok) throw new Error('it is not published');
    const { version, changedAt } = one.value;
    expect(list.value.items[0]).toMatchObject(changedAt ? { version, changedAt } : { version });
    return [version, changedAt?.slice(0, 10)];
  };
  expect(await told()).toEqual([1, undefined]);
  scene.at('2026-03-03T09:00:00.000Z');
  const moved = { ...announcementSample, place: 'Otra sede' };
  await scene.done(changeDialogue, { ...at, ...moved });
  expect(await told()).toEqual([2, '2026-03-03']);
  scene.at('2026-04-30T09:00:00.000Z');
  await scene.done(holdDialogue, { ...at, heldOn: '2026-04-29' });
  expect(await told()).toEqual([3, '2026-04-30']);
  scene.at('2026-05-01T09:00:00.000Z');
  await scene.done(annulDialogue, { ...at, reason: 'No hubo convocatoria abierta.' });
  expect(await told()).toEqual([4, '2026-05-01']);
});
