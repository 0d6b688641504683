import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readActs, readHead, readLog, verifyLog, verifyThings } from '#audit';
import { erasePersonEverywhere } from '../privacy/erasing.ts';
import { giveContribution } from '#contributions';
import { correctOrganisation, registerOrganisation } from '#organisations';
import { openScene } from '#samples';
import * as z from 'zod';
import { type Commit, commit, create, defineRow, tenantScope, within } from '#table';
import { commitOf } from '../table/samples.ts';
import { appoint } from '#tenancy';
import { countedConsultation } from '../consultations/samples.ts';
import { keptFile } from '../files/samples.ts';
import { processIn } from '../processes/samples.ts';
import { invited } from '../tenancy/samples.ts';
import { makeArchives } from './archives.ts';
import { prepareArchive } from './prepare-archive.ts';
import { Line } from './lines.ts';
import { listArchives } from './views.ts';
import { openArchive } from './opening.ts';
import {
  bytesOf,
  elsewhere,
  imported,
  madeArchive,
  makerOf,
  reason,
  sealAll,
  sourceOf,
} from './samples.ts';

type Scene = ReturnType<typeof openScene>;

const inRegister = (one: Commit): Commit => ({ ...one, act: { ...one.act, collection: '-' } });

const lineOf = async (bytes: Buffer) => {
  const opened = await openArchive(sourceOf(bytes));
  if (!opened.ok) throw new Error(opened.code);
  const { manifest, contentOf } = opened.value;
  const lines: Line[] = [];
  for (const part of manifest.parts.filter(({ name }) => name.endsWith('.gz')))
    for (const row of gunzipSync(await contentOf(part))
      .toString()
      .trimEnd()
      .split('\n'))
      lines.push(Line.parse(JSON.parse(row)));
  return { manifest, lines };
};

const left = async (scene: Scene) => {
  await sealAll(scene);
  return bytesOf(scene, await madeArchive(scene));
};

const faultsIn = ({ stage, tenant }: Pick<Scene, 'stage' | 'tenant'>, collection: string) =>
  within(tenantScope(tenant), async () => {
    const acts = await readActs(stage.table, tenant, collection);
    const log = await readLog(stage.table, tenant, collection);
    return verifyLog(await readHead(stage.table, tenant, collection), log, acts);
  });

describe('a government that leaves', () => {
  test('has the same records, pages and sealed chain in the other installation, and works on there', async () => {
    const scene = openScene();
    const { processId } = await countedConsultation(scene);
    await keptFile(scene);
    const bytes = await left(scene);
    const there = await elsewhere(scene.tenant);
    const done = await imported(there.stage, bytes);
    expect(done).toMatchObject({ ok: true, value: { copies: 'equal', files: 1 } });
    const headIn = (one: Pick<Scene, 'stage' | 'tenant'>) =>
      within(tenantScope(one.tenant), () => readHead(one.stage.table, one.tenant, processId));
    const { positions: _, recoveredAt: __, ...head } = (await headIn(scene)) ?? {};
    expect(await headIn(there)).toMatchObject(head);
    expect(await faultsIn(there, processId)).toEqual([]);
    await there.done(registerOrganisation, { name: 'Junta de allá', kind: 'union' });
    await sealAll(there);
    expect(await faultsIn(there, '-')).toEqual([]);
    const acts = await within(tenantScope(there.tenant), async () =>
      (
        await Promise.all(
          ['-', processId].map((one) => readActs(there.stage.table, there.tenant, one)),
        )
      ).flat(),
    );
    expect(verifyThings(acts)).toEqual([]);
    expect(acts.filter(({ kind }) => kind === 'archive.imported')).toHaveLength(1);
  });

  test('is not asked there what it asked here', async () => {
    const scene = openScene();
    const there = await elsewhere(scene.tenant);
    await imported(there.stage, await left(scene));
    expect(await makeArchives(makerOf(there.stage), there.tenant)).toBe(0);
  });

  test('may work while its archive is made: nothing of that is lost', async () => {
    const scene = openScene();
    const register = (name: string) => scene.done(registerOrganisation, { name, kind: 'union' });
    const { organisationId } = await register('Junta de antes');
    await sealAll(scene);
    const { archiveId } = await scene.done(prepareArchive, { reason });
    // After the rows were read, and after the acts were.
    for (const [steps, version] of [
      [2, 1],
      [2, 2],
    ] as const) {
      await makeArchives(makerOf(scene.stage, steps), scene.tenant);
      const kind = version === 1 ? 'council' : 'foundation';
      await scene.done(correctOrganisation, { organisationId, kind });
      await register(`Junta de entremedio ${version}`);
      const processId = await processIn(scene);
      await scene.attempt(giveContribution, { processId, text: `Luz ${version}`, theme: 'x' });
      await keptFile(scene, `acta-${version}.pdf`);
      await sealAll(scene);
    }
    await makeArchives(makerOf(scene.stage), scene.tenant);
    const bytes = await bytesOf(scene, archiveId);
    const { manifest, lines } = await lineOf(bytes);
    expect(manifest.parts.some(({ name }) => name.startsWith('cambios/'))).toBe(true);
    expect(
      lines.filter((line) => line.is === 'row' && line.body.includes('entremedio')),
    ).toHaveLength(2);
    const there = await elsewhere(scene.tenant);
    expect(await imported(there.stage, bytes)).toMatchObject({
      ok: true,
      value: { copies: 'equal', files: 2 },
    });
  });

  test('takes what is done after the archive stands with a later one', async () => {
    const scene = openScene();
    const before = await left(scene);
    await scene.done(registerOrganisation, { name: 'Junta de después', kind: 'union' });
    expect(
      (await lineOf(before)).lines.some((line) => 'body' in line && line.body.includes('después')),
    ).toBe(false);
    const after = await left(scene);
    expect(
      (await lineOf(after)).lines.some((line) => 'body' in line && line.body.includes('después')),
    ).toBe(true);
  });

  test('is told which documents were not there any more', async () => {
    const scene = openScene();
    await keptFile(scene);
    Object.assign(scene.stage.bytes, { get: async () => undefined });
    await scene.done(prepareArchive, { reason });
    await sealAll(scene);
    await makeArchives(makerOf(scene.stage), scene.tenant);
    expect(await scene.look(listArchives, {})).toMatchObject({
      value: { items: [{ state: 'ready', made: { files: 0 } }] },
    });
  });

  test('takes nobody’s account, mailbox, key or authorship with it', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const resident = scene.personWith('resident');
    await scene.done(giveContribution, { processId, text: 'Faltan luces.' }, { person: resident });
    const letter = await invited(scene, { mail: 'canaria@ejemplo.cl', name: 'Canaria Ficticia' });
    await scene.done(appoint, { personId: resident, name: 'Nombrada Ficticia', roles: ['reader'] });
    const { lines } = await lineOf(await left(scene));
    const rows = lines.filter((line) => line.is === 'row');
    const text = JSON.stringify(rows);
    expect(text).toContain('Nombrada Ficticia');
    expect(text).toContain('Faltan luces.');
    for (const secret of ['canaria@', 'Canaria', letter.invitationId, '"giver#', 'given-by-'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    const there = await elsewhere(scene.tenant);
    expect(await imported(there.stage, await left(scene))).toMatchObject({ ok: true });
  });

  test('leaves erased people erased', async () => {
    const scene = openScene();
    const personId = scene.personWith('reader');
    await scene.done(appoint, { personId, name: 'Canaria Ficticia', roles: ['reader'] });
    await erasePersonEverywhere({ ...scene.stage, region: scene.tenant }, scene.tenant, personId);
    const bytes = await left(scene);
    const { lines } = await lineOf(bytes);
    expect(JSON.stringify(lines)).not.toContain('Canaria');
    expect(lines.some((line) => line.is === 'gone')).toBe(true);
    const there = await elsewhere(scene.tenant);
    expect(await imported(there.stage, bytes)).toMatchObject({ ok: true });
  });
});

test('However much a government holds, no more than one part of it is in memory', async () => {
  const scene = openScene();
  const processId = await processIn(scene);
  const text = 'Faltan luces. '.repeat(130);
  const give = (person: number) =>
    scene.done(giveContribution, { processId, text: `${person} ${text}` });
  for (let from = 0; from < 1200; from += 20)
    await Promise.all(Array.from({ length: 20 }, (_, at) => give(from + at)));
  await scene.done(prepareArchive, { reason });
  await sealAll(scene);
  const kept: number[] = [];
  const { put } = scene.stage.bytes;
  Object.assign(scene.stage.bytes, {
    put: async (bytes: Uint8Array) => {
      kept.push(bytes.length);
      return put(bytes);
    },
  });
  await makeArchives(makerOf(scene.stage), scene.tenant);
  const seen = await scene.look(listArchives, {});
  const archiveId = seen.ok ? seen.value.items[0]?.archiveId : undefined;
  if (!archiveId) throw new Error('an archive');
  const bytes = await bytesOf(scene, archiveId);
  const { manifest } = await lineOf(bytes);
  const rows = manifest.parts.filter(({ name }) => name.startsWith('filas/'));
  expect(rows.length).toBeGreaterThan(1);
  // A part ends with the page of the engine that fills it, which is a megabyte at most.
  for (const { raw } of manifest.parts) expect(raw).toBeLessThan(3.5 * 1024 * 1024);
  expect(kept.length).toBe(manifest.parts.length + 1);
});

describe('an import', () => {
  test('is done once', async () => {
    const scene = openScene();
    const bytes = await left(scene);
    const there = await elsewhere(scene.tenant);
    await imported(there.stage, bytes);
    expect(await imported(there.stage, bytes)).toMatchObject({ code: 'archive.already-imported' });
  });

  test('is refused where the government has records already, and where it left', async () => {
    const scene = openScene();
    const bytes = await left(scene);
    expect(await imported(scene.stage, bytes)).toMatchObject({ code: 'archive.not-empty' });
    const there = await elsewhere(scene.tenant);
    await there.done(registerOrganisation, { name: 'Otra', kind: 'union' });
    expect(await imported(there.stage, bytes)).toMatchObject({ code: 'archive.not-empty' });
  });

  test('that broke off is taken up with the same archive and no other', async () => {
    const scene = openScene();
    await scene.done(registerOrganisation, { name: 'Junta', kind: 'union' });
    const [bytes, other] = [await left(scene), await left(scene)];
    const there = await elsewhere(scene.tenant);
    const { send } = there.stage.table;
    for (const puts of [1, 3, 5, 9]) {
      let leftOver = puts;
      const failing = async (operation: string, input: object) => {
        if (operation === 'PutItem' && (leftOver -= 1) < 0) throw new Error('the engine is gone');
        return send(operation as 'PutItem', input as never);
      };
      const table = { ...there.stage.table, send: failing as typeof send };
      await expect(imported({ ...there.stage, table }, bytes)).rejects.toThrow('engine is gone');
    }
    expect(await imported(there.stage, other)).toMatchObject({ code: 'archive.other-under-way' });
    expect(await imported(there.stage, bytes)).toMatchObject({
      ok: true,
      value: { copies: 'equal' },
    });
    await sealAll(there);
    expect(await faultsIn(there, '-')).toEqual([]);
  });
});

describe('what no room ever said anything of', () => {
  const planted = (kind: string, place: string) =>
    defineRow({
      kind,
      schema: z.strictObject({ id: z.string() }),
      within: () => place,
      id: ({ id }) => [id],
    });

  test.each([
    ['a kind of row', 'planted', '-', 'rows of the kind planted'],
    ['a place', 'organisation', 'plantado', 'organisation lies where nobody reads'],
  ])('stops the making: %s', async (_, kind, place, fault) => {
    const scene = openScene();
    const { tenant, stage } = scene;
    const writes = [create(planted(kind, place), { id: 'uno' })];
    await within(tenantScope(tenant), () =>
      commit(stage.table, inRegister(commitOf(tenant, { writes }))),
    );
    await scene.done(prepareArchive, { reason });
    await sealAll(scene);
    await expect(makeArchives(makerOf(stage), tenant)).rejects.toThrow(fault);
    expect(await scene.look(listArchives, {})).toMatchObject({
      value: { items: [{ state: 'preparing' }] },
    });
  });
});
