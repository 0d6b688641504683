import { beforeAll, describe, expect, test } from 'vitest';
import { dayFromNow } from './clock.ts';
import { comesTrue, origin } from './people.ts';
import { programOf } from './programs.ts';

const address = '/api/v1/installation/waiting';
type Item = Readonly<Record<string, string>>;

const waitingOf = async (cookie: string): Promise<readonly Item[]> => {
  const answer = await fetch(`${origin()}${address}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return ((await answer.json()) as { items: readonly Item[] }).items;
};

let processId = '';
let coral = '';
beforeAll(async () => {
  const { does, cookie } = await programOf('Coral', 'penalolen');
  coral = cookie;
  ({ processId = '' } = await does('/processes', {
    title: 'Proceso de lo que espera',
    standard: 'ogp-local',
    edition: 1,
  }));
  const reason = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };
  await does(`/processes/${processId}/phase`, { phase: 'dialogues', ...reason });
  const { dialogueId } = await does(`/processes/${processId}/dialogues`, {
    title: 'Diálogo que espera su acta',
    topics: ['Plazas'],
    scheduledOn: dayFromNow(9),
    mode: 'in-person',
    place: 'Sede vecinal',
  });
  await does(`/processes/${processId}/dialogues/${dialogueId}/holding`, { heldOn: dayFromNow(0) });
});

describe('what waits for somebody', () => {
  test('is told them wherever they work, with the address of its form', async () => {
    const ours = async () =>
      (await waitingOf(coral)).filter((one) => one['processId'] === processId);
    await comesTrue(async () => (await ours()).length > 0, 'the minutes that wait');
    const [minutes] = await ours();
    expect(minutes).toMatchObject({
      tenant: 'penalolen',
      as: 'coordinator',
      thing: 'Diálogo',
      title: 'Diálogo que espera su acta',
      verb: 'dialogues.write-minutes',
      from: dayFromNow(0),
    });
    const form = await fetch(`${origin()}${minutes?.['address']}`, { headers: { cookie: coral } });
    expect(await form.text()).toContain('Guardar acta');
  });

  test('is told nobody else, and no stranger', async () => {
    const { cookie } = await programOf('Camilo', 'renca');
    const theirs = await waitingOf(cookie);
    expect(theirs.filter(({ tenant }) => tenant === 'penalolen')).toEqual([]);
    const stranger = await fetch(`${origin()}${address}`);
    expect(stranger.status).toBe(401);
    expect(await stranger.json()).toMatchObject({ code: 'request.not-signed-in' });
  });
});
