import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anchorHeads, listAnchoredDays, readActs, viewHeads } from '#audit';
import { following, sealAndPublish } from '#functions';
import { openScene } from '#samples';
import { actHash, openPart, tenantScope, within } from '#table';
import { anchorDays } from './anchor-days.ts';

let year = 2200;
const openRegion = () => {
  const scene = openScene(`${(year += 1)}-05-02T12:00:00.000Z`);
  Object.assign(scene.stage, { region: scene.tenant });
  return { ...scene, year };
};

type Region = ReturnType<typeof openRegion>;

const actsIn = ({ stage, tenant }: Region) =>
  within(tenantScope(tenant), () => readActs(stage.table, tenant, '-'));

const published = async (scene: Region) => {
  const acts = await actsIn(scene);
  await sealAndPublish(scene.stage, following, 'one', {
    tenant: scene.tenant,
    collection: '-',
    delivered: acts
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map((act, at) => ({ act, sequence: String(at + 1) })),
  });
};

const asRegion = (scene: Region) => ({ tenant: scene.tenant, person: undefined });

describe('the clock', () => {
  test('anchors yesterday first, and each day once however often it ticks', async () => {
    const scene = openRegion();
    expect(await anchorDays(scene.stage)).toEqual([`${scene.year}-05-01`]);
    await anchorDays(scene.stage);
    await Promise.all([anchorDays(scene.stage), anchorDays(scene.stage)]);
    expect(await actsIn(scene)).toHaveLength(1);
    await published(scene);
    expect(await anchorDays(scene.stage)).toEqual([]);
  });

  test('catches up the days that it missed, and ends a day when Chile does', async () => {
    const scene = openRegion();
    await anchorDays(scene.stage);
    await published(scene);
    scene.at(`${scene.year}-05-05T03:59:00.000Z`);
    expect(await anchorDays(scene.stage)).toEqual([`${scene.year}-05-02`, `${scene.year}-05-03`]);
    await published(scene);
    scene.at(`${scene.year}-05-05T04:00:00.000Z`);
    expect(await anchorDays(scene.stage)).toEqual([`${scene.year}-05-04`]);
    await published(scene);
    const seen = await scene.look(listAnchoredDays, {}, asRegion(scene));
    expect(seen).toMatchObject({
      value: { items: [4, 3, 2, 1].map((day) => ({ day: `${scene.year}-05-0${day}` })) },
    });
  });

  test('leaves the root where a stranger who knows it finds it in the log', async () => {
    const scene = openRegion();
    const [day] = await anchorDays(scene.stage);
    await published(scene);
    const seen = await scene.look(viewHeads, { day }, asRegion(scene));
    if (!seen.ok) throw new Error(seen.code);
    const [act] = await actsIn(scene);
    if (!act) throw new Error('an act');
    const key = `T#${scene.tenant}#-|anchor#${day}#${seen.value.root}`;
    const shown = openPart(act).things.map((thing) => thing.key);
    expect(shown).toEqual([createHash('sha256').update(JSON.stringify(key)).digest('hex')]);
    expect(act).toMatchObject({ kind: 'audit.anchored', answer: { root: seen.value.root } });
    expect(actHash(act)).toHaveLength(64);
  });
});

describe('a day', () => {
  const machine = { person: undefined, isInstallation: true } as const;

  test('that is not over is not anchored', async () => {
    const scene = openRegion();
    for (const day of [`${scene.year}-05-02`, `${scene.year}-05-03`])
      expect(await scene.attempt(anchorHeads, { day }, machine)).toMatchObject({
        code: 'audit.day-not-over',
      });
  });

  test('is not anchored twice with other heads', async () => {
    const scene = openRegion();
    const day = `${scene.year}-05-01`;
    await scene.done(anchorHeads, { day }, machine);
    expect(await scene.attempt(anchorHeads, { day }, machine)).toMatchObject({
      code: 'audit.already-anchored',
    });
  });

  test.each(['coordinator', 'regional-officer', 'monitor', 'resident'] as const)(
    'is not anchored by %s',
    async (role) => {
      const scene = openRegion();
      const person = scene.personWith(role);
      const day = `${scene.year}-05-01`;
      expect(await scene.attempt(anchorHeads, { day }, { person })).toMatchObject({
        code: 'request.not-found',
      });
    },
  );

  test('that nobody anchored is not there, and today is told as it stands', async () => {
    const scene = openRegion();
    const look = (day?: string) => scene.look(viewHeads, day ? { day } : {}, asRegion(scene));
    expect(await look('1999-01-01')).toMatchObject({ code: 'request.not-found' });
    expect(await look('ayer')).toMatchObject({ code: 'request.invalid' });
    expect(await look()).toMatchObject({ value: { day: `${scene.year}-05-02` } });
  });
});
