import { describe, expect, inject, test } from 'vitest';
import { listRegionPlans, listRequirements, viewBoard } from '#board';
import { callDialogue } from '#dialogues';
import { type LocalDate, addDays } from '#kernel';
import { type View, read } from '#perform';
import { openScene } from '#samples';
import { editionOf } from '#standards';
import { openTable } from '#table';
import { communes } from '#tenancy';
import { givenContribution } from '../contributions/samples.ts';
import { announcementSample } from '../dialogues/samples.ts';
import { processIn } from '../processes/samples.ts';
import { startCountingProxy } from '../../test/load/counting-proxy.ts';
import type { BoardItem } from './item.ts';
import { courseSample, item, itemIn, ownRegion, placed, publishAll } from './samples.ts';

const today = '2026-06-01' as LocalDate;
const on = (days: number) => addDays(today, days);
const noon = `${today}T15:00:00.000Z`;
const nobody = { person: undefined };

type Region = ReturnType<typeof ownRegion>;

describe('what reading costs', () => {
  const full = (commune: string, requirements: number): BoardItem => {
    const terms = Array.from({ length: 30 }, (_, at) => ({
      kind: 'milestone' as const,
      on: on(at),
      count: 99,
      title: 'x'.repeat(80),
      thing: `processes/${'0'.repeat(26)}/commitments/${'0'.repeat(26)}/progress`,
    }));
    const course = {
      ...courseSample,
      updates: Array.from({ length: 12 }, (_, at) => on(at)),
      terms,
    };
    const turns = Array.from({ length: requirements }, (_, at): [string, string] => [
      `RM-${String(at).padStart(3, '0')}`,
      Array.from({ length: 5 }, () => `${today}n`).join(','),
    ]);
    return item(commune, { courses: [course, { ...course, turns }] });
  };

  const bytesOf = (requirements: number) =>
    Buffer.byteLength(JSON.stringify(full('gobierno-regional', requirements))) * 53;

  test('is one query, and two for an edition of as many requirements as there may be', () => {
    const query = 1_048_576;
    const shipped = editionOf({ id: 'gore-rm', edition: 1 })?.requirements.length ?? 0;
    expect(shipped).toBeGreaterThan(50);
    expect(bytesOf(shipped)).toBeLessThan(query);
    expect(bytesOf(200)).toBeLessThan(2 * query);
  });

  /** Calls and capacity units of each view, counted by what stands before the engine. */
  const costIn = async (region: Region) => {
    const proxy = await startCountingProxy(inject('endpoint'));
    const table = openTable({ records: 'records', ballots: 'ballots', endpoint: proxy.endpoint });
    const asked = { ...region.stage, table };
    const costs: [string, number, number][] = [];
    for (const view of [viewBoard, listRequirements, listRegionPlans] as const) {
      proxy.take();
      const seen = await read(asked, view as View, { tenant: region.tenant, ...nobody }, {});
      expect(seen.ok).toBe(true);
      const { calls, units } = proxy.take();
      costs.push([view.id, calls, units]);
    }
    proxy.stop();
    return costs;
  };

  test('of 52 full communes is three calls each', async () => {
    const region = ownRegion(noon);
    await placed(region, ...communes.map(({ tenant }) => full(tenant, 57)));
    expect((await costIn(region)).map(([, calls]) => calls)).toEqual([3, 3, 3]);
  });

  test('is the same call for call and unit for unit when a commune recorded a hundred times more', async () => {
    const region = ownRegion('2026-03-02T12:00:00.000Z');
    const scene = openScene('2026-03-02T12:00:00.000Z');
    Object.assign(scene.stage, { region: region.tenant });
    const processId = await processIn(scene);
    const grow = async (contributions: number, dialogues: number) => {
      for (let at = 0; at < dialogues; at += 1)
        await scene.done(callDialogue, {
          processId,
          ...announcementSample,
          scheduledOn: addDays(today, at % 90),
        });
      for (let at = 0; at < contributions; at += 1) await givenContribution(scene, processId);
      await publishAll(scene, processId);
    };
    await grow(3, 40);
    const [before, small] = [await costIn(region), await itemIn(scene)];
    await grow(297, 80);
    const [after, large] = [await costIn(region), await itemIn(scene)];
    expect(after).toEqual(before);
    expect(before.map(([, calls]) => calls)).toEqual([3, 3, 3]);
    expect(small?.value.courses[0]?.figures.contributions).toBe(3);
    expect(large?.value.courses[0]?.figures.contributions).toBe(300);
    const grown = JSON.stringify(large).length - JSON.stringify(small).length;
    expect(Math.abs(grown)).toBeLessThan(1000);
  });
});
