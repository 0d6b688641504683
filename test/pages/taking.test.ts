import { describe, expect, test } from 'vitest';
import { enterPhase, scheduleProcess } from '#processes';
import { processIn, signed } from '../../packages/processes/samples.ts';
import { openHouse } from './house.ts';

const phases = [{ phase: 'dialogues', opensOn: '2026-03-01', closesOn: '2026-03-20' }];
const before = '2026-03-20T12:00:00.000Z';
const after = '2026-03-21T03:00:00.000Z';
const over = 'Los aportes se recibieron hasta el 20 de marzo de 2026';
const said = 'Faltan luces en la plaza & en el paradero.';

/** A process in its dialogues, whose calendar says that they end on 20 March. */
const openProcess = async (slug: string) => {
  const house = openHouse(slug);
  const { scene } = house;
  const processId = await processIn(scene);
  await scene.done(scheduleProcess, { processId, phases, meetings: [] });
  await house.publish(processId);
  scene.at(before);
  const form = `/${slug}/oficina/hacer/contributions.give-contribution?processId=${processId}`;
  return { ...house, processId, form, page: `/${slug}/procesos/${processId}` };
};

describe('until when contributions are taken', () => {
  test('is said where one may say something, and then that it is over', async () => {
    const { scene, visit, page } = await openProcess('alhue');
    const open = await visit(page);
    expect(open.text).toContain('Recibimos aportes hasta el 20 de marzo de 2026.');
    expect(open.text).toContain('Da tu aporte');
    scene.at(after);
    const closed = await visit(page);
    expect(closed.text).toContain(over);
    expect(closed.text).not.toContain('Da tu aporte');
  });

  test('is held by a form that was open when it ended, and gives back what was typed', async () => {
    const { scene, visit, form } = await openProcess('curacavi');
    const neighbour = scene.personWith('resident');
    expect((await visit(form, neighbour)).text).toContain('<textarea');
    scene.at(after);
    const sent = await visit(form, neighbour, { _key: 'una-clave', text: said });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain(over);
    expect(sent.text).toContain('Faltan luces en la plaza &amp; en el paradero.</textarea>');
  });

  test('is told before anybody types once it is over', async () => {
    const { scene, visit, form } = await openProcess('el-monte');
    scene.at(after);
    const { text } = await visit(form, scene.personWith('resident'));
    expect(text).toContain(`${over}. Puedes llevar tu idea a un diálogo`);
    expect(text).not.toContain('<textarea');
  });

  test('is the same for the office, which may not say something for anybody afterwards', async () => {
    const { scene, visit, processId } = await openProcess('isla-de-maipo');
    const office = `/isla-de-maipo/oficina/procesos/${processId}`;
    const offered = 'hacer/contributions.give-contribution';
    expect((await visit(office, scene.coordinator)).text).toContain(offered);
    scene.at(after);
    expect((await visit(office, scene.coordinator)).text).not.toContain(offered);
  });

  test('stands in the calendar file for as long as the dialogues last', async () => {
    const { scene, visit, publish, processId } = await openProcess('maria-pinto');
    const file = async () => (await visit('/maria-pinto/calendario.ics')).text;
    expect(await file()).toContain('SUMMARY:Último día para dar tu aporte');
    expect(await file()).toContain('DTSTART;VALUE=DATE:20260320\r\nDTEND;VALUE=DATE:20260321');
    await scene.done(enterPhase, { processId, phase: 'systematisation', ...signed });
    await publish(processId);
    expect(await file()).not.toContain('Último día');
  });
});
