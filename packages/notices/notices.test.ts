import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { LocalDate, type Origin, TenantId } from '#kernel';
import { followProcess, noticesOf, unfollowProcess, viewFollowing } from '#notices';
import { giveOpinion, withdrawProposal } from '#proposals';
import { scheduleProcess } from '#processes';
import { type Scene, openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { processIn } from '../processes/samples.ts';
import { opinionSample } from '../proposals/samples.ts';
import { type Reader, officersOf, opinionAsked, reportPublished } from './notice.ts';
import { appointed, askedOpinion, officer, works } from './samples.ts';

const publicOrigin = 'https://articula.example';

type Told = {
  readonly kind: string;
  readonly about: string;
  readonly collection?: string;
  readonly origin?: Origin;
};

const told = (scene: Scene, act: Told) =>
  within(tenantScope(scene.tenant), () =>
    noticesOf(
      {
        records: tenantRecords(scene.stage.table, scene.tenant),
        now: scene.stage.now(),
        publicOrigin,
      },
      { tenant: scene.tenant, collection: '-', ...act },
    ),
  );

type Asked = { readonly processId: string; readonly proposalId: string };

const opinionTold = (scene: Scene, { processId, proposalId }: Asked) =>
  told(scene, {
    kind: 'proposals.opinion-requested',
    about: proposalId,
    collection: processId,
  });

const readerIn = (name: string, unit?: string) =>
  ({ personId: name, name, ...(unit ? { unit } : {}) }) as unknown as Reader;

describe('who answers for a unit', () => {
  const own = readerIn('Olga', works);
  const other = readerIn('Elías', 'Dirección de Educación');

  test('is whoever was appointed for it', () => {
    expect(officersOf(works, [other, own])).toEqual([own]);
  });

  test('is every unit officer where nobody was', () => {
    expect(officersOf('Dirección de Aseo', [other, own, readerIn('Sin')])).toHaveLength(3);
  });

  test('is nobody where there is no officer', () => {
    expect(officersOf(works, [])).toEqual([]);
  });
});

describe('an opinion that is asked', () => {
  test('is told to the officer of the unit, with proposal, day and link', async () => {
    const scene = openScene();
    const olga = await appointed(scene, 'Olga', officer(works));
    await appointed(scene, 'Elias', officer('Dirección de Educación'));
    const asked = await askedOpinion(scene);
    const notices = await opinionTold(scene, asked);
    expect(notices).toMatchObject([
      { personId: olga, subject: 'Opinión técnica pedida: Iluminar las plazas' },
    ]);
    expect(notices[0]?.text).toContain('31 de diciembre de 2026');
    expect(notices[0]?.text).toContain(
      `${publicOrigin}/${scene.tenant}/oficina/procesos/${asked.processId}\n`,
    );
  });

  test('is told to all unit officers where the unit has none, and to no other role', async () => {
    const scene = openScene();
    const elias = await appointed(scene, 'Elias', officer('Dirección de Educación'));
    const sara = await appointed(scene, 'Sara', officer());
    await appointed(scene, 'Carla', { roles: ['coordinator'], unit: works });
    await appointed(scene, 'Mirta', { roles: ['monitor'] });
    const notices = await opinionTold(scene, await askedOpinion(scene));
    expect(new Set(notices.map(({ personId }) => personId))).toEqual(new Set([elias, sara]));
  });

  test('is not told to an officer whose appointment is over', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', { ...officer(works), until: '2026-01-31' });
    expect(await opinionTold(scene, await askedOpinion(scene))).toEqual([]);
  });

  test('is not told to the officer of a neighbour', async () => {
    await appointed(openScene(), 'Olga', officer(works));
    const scene = openScene();
    expect(await opinionTold(scene, await askedOpinion(scene))).toEqual([]);
  });

  test('is not told once it was given', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const { processId, proposalId } = await askedOpinion(scene);
    const person = scene.personWith('unit-officer');
    await scene.done(giveOpinion, { processId, proposalId, ...opinionSample }, { person });
    expect(await opinionTold(scene, { processId, proposalId })).toEqual([]);
  });

  test('is not told of a proposal that was withdrawn', async () => {
    const scene = openScene();
    await appointed(scene, 'Olga', officer(works));
    const { processId, proposalId } = await askedOpinion(scene);
    const reason = 'El municipio ya ilumina estas plazas.';
    await scene.done(withdrawProposal, { processId, proposalId, reason });
    expect(await opinionTold(scene, { processId, proposalId })).toEqual([]);
  });
});

describe('a report that is published', () => {
  const report = { kind: 'monitoring.report-published', about: '0'.repeat(26) };

  test('is told to the coordinators, and not to its author', async () => {
    const scene = openScene();
    const carla = await appointed(scene, 'Carla', { roles: ['coordinator'] });
    await appointed(scene, 'Mirta', { roles: ['monitor'] });
    await appointed(scene, 'Olga', officer(works));
    const notices = await told(scene, report);
    expect(notices.map(({ personId }) => personId)).toEqual([carla]);
  });

  test.each(['source', 'synthetic'] as const)(
    'is not told to anybody where it is of the demonstration (%s)',
    async (origin) => {
      const scene = openScene();
      await appointed(scene, 'Carla', { roles: ['coordinator'] });
      expect(await told(scene, { ...report, origin })).toEqual([]);
    },
  );
});

describe('an act that nobody waits for', () => {
  test.each([
    'dialogues.minutes-approved',
    'consultations.opened',
    'consultations.voted',
    'monitoring.report-corrected',
    'proposals.opinion',
    'constructor',
    '__proto__',
  ])('%s sends nothing', async (kind) => {
    const scene = openScene();
    await appointed(scene, 'Carla', { roles: ['coordinator', 'unit-officer'] });
    expect(await told(scene, { kind, about: '0'.repeat(26) })).toEqual([]);
  });
});

test('a letter names its reader and what it is about', () => {
  const link = `${publicOrigin}/renca/oficina/procesos/1`;
  const reader = readerIn('Olga', works);
  const dueOn = LocalDate.parse('2026-03-01');
  const government = String(TenantId.parse('renca'));
  const asked = opinionAsked({ government, title: 'Ciclovía', unit: works, dueOn, link }, reader);
  expect(asked.text).toBe(
    `Hola, Olga:\n\nLa coordinación de gobierno abierto de renca pide la opinión técnica de «Dirección de Obras» sobre la propuesta «Ciclovía».\n\nPuedes responder hasta el 1 de marzo de 2026, aquí:\n${link}\n\nRecibes este aviso porque eres contraparte de tu unidad en renca.\n\nArticula`,
  );
  expect(reportPublished({ government, link }, reader).text).toContain(link);
});

describe('a follower', () => {
  const neighbour = async (scene: Scene) => {
    const processId = await processIn(scene);
    const person = scene.personWith('resident');
    return { processId, person, asks: { person } };
  };
  const news = (scene: Scene, processId: string, kind = 'dialogues.called') =>
    told(scene, { kind, about: '0'.repeat(26), collection: processId });

  test('is told of what happens in the process, and how to be told no more', async () => {
    const scene = openScene();
    const { processId, person, asks } = await neighbour(scene);
    await scene.done(followProcess, { processId }, asks);
    const letters = await news(scene, processId);
    expect(letters).toMatchObject([{ personId: person }]);
    expect(letters[0]?.text).toContain(
      `${publicOrigin}/${scene.tenant}/oficina/seguir/${processId}`,
    );
    await scene.done(unfollowProcess, { processId }, asks);
    expect(await news(scene, processId)).toEqual([]);
    await scene.done(followProcess, { processId }, asks);
    expect(await news(scene, processId)).toHaveLength(1);
  });

  test('is told with a new phase until when something can be said in it, and no longer', async () => {
    const scene = openScene();
    const { processId, asks } = await neighbour(scene);
    await scene.done(followProcess, { processId }, asks);
    const entered = async () => (await news(scene, processId, 'processes.phase-entered'))[0]?.text;
    expect(await entered()).toContain('pasó a otra fase. Puedes dar tu aporte.');
    const phases = [{ phase: 'dialogues', opensOn: '2026-03-01', closesOn: '2026-03-20' }];
    await scene.done(scheduleProcess, { processId, phases, meetings: [] });
    expect(await entered()).toContain('Puedes dar tu aporte hasta el 20 de marzo de 2026.');
    expect((await news(scene, processId))[0]?.text).not.toContain('aporte');
    scene.at('2026-03-21T03:00:00.000Z');
    expect(await entered()).not.toContain('aporte');
  });

  test('follows once, and stops once', async () => {
    const scene = openScene();
    const { processId, asks } = await neighbour(scene);
    expect(await scene.attempt(unfollowProcess, { processId }, asks)).toMatchObject({
      code: 'notices.not-following',
    });
    await scene.done(followProcess, { processId }, asks);
    expect(await scene.attempt(followProcess, { processId }, asks)).toMatchObject({
      code: 'notices.already-following',
    });
    expect(await scene.look(viewFollowing, { processId }, asks)).toMatchObject({
      value: { following: true },
    });
    const other = { person: scene.personWith('resident') };
    expect(await scene.look(viewFollowing, { processId }, other)).toMatchObject({
      value: { following: false },
    });
  });

  test('hears nothing of another process, of small steps, or of the demonstration', async () => {
    const scene = openScene();
    const { processId, asks } = await neighbour(scene);
    const { processId: other } = await neighbour(scene);
    await scene.done(followProcess, { processId }, asks);
    expect(await news(scene, other)).toEqual([]);
    expect(await news(scene, processId, 'consultations.voted')).toEqual([]);
    const played = { kind: 'dialogues.called', about: '0'.repeat(26), collection: processId };
    expect(await told(scene, { ...played, origin: 'synthetic' })).toEqual([]);
  });

  test('is nobody without a sign-in, and follows nothing that does not exist', async () => {
    const [scene, elsewhere] = [openScene(), openScene()];
    const { processId, asks } = await neighbour(scene);
    expect(await scene.attempt(followProcess, { processId }, { person: undefined })).toMatchObject({
      code: 'request.not-signed-in',
    });
    const { processId: foreign } = await neighbour(elsewhere);
    expect(await scene.attempt(followProcess, { processId: foreign }, asks)).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('leaves no hash of what they follow in the act', async () => {
    const scene = openScene();
    const { processId, asks } = await neighbour(scene);
    await scene.done(followProcess, { processId }, asks);
    const acts = await within(tenantScope(scene.tenant), () =>
      readActs(scene.stage.table, scene.tenant, processId),
    );
    const act = acts.find(({ kind }) => kind === 'notices.followed');
    expect(act?.things.map(({ state }) => state)).toEqual([undefined]);
  });
});
