import { describe, expect, test } from 'vitest';
import type { PersonId } from '#kernel';
import { openScene } from '#samples';
import { appoint, endAppointment, handOverTeam } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import { reason, rolesOf } from './samples.ts';

const lead = (scene: Scene, personId: PersonId, more: Record<string, unknown> = {}) =>
  scene.done(appoint, { personId, name: 'Ana Soto', roles: ['coordinator'], ...more });

/** So many people who may lead, all of whom do. */
const led = async (count: number) => {
  const scene = openScene();
  const team = Array.from({ length: count }, () => scene.personWith('coordinator'));
  const begin = () => Promise.all(team.map((personId) => lead(scene, personId)));
  const leading = async () => {
    const roles = await Promise.all(team.map((person) => rolesOf(scene, person)));
    return team.filter((_, at) => roles[at]?.includes('coordinator'));
  };
  await begin();
  return { scene, team, begin, leading };
};

/** The three ways by which one takes the lead away from another. */
const ways = {
  'by lesser roles': (scene: Scene, person: PersonId, personId: PersonId) =>
    scene.attempt(appoint, { personId, name: 'Ana Soto', roles: ['reader'] }, { person }),
  'by an end that is past': (scene: Scene, person: PersonId, personId: PersonId) => {
    const input = { personId, name: 'Ana Soto', roles: ['coordinator'], until: '2026-03-01' };
    return scene.attempt(appoint, input, { person });
  },
  'out of the team': (scene: Scene, person: PersonId, personId: PersonId) =>
    scene.attempt(endAppointment, { personId, reason }, { person }),
} as const;

describe('a team', () => {
  test.each(Object.entries(ways))(
    'keeps a lead where two take it from each other at once, %s',
    async (_way, takes) => {
      const { scene, team, begin, leading } = await led(2);
      const [one, other] = team as [PersonId, PersonId];
      for (let round = 0; round < 20; round += 1) {
        const both = await Promise.all([takes(scene, one, other), takes(scene, other, one)]);
        expect([round, await leading()]).toEqual([round, [expect.any(String)]]);
        expect(both.filter(({ ok }) => ok)).toHaveLength(1);
        await begin();
      }
    },
  );

  test('keeps a lead where twenty take it from each other in a circle', async () => {
    const { scene, team, begin, leading } = await led(20);
    for (let round = 0; round < 20; round += 1) {
      const takes = Object.values(ways)[round % 3] ?? ways['by lesser roles'];
      const after = (at: number) => team[(at + 1) % team.length] ?? scene.coordinator;
      const results = await Promise.all(team.map((person, at) => takes(scene, person, after(at))));
      const left = await leading();
      expect(left.length).toBeGreaterThanOrEqual(1);
      expect(left).toHaveLength(20 - results.filter(({ ok }) => ok).length);
      await begin();
    }
  });

  test('keeps a lead where one hands over while the other is sent away', async () => {
    const { scene, team, begin, leading } = await led(2);
    const [one, other] = team as [PersonId, PersonId];
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([
        scene.attempt(handOverTeam, { personId: other }, { person: one }),
        scene.attempt(endAppointment, { personId: other, reason }, { person: one }),
        scene.attempt(endAppointment, { personId: one, reason }, { person: other }),
      ]);
      expect((await leading()).length).toBeGreaterThanOrEqual(1);
      await begin();
    }
  });

  test('does not rest on a lead whose time was over', async () => {
    const { scene, team } = await led(1);
    const [one] = team as [PersonId];
    await lead(scene, scene.personWith(), { until: '2026-03-02' });
    scene.at('2026-03-03T12:00:00.000Z');
    const last = { ok: false, code: 'tenancy.last-lead' };
    expect(await scene.attempt(endAppointment, { personId: one, reason })).toEqual(last);
  });

  test('rests on who leads longest, not on whoever leaves tomorrow', async () => {
    const { scene, team } = await led(2);
    const [one, other] = team as [PersonId, PersonId];
    await lead(scene, scene.personWith(), { until: '2026-03-03' });
    let isFirst = true;
    // The one without an end changes while the other goes: that is what has to stay.
    const { send } = scene.stage.table;
    const upset = async (operation: 'TransactWriteItems', input: never) => {
      const isCommit = operation === 'TransactWriteItems' && isFirst;
      if (isCommit) {
        isFirst = false;
        expect(JSON.stringify(input)).toContain(`appointment#${other}`);
      }
      return send(operation, input);
    };
    Object.assign(scene.stage, { table: { ...scene.stage.table, send: upset } });
    await scene.done(endAppointment, { personId: one, reason });
  });
});
