import { describe, expect, test } from 'vitest';
import type { Role } from '#access';
import { registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import { finishArchive, listArchives, noteImport, prepareArchive, takeArchive } from '#archive';
import { tenantRecords, tenantScope, within } from '#table';
import { inPhase, openedConsultation, preparedConsultation } from '../consultations/samples.ts';
import { openConsultation } from '#consultations';
import { makeArchives } from './archives.ts';
import { keyRow, partRow, archivePlace } from './rows.ts';
import { bytesOf, madeArchive, makerOf, reason, sealAll } from './samples.ts';
import { takenArchive } from './taking.ts';

type Scene = ReturnType<typeof openScene>;

const may: readonly Role[] = ['coordinator', 'data-officer', 'regional-officer'];
const mayNot: readonly Role[] = [
  'unit-officer',
  'certifying-officer',
  'forum-member',
  'facilitator',
  'monitor',
  'reader',
  'resident',
  'person',
  'partner-lead',
  'installation',
];

const fresh = { level: 2, freshUntil: '2999-01-01T00:00:00.000Z' } as never;

const stateIn = async (scene: Scene) => {
  const seen = await scene.look(listArchives, {});
  return seen.ok ? seen.value.items : [];
};

const step = ({ stage, tenant }: Scene, steps = 1000) =>
  makeArchives(makerOf(stage, steps), tenant);

describe('an archive', () => {
  test.each(may)('is asked for by a %s who has just shown the second factor', async (role) => {
    const scene = openScene();
    const person = scene.personWith(role);
    const asked = await scene.attempt(prepareArchive, { reason }, { person, proof: fresh });
    expect(asked).toMatchObject({ ok: true });
    expect(await stateIn(scene)).toMatchObject([{ state: 'preparing', reason }]);
  });

  test.each(mayNot)('is not asked for by a %s, who learns of none', async (role) => {
    const scene = openScene();
    const person = scene.personWith(role);
    const archiveId = await madeArchive(scene);
    for (const done of [
      await scene.attempt(prepareArchive, { reason }, { person }),
      await scene.attempt(takeArchive, { archiveId }, { person }),
      await scene.look(listArchives, {}, { person }),
    ])
      expect(done).toMatchObject({ code: 'request.not-found' });
  });

  test('is not asked for or taken by the coordinator of another commune', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const archiveId = await madeArchive(ours);
    const { coordinator: person } = theirs;
    for (const tenant of [ours.tenant, theirs.tenant]) {
      const done = await ours.attempt(takeArchive, { archiveId }, { person, tenant });
      expect(done).toMatchObject({ code: 'request.not-found' });
    }
    const own = await theirs.attempt(takeArchive, { archiveId });
    expect(own).toMatchObject({ code: 'archive.not-found' });
    expect(await takenArchive(theirs.stage, theirs.tenant, archiveId)).toBeUndefined();
  });

  test.each([
    ['without a session', { person: undefined }, 'request.not-signed-in'],
    ['without the second factor', { proof: { level: 1 } }, 'request.second-factor'],
    ['with one shown long ago', { proof: { level: 2 } }, 'request.reauthenticate'],
    [
      'with one shown a moment too long ago',
      { proof: { level: 2, freshUntil: '2026-03-02T11:59:59.000Z' } },
      'request.reauthenticate',
    ],
  ] as const)('is neither asked for nor taken %s', async (_, asking, code) => {
    const scene = openScene();
    const archiveId = await madeArchive(scene);
    const who = asking as object;
    expect(await scene.attempt(takeArchive, { archiveId }, who)).toMatchObject({ code });
    expect(await scene.attempt(prepareArchive, { reason }, who)).toMatchObject({ code });
  });

  test.each([[{}], [{ reason: 'corto' }], [{ reason: 'x'.repeat(1001) }], [{ reason, more: 1 }]])(
    'is not asked for with %j',
    async (input) => {
      const done = await openScene().attempt(prepareArchive, input);
      expect(done).toMatchObject({ code: 'request.invalid' });
    },
  );

  test('is one at a time', async () => {
    const scene = openScene();
    await scene.done(prepareArchive, { reason });
    const again = await scene.attempt(prepareArchive, { reason });
    expect(again).toMatchObject({ code: 'archive.under-way' });
    scene.at('2026-03-04T12:00:01.000Z');
    expect(await stateIn(scene)).toMatchObject([{ state: 'expired' }]);
    await scene.done(prepareArchive, { reason });
  });

  test('is not asked for while a box is open: whoever takes it could count', async () => {
    const scene = openScene();
    await openedConsultation(scene);
    const done = await scene.attempt(prepareArchive, { reason });
    expect(done).toMatchObject({ code: 'archive.box-open' });
  });

  test('waits for a box that opened meanwhile, and says so', async () => {
    const scene = openScene();
    const { processId, consultationId } = await preparedConsultation(scene);
    await scene.done(prepareArchive, { reason });
    await inPhase(scene, processId, 'consultation');
    await scene.done(openConsultation, { processId, consultationId });
    await sealAll(scene);
    await step(scene);
    expect(await stateIn(scene)).toMatchObject([
      { state: 'preparing', progress: { area: 'changes', waitsFor: 'box' } },
    ]);
  });

  test('waits until what was done is sealed, and says so', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta 7', kind: 'union' });
    await scene.done(prepareArchive, { reason });
    await step(scene);
    expect(await stateIn(scene)).toMatchObject([{ progress: { waitsFor: 'seal' } }]);
    await sealAll(scene);
    await step(scene);
    expect(await stateIn(scene)).toMatchObject([{ state: 'ready' }]);
  });

  test('is made step by step, each of them seen from outside', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta 7', kind: 'union' });
    await scene.done(prepareArchive, { reason });
    await sealAll(scene);
    const seen: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      await step(scene, 1);
      const [archive] = await stateIn(scene);
      seen.push(archive?.progress?.area ?? archive?.state ?? '');
    }
    const areas = ['rows', 'log', 'acts', 'files', 'changes', 'ballots', 'copies', 'references'];
    expect([...new Set(seen)]).toEqual([...areas, 'closing', 'ready']);
  });

  test('that two clocks make at once is made once', async () => {
    const scene = openScene();
    await scene.done(prepareArchive, { reason });
    await sealAll(scene);
    await Promise.all([step(scene), step(scene), step(scene)]);
    await step(scene);
    const [archive] = await stateIn(scene);
    if (!archive) throw new Error('an archive');
    expect(archive.state).toBe('ready');
    await bytesOf(scene, archive.archiveId);
  });
});

describe('taking an archive', () => {
  test('is an act, each time', async () => {
    const scene = openScene();
    const archiveId = await madeArchive(scene);
    const { sha256 } = await scene.done(takeArchive, { archiveId });
    expect(await scene.done(takeArchive, { archiveId })).toEqual({ sha256 });
    expect(await stateIn(scene)).toMatchObject([{ made: { sha256 } }]);
  });

  test.each(['01m7zn749j18jap9gbycnrj66k', 'nada', ''])(
    'finds nothing under %j',
    async (archiveId) => {
      const done = await openScene().attempt(takeArchive, { archiveId });
      expect(done).toMatchObject({
        code: expect.stringMatching(/^(archive|request)\.not-found$/),
      });
    },
  );

  test('is refused before it is ready', async () => {
    const scene = openScene();
    const { archiveId } = await scene.done(prepareArchive, { reason });
    const done = await scene.attempt(takeArchive, { archiveId });
    expect(done).toMatchObject({ code: 'archive.not-ready' });
    expect(await takenArchive(scene.stage, scene.tenant, archiveId as never)).toBeUndefined();
  });

  test('is refused to whoever lost the role since it was asked for', async () => {
    const scene = openScene();
    const archiveId = await madeArchive(scene);
    const { ports } = scene.stage;
    Object.assign(scene.stage, { ports: { ...ports, standingOf: async () => ['reader'] } });
    const done = await scene.attempt(takeArchive, { archiveId });
    expect(done).toMatchObject({ code: 'request.not-found' });
  });

  test('ends after seven days, and its parts are noise from then on', async () => {
    const scene = openScene();
    const archiveId = await madeArchive(scene);
    const records = tenantRecords(scene.stage.table, scene.tenant);
    const held = () =>
      within(tenantScope(scene.tenant), async () => ({
        key: await records.get(keyRow, archivePlace(archiveId), archiveId),
        parts: await records.list(partRow, archivePlace(archiveId)),
      }));
    const { parts } = await held();
    for (const { value } of parts) {
      const kept = Buffer.from((await scene.stage.bytes.get(value.kept)) ?? []);
      expect(kept.length).toBe(value.bytes + 28);
      expect(kept.subarray(0, 2).toString('hex')).not.toBe('1f8b');
      expect(kept.includes(scene.tenant)).toBe(false);
    }
    scene.at('2026-03-09T11:59:00.000Z');
    await scene.done(takeArchive, { archiveId });
    scene.at('2026-03-09T12:00:01.000Z');
    const done = await scene.attempt(takeArchive, { archiveId });
    expect(done).toMatchObject({ code: 'archive.over' });
    expect(await takenArchive(scene.stage, scene.tenant, archiveId)).toBeUndefined();
    await step(scene);
    expect(await held()).toEqual({ key: undefined, parts: [] });
    expect(await stateIn(scene)).toMatchObject([{ state: 'expired' }]);
  });

  test('of a part that somebody changed where it lies is a fault, and hands out nothing of it', async () => {
    const scene = openScene();
    const archiveId = await madeArchive(scene);
    const { bytes } = scene.stage;
    const changed = async (sha256: string) => {
      const kept = Buffer.from((await bytes.get(sha256)) ?? []);
      kept[40] = (kept[40] ?? 0) ^ 1;
      return kept;
    };
    const stage = { ...scene.stage, bytes: { ...bytes, get: changed } };
    await expect(bytesOf({ ...scene, stage }, archiveId)).rejects.toThrow();
  });
});

describe('what the machine says of an archive', () => {
  const made = { sha256: '0'.repeat(64), bytes: 1, parts: 1, records: 1, acts: 1, files: 0 };
  const machine = { person: undefined, isInstallation: true } as const;

  test('is said by nobody else', async () => {
    const scene = openScene();
    const { archiveId } = await scene.done(prepareArchive, { reason });
    const brought = { sha256: made.sha256, madeAt: '2026-03-02T12:00:00.000Z' };
    for (const done of [
      await scene.attempt(finishArchive, { archiveId, ...made }),
      await scene.attempt(noteImport, { ...brought, acts: 1, records: 1 }),
    ])
      expect(done).toMatchObject({ code: 'request.not-found' });
  });

  test('is said once', async () => {
    const scene = openScene();
    const { archiveId } = await scene.done(prepareArchive, { reason });
    const unknown = { archiveId: '0'.repeat(26), ...made };
    const nowhere = await scene.attempt(finishArchive, unknown, machine);
    expect(nowhere).toMatchObject({ code: 'archive.not-found' });
    await scene.done(finishArchive, { archiveId, ...made }, machine);
    const again = await scene.attempt(finishArchive, { archiveId, ...made }, machine);
    expect(again).toMatchObject({ code: 'archive.not-preparing' });
  });
});
