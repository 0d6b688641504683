import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { tokenHashOf } from '#identity';
import { openScene } from '#samples';
import { openTable } from '#table';
import { acceptInvitation, foundRegion, region } from '#tenancy';
import { createTables } from '../local/create-tables.ts';
import { accepting, over, rolesOf } from './samples.ts';

/** A region in tables of its own, in which nobody works yet. */
const emptyRegion = async () => {
  const scene = openScene(undefined, region.tenant);
  const [endpoint, prefix] = [inject('endpoint'), `fundar-${randomBytes(6).toString('hex')}-`];
  await createTables(endpoint, prefix);
  const names = { records: `${prefix}records`, ballots: `${prefix}ballots`, endpoint };
  Object.assign(scene.stage, { table: openTable(names) });
  const machine = { person: undefined, isInstallation: true } as const;
  const founded = async () => {
    const token = randomBytes(32).toString('base64url');
    const done = await scene.done(foundRegion, { tokenHash: tokenHashOf(token) }, machine);
    return { ...done, token };
  };
  return { scene, founded };
};

describe('the first officer of a region', () => {
  test('says their own name and leads; whoever comes later finds the door closed', async () => {
    const { scene, founded } = await emptyRegion();
    const [link, late] = [await founded(), await founded()];
    const person = scene.personWith();
    expect(await scene.attempt(acceptInvitation, link, { person })).toEqual({
      ok: false,
      code: 'tenancy.name-missing',
      at: 'name',
    });
    expect(await accepting(scene, link, person)).toMatchObject({ value: { state: 'joined' } });
    expect(await rolesOf(scene, person)).toEqual(['regional-officer']);
    expect(await accepting(scene, late, scene.personWith())).toEqual(over);
  });

  test('is one, of two links that are taken at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { scene, founded } = await emptyRegion();
      const links = [await founded(), await founded(), await founded()];
      const results = await Promise.all(
        links.map((link) => accepting(scene, link, scene.personWith())),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual([over, over]);
    }
  });
});
