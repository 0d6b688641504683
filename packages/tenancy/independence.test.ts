import { describe, expect, test } from 'vitest';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { appoint, endAppointment, grantMandate, mandatesOf, revokeMandate } from '#tenancy';
import { appointmentRow, mandateRow } from './rows.ts';
import {
  accepting,
  invited,
  letIn,
  mandateSample,
  reason,
  registeredPartner,
  rolesOf,
} from './samples.ts';

type Scene = ReturnType<typeof openScene>;

/** Who judges here on record, and how many mandates there are. */
const onRecord = ({ stage, tenant }: Scene) =>
  within(tenantScope(tenant), async () => {
    const records = tenantRecords(stage.table, tenant);
    const [team, mandates] = [
      await records.list(appointmentRow, '-'),
      await records.list(mandateRow, '-'),
    ];
    const monitors = team.filter(({ value }) => value.roles.includes('monitor') && !value.ended);
    return { monitors: monitors.length, mandates: mandates.length };
  });

const monitor = { name: 'Lía Rojas', roles: ['monitor'] };

describe('who judges and who helped, at one instant', () => {
  test('are never both on record: of twenty who appoint and let in, one side decides', async () => {
    for (let round = 0; round < 6; round += 1) {
      const scene = openScene();
      const { partner, lead } = await registeredPartner(scene);
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          at % 2 === round % 2
            ? scene.attempt(appoint, { personId: lead, ...monitor })
            : scene.attempt(grantMandate, { ...mandateSample, partner }),
        ),
      );
      expect(results.some(({ ok }) => ok)).toBe(true);
      const { monitors, mandates } = await onRecord(scene);
      expect([round, Math.min(monitors, mandates)]).toEqual([round, 0]);
    }
  });

  test('are never both on record where the monitor comes by an invitation', async () => {
    for (let round = 0; round < 6; round += 1) {
      const scene = openScene();
      const { partner, lead } = await registeredPartner(scene);
      const link = await invited(scene, { roles: ['monitor'] });
      await Promise.all([
        accepting(scene, link, lead),
        scene.attempt(grantMandate, { ...mandateSample, partner }),
      ]);
      const { monitors, mandates } = await onRecord(scene);
      expect([round, monitors + mandates]).toEqual([round, 1]);
    }
  });

  test('are neither where the one came to be here and the other in the organisation', async () => {
    const now = (scene: Scene) => scene.stage.now();
    for (let round = 0; round < 6; round += 1) {
      const scene = openScene();
      const { partner, lead } = await letIn(scene);
      const personId = scene.personWith();
      const inPartner = { tenant: partner, person: lead };
      await Promise.all([
        scene.attempt(appoint, { personId, ...monitor }),
        scene.attempt(appoint, { personId, name: 'Lía', roles: ['partner-member'] }, inPartner),
      ]);
      const [roles, mandates, employer] = [
        await rolesOf(scene, personId),
        await mandatesOf(scene.stage.table, scene.tenant, personId, now(scene)),
        await rolesOf(scene, personId, partner),
      ];
      const isMonitor = roles.includes('monitor');
      expect(isMonitor && employer.length > 0).toBe(false);
      expect(isMonitor && mandates.length > 0).toBe(false);
    }
  });
});

/** Somebody who came to judge here and to work for an organisation that was let in. */
const both = async () => {
  const scene = openScene();
  const { partner, lead, mandateId } = await letIn(scene);
  const personId = scene.personWith();
  await scene.done(appoint, { personId, ...monitor });
  // What the organisation knows of its communes is published later: it did not see the judge.
  const asking = { tenant: partner, person: lead };
  await scene.done(appoint, { personId, name: 'Lía', roles: ['partner-member'] }, asking);
  return { scene, partner, lead, mandateId, personId, asking };
};

describe('a monitor who also works for an organisation that was let in', () => {
  test('judges nothing and helps nowhere, whatever is on record', async () => {
    const { scene, personId } = await both();
    expect(await onRecord(scene)).toEqual({ monitors: 1, mandates: 1 });
    expect(await rolesOf(scene, personId)).toEqual([]);
    expect(await mandatesOf(scene.stage.table, scene.tenant, personId, scene.stage.now())).toEqual(
      [],
    );
  });

  test('judges again once they left it', async () => {
    const { scene, personId, asking } = await both();
    await scene.done(endAppointment, { personId, reason }, asking);
    expect(await rolesOf(scene, personId)).toEqual(['monitor']);
  });

  test('does not judge what the organisation did, also after its mandate', async () => {
    const { scene, personId, mandateId } = await both();
    await scene.done(revokeMandate, { mandateId, reason });
    expect(await rolesOf(scene, personId)).toEqual([]);
  });

  test('is told apart from a monitor whom nothing ties, and from who only helps', async () => {
    const { scene, lead } = await both();
    const person = scene.personWith();
    await scene.done(appoint, { personId: person, ...monitor });
    expect(await rolesOf(scene, person)).toEqual(['monitor']);
    const granted = await mandatesOf(scene.stage.table, scene.tenant, lead, scene.stage.now());
    expect(granted).toHaveLength(1);
  });
});

test('nobody else pays for it: the roles of a neighbour and of a coordinator take the readings that they took', async () => {
  const { scene } = await both();
  const person = scene.personWith();
  await scene.done(appoint, { personId: person, name: 'Ana', roles: ['coordinator'] });
  const asked: string[] = [];
  const { send } = scene.stage.table;
  const watched = async (operation: 'GetItem', input: never) => {
    asked.push(operation);
    return send(operation, input);
  };
  Object.assign(scene.stage, { table: { ...scene.stage.table, send: watched } });
  for (const one of [person, scene.personWith()]) {
    asked.length = 0;
    await rolesOf(scene, one);
    expect(asked).toEqual(['GetItem', 'GetItem']);
  }
});
