import { describe, expect, test } from 'vitest';
import { openTheme } from '#contributions';
import { givenContribution, openedTheme } from '../../packages/contributions/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';
import { openHouse } from './house.ts';

describe('a number that does not follow every act', () => {
  test('says as of when it was counted, beside a list that goes on', async () => {
    const { scene, visit, publish } = openHouse('calera-de-tango');
    const processId = await processIn(scene);
    const page = async () => (await visit(`/calera-de-tango/procesos/${processId}`)).text;
    expect(await page().catch(String)).not.toContain('Contado al');
    await openedTheme(scene, processId);
    await publish(processId);
    const first = await page();
    expect(first).toContain('Recibidos <small>2 (100 %)</small>');
    expect(first).toMatch(
      /Contado al <time datetime="2026-03-02T12:00:00\.\d{3}Z">02-03-2026 09:00/,
    );
    scene.at('2026-03-09T20:30:00.000Z');
    const said = await givenContribution(scene, processId, 'Y una más.');
    await publish(processId);
    const list = await visit(`/calera-de-tango/procesos/${processId}/aportes`);
    expect(list.text).toContain('Y una más.');
    expect(await page()).toContain('02-03-2026 09:00');
    const theme = { processId, title: 'Lo último', contributionIds: [said] };
    await scene.done(openTheme, theme);
    await publish(processId);
    const last = await page();
    expect(last).toContain('Recibidos <small>3 (100 %)</small>');
    expect(last).toContain('09-03-2026 17:30');
  });
});
