import { describe, expect, test } from 'vitest';
import { callDialogue } from '#dialogues';
import { announcementSample } from '../../packages/dialogues/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';
import { openHouse } from './house.ts';

describe('more than a hundred', () => {
  test('dialogues stand all in the calendar file, and the page says that it shows the first', async () => {
    const { scene, visit, publish } = openHouse('padre-hurtado');
    const processId = await processIn(scene);
    for (let n = 1; n <= 120; n += 1)
      await scene.done(callDialogue, { processId, ...announcementSample, title: `Diálogo ${n}.` });
    await publish(processId);
    const file = (await visit('/padre-hurtado/calendario.ics')).text;
    for (const n of [1, 100, 101, 120]) expect(file).toContain(`SUMMARY:Diálogo ${n}.`);
    const page = (await visit(`/padre-hurtado/procesos/${processId}`)).text;
    expect(page).toContain('Aquí están los primeros 100 y hay más. La lista completa está en');
    const map = (await visit('/sitemap.xml')).text;
    expect(map.split(`/padre-hurtado/procesos/${processId}/dialogos/`)).toHaveLength(121);
  });

  test('things that wait are all on the first screen of an office', async () => {
    const { scene, visit, publish } = openHouse('pirque');
    const processId = await processIn(scene);
    for (let n = 1; n <= 11; n += 1)
      await scene.done(callDialogue, { processId, ...announcementSample, title: `Diálogo ${n}.` });
    await publish(processId);
    scene.at('2026-03-20T12:00:00.000Z');
    const { text } = await visit('/pirque/oficina', scene.coordinator);
    expect(text).toContain('11 cosas esperan por ti');
    for (let n = 1; n <= 11; n += 1) expect(text).toContain(`Diálogo ${n}.`);
  });
});
