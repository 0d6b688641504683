import { describe, expect, test } from 'vitest';
import {
  areTaken,
  contributionRefusals,
  giveContribution,
  recordContribution,
  takenUntil,
} from '#contributions';
import { type Instant, LocalDate, type Phase, phases } from '#kernel';
import { problemOf } from '#perform';
import { scheduleProcess } from '#processes';
import { type Scene, openScene } from '#samples';
import { heldDialogue } from '../dialogues/samples.ts';
import { processIn } from '../processes/samples.ts';

const text = 'Faltan luces en la plaza.';
const lastMoment = '2026-03-21T02:59:00.000Z';
const midnight = '2026-03-21T03:00:00.000Z';

const day = (text: string) => LocalDate.parse(text);

const calendarOf = (closesOn: string) => ({
  phases: [
    { phase: 'dialogues' as const, opensOn: day('2026-03-01'), closesOn: day(closesOn) },
    {
      phase: 'systematisation' as const,
      opensOn: day('2026-03-21'),
      closesOn: day('2026-12-20'),
    },
  ],
});

const scheduled = async (scene: Scene, closesOn = '2026-03-20', of?: string) => {
  const processId = of ?? (await processIn(scene));
  await scene.done(scheduleProcess, { processId, ...calendarOf(closesOn), meetings: [] });
  return processId;
};

const giving = (scene: Scene, processId: string, key?: string) =>
  scene.attempt(giveContribution, { processId, text }, key ? { key } : {});

describe('a contribution', () => {
  test('is taken until the last minute of the day on which the dialogues are published to end', async () => {
    const scene = openScene();
    const processId = await scheduled(scene);
    scene.at(lastMoment);
    expect(await giving(scene, processId)).toMatchObject({ ok: true });
    scene.at(midnight);
    expect(await giving(scene, processId)).toEqual({
      ok: false,
      code: 'contributions.over',
      at: '',
      found: { day: '2026-03-20' },
    });
  });

  test('that comes too late is told when it ended and what can still be done', () => {
    const refusal = {
      ok: false,
      code: 'contributions.over',
      found: { day: '2026-03-20' },
    } as const;
    const { es, en, status } = problemOf(refusal, contributionRefusals, 'x');
    expect(es).toContain('hasta el 20 de marzo de 2026. Puedes');
    expect(en).toContain('until 20 March 2026. You can');
    expect(status).toBe(409);
  });

  test('is taken again once a later end is published, and refused as soon as an earlier one is', async () => {
    const scene = openScene();
    const processId = await scheduled(scene);
    scene.at('2026-04-01T12:00:00.000Z');
    expect(await giving(scene, processId)).toMatchObject({ code: 'contributions.over' });
    await scheduled(scene, '2026-04-10', processId);
    expect(await giving(scene, processId)).toMatchObject({ ok: true });
    await scheduled(scene, '2026-03-31', processId);
    expect(await giving(scene, processId)).toMatchObject({ code: 'contributions.over' });
  });

  test('is taken for as long as the phase lasts where no calendar says an end', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    scene.at('2027-03-01T12:00:00.000Z');
    expect(await giving(scene, processId)).toMatchObject({ ok: true });
  });

  test('is not taken in another phase, whatever its calendar says', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'systematisation');
    await scheduled(scene, '2026-12-20', processId);
    expect(await giving(scene, processId)).toMatchObject({ code: 'request.wrong-phase' });
  });

  test('that was taken in time answers the same when it is sent again after the end', async () => {
    const scene = openScene();
    const processId = await scheduled(scene);
    scene.at(lastMoment);
    const first = await giving(scene, processId, 'una-vez');
    scene.at(midnight);
    expect(await giving(scene, processId, 'una-vez')).toEqual(first);
  });

  test('said at a dialogue is written down after the end: it was said in time', async () => {
    const scene = openScene();
    const processId = await scheduled(scene);
    const dialogueId = await heldDialogue(scene, processId);
    scene.at('2026-04-01T12:00:00.000Z');
    const said = { processId, dialogueId, channel: 'paper', text };
    expect(await scene.attempt(recordContribution, said)).toMatchObject({ ok: true });
  });
});

describe('whether contributions are taken', () => {
  const inPhase = (phase: Phase, now: string, calendar = calendarOf('2026-03-20')) =>
    areTaken(phase, calendar, now as Instant);

  test('is the same for the page and for the verb', async () => {
    const scene = openScene();
    const processId = await scheduled(scene);
    for (const now of ['2026-03-20T12:00:00.000Z', lastMoment, midnight]) {
      scene.at(now);
      const { ok } = await giving(scene, processId);
      expect(inPhase('dialogues', now)).toBe(ok);
    }
  });

  test.each(phases)('in %s is a matter of the phase first', (phase) => {
    expect(inPhase(phase, lastMoment)).toBe(phase === 'dialogues');
    expect(inPhase(phase, midnight)).toBe(false);
    expect(areTaken(phase, undefined, midnight as Instant)).toBe(phase === 'dialogues');
  });

  test('has an end only where the calendar has the dialogues', () => {
    expect(takenUntil(calendarOf('2026-03-20'))).toBe('2026-03-20');
    expect(takenUntil({ phases: [] })).toBeUndefined();
    expect(takenUntil(undefined)).toBeUndefined();
  });
});
