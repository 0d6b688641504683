import { describe, expect, test } from 'vitest';
import { capabilities, delegable, policyOf } from '#access';
import { callDialogue, viewDialogueDraft } from '#dialogues';
import type { PersonId } from '#kernel';
import { enterPhase, grantWaiver } from '#processes';
import { openScene } from '#samples';
import { findAct, hashOf, tenantScope, within } from '#table';
import {
  appoint,
  endAppointment,
  grantMandate,
  invite,
  listTeam,
  mandatesOf,
  region,
  revokeMandate,
} from '#tenancy';
import { announcementSample } from '../dialogues/samples.ts';
import { processIn } from '../processes/samples.ts';
import { invited, letIn, mandateSample, newPartner, reason, registeredPartner } from './samples.ts';

type Scene = ReturnType<typeof openScene>;
const nowhere = { ok: false, code: 'request.not-found' };

/** What a facilitator tries: to call a dialogue, which `mandateSample` gives. */
const calling = (scene: Scene, processId: string, person: PersonId, more = {}) =>
  scene.attempt(callDialogue, { processId, ...announcementSample }, { person, ...more });

describe('a mandate', () => {
  test('lets an organisation’s people do what it names, under their name and on its behalf', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { partner, lead } = await letIn(scene);
    const done = await calling(scene, processId, lead, { key: 'una-vez' });
    expect(done).toMatchObject({ ok: true });
    const id = `act-${hashOf([lead, 'una-vez'])}`;
    const act = await within(tenantScope(scene.tenant), () =>
      findAct(scene.stage.table, { tenant: scene.tenant, collection: processId, id }),
    );
    expect(act).toMatchObject({ person: lead, role: 'facilitator', onBehalfOf: partner });
  });

  test('puts nobody’s name on what the government does itself', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    await letIn(scene);
    await calling(scene, processId, scene.coordinator, { key: 'una-vez' });
    const id = `act-${hashOf([scene.coordinator, 'una-vez'])}`;
    const act = await within(tenantScope(scene.tenant), () =>
      findAct(scene.stage.table, { tenant: scene.tenant, collection: processId, id }),
    );
    expect(act?.role).toBe('coordinator');
    expect(act).not.toHaveProperty('onBehalfOf');
  });

  test('for one process opens no other; for all opens each', async () => {
    const scene = openScene();
    const [one, other] = [await processIn(scene), await processIn(scene)];
    const { lead } = await letIn(scene, { processId: one });
    expect(await calling(scene, one, lead)).toMatchObject({ ok: true });
    expect(await calling(scene, other, lead)).toEqual(nowhere);
    const all = await letIn(scene);
    for (const processId of [one, other])
      expect(await calling(scene, processId, all.lead)).toMatchObject({ ok: true });
  });

  test('gives what it names and nothing beside it', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { lead } = await letIn(scene, { capabilities: ['proposals.draft'] });
    const asking = { person: lead };
    expect(await calling(scene, processId, lead)).toEqual(nowhere);
    const tries = [
      [enterPhase, { processId, phase: 'systematisation' }],
      [grantWaiver, { processId, requirementId: 'J1', reason, signedAs: 'A', until: '2026-12-31' }],
      [invite, { mail: 'ana@ejemplo.cl', name: 'Ana', roles: ['reader'] }],
      [appoint, { personId: lead, name: 'Lía', roles: ['coordinator'] }],
      [grantMandate, { ...mandateSample, partner: newPartner() }],
    ] as const;
    for (const [verb, input] of tries)
      expect(await scene.attempt(verb as never, input, asking)).toEqual(nowhere);
    expect(await scene.look(listTeam, {}, asking)).toEqual(nowhere);
  });

  test('opens the office of its process for reading, and of no other', async () => {
    const scene = openScene();
    const [one, other] = [await processIn(scene), await processIn(scene)];
    const { lead } = await letIn(scene, { processId: one });
    const called = await scene.done(callDialogue, { processId: one, ...announcementSample });
    const { dialogueId } = called;
    const asking = { person: lead };
    expect(
      await scene.look(viewDialogueDraft, { processId: one, dialogueId }, asking),
    ).toMatchObject({ ok: true });
    expect(await scene.look(viewDialogueDraft, { processId: other, dialogueId }, asking)).toEqual(
      nowhere,
    );
  });

  test('holds from its first day to its last in Chile', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { lead } = await letIn(scene, { from: '2026-03-10', until: '2026-03-12' });
    expect(await calling(scene, processId, lead)).toEqual(nowhere);
    scene.at('2026-03-10T03:00:00.000Z');
    expect(await calling(scene, processId, lead)).toMatchObject({ ok: true });
    scene.at('2026-03-13T02:59:00.000Z');
    expect(await calling(scene, processId, lead)).toMatchObject({ ok: true });
    scene.at('2026-03-13T03:00:00.000Z');
    expect(await calling(scene, processId, lead)).toEqual(nowhere);
  });

  test('that is revoked is over at the next request, once', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { lead, mandateId } = await letIn(scene);
    expect(await calling(scene, processId, lead)).toMatchObject({ ok: true });
    await scene.done(revokeMandate, { mandateId, reason });
    expect(await calling(scene, processId, lead)).toEqual(nowhere);
    expect(await scene.attempt(revokeMandate, { mandateId, reason })).toMatchObject({
      code: 'tenancy.mandate-over',
    });
  });

  test('waits for the second factor, and says so only to whom it is given', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { lead } = await letIn(scene);
    const proof = { level: 1 } as const;
    expect(await calling(scene, processId, lead, { proof })).toMatchObject({
      code: 'request.second-factor',
    });
    expect(await calling(scene, processId, scene.personWith(), { proof })).toEqual(nowhere);
  });

  test('goes with the team: who leaves the organisation leaves the communes too', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { lead, partner } = await letIn(scene);
    const personId = scene.personWith();
    const asking = { tenant: partner, person: lead };
    await scene.done(appoint, { personId, name: 'Ana', roles: ['partner-member'] }, asking);
    expect(await calling(scene, processId, personId)).toMatchObject({ ok: true });
    await scene.done(endAppointment, { personId, reason }, asking);
    expect(await calling(scene, processId, personId)).toEqual(nowhere);
  });

  test('of one commune opens nothing at its neighbour', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const { lead } = await letIn(ours);
    const processId = await processIn(theirs);
    expect(await calling(theirs, processId, lead)).toEqual(nowhere);
  });

  test('does nothing outside a process, and makes nobody a facilitator by name', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    expect(await calling(scene, processId, scene.personWith('facilitator'))).toEqual(nowhere);
  });

  test.each<[string, object, string]>([
    ['that ends before it begins', { until: '2026-02-01' }, 'tenancy.mandate-backwards'],
    ['of more than 24 months', { until: '2028-03-02' }, 'tenancy.mandate-too-long'],
    ['that is over', { from: '2026-01-01', until: '2026-03-01' }, 'tenancy.mandate-past'],
    ['for nobody known', { partner: 'ong-nadie' }, 'tenancy.no-such-partner'],
    ['for a government', { partner: 'renca' }, 'request.invalid'],
    ['for no such process', { processId: '0'.repeat(26) }, 'tenancy.no-such-process'],
    ['to adopt', { capabilities: ['plans.adopt'] }, 'request.invalid'],
    ['to appoint', { capabilities: ['team.appoint'] }, 'request.invalid'],
    ['to waive', { capabilities: ['processes.waive'] }, 'request.invalid'],
    ['for nothing', { capabilities: [] }, 'request.invalid'],
    ['without a reason', { reason: 'Sí.' }, 'request.invalid'],
  ])('%s is refused', async (_what, wrong, code) => {
    const scene = openScene();
    const { partner } = await registeredPartner(scene);
    const input = { ...mandateSample, partner, ...wrong };
    expect(await scene.attempt(grantMandate, input)).toMatchObject({ code });
  });

  test('of 24 months to the day is granted', async () => {
    const scene = openScene();
    const { partner } = await registeredPartner(scene);
    await scene.done(grantMandate, { ...mandateSample, partner, until: '2028-03-01' });
  });

  test.each(['unit-officer', 'regional-officer', 'reader', 'monitor', 'resident'] as const)(
    'is not for %s to give or take',
    async (role) => {
      const scene = openScene();
      const { partner, mandateId } = await letIn(scene);
      const asking = { person: scene.personWith(role) };
      const input = { ...mandateSample, partner };
      expect(await scene.attempt(grantMandate, input, asking)).toEqual(nowhere);
      expect(await scene.attempt(revokeMandate, { mandateId, reason }, asking)).toEqual(nowhere);
    },
  );
});

describe('who judges and who helped', () => {
  test('are not one: an organisation of the monitor is given no mandate', async () => {
    const scene = openScene();
    const { partner, lead } = await registeredPartner(scene);
    await scene.done(appoint, { personId: lead, name: 'Lía', roles: ['monitor'] });
    const input = { ...mandateSample, partner };
    expect(await scene.attempt(grantMandate, input)).toMatchObject({
      code: 'tenancy.monitor-in-partner',
      at: 'partner',
    });
  });

  test('are not one: where both came to be, the mandate gives nothing to the monitor', async () => {
    const scene = openScene();
    const { lead } = await letIn(scene);
    const { table, now } = scene.stage;
    expect(await mandatesOf(table, scene.tenant, lead, now())).toHaveLength(1);
    const other = openScene(undefined, scene.tenant);
    const row = await import('./rows.ts');
    const { commit, create } = await import('#table');
    const appointment = { personId: lead, name: 'Lía', roles: ['monitor' as const], since: now() };
    await within(tenantScope(other.tenant), () =>
      commit(table, {
        act: {
          id: 'act-planted',
          tenant: scene.tenant,
          collection: '-',
          verb: 'planted',
          kind: 'planted',
          about: lead,
          person: lead,
          role: 'coordinator',
          at: now(),
          key: 'planted',
          request: 'planted',
          answer: {},
        },
        writes: [create(row.appointmentRow, appointment)],
        ballots: [],
      }),
    );
    expect(await mandatesOf(table, scene.tenant, lead, now())).toEqual([]);
  });
});

test('the region reads nothing of a commune’s team, nor of whom it invited', async () => {
  const scene = openScene();
  await invited(scene);
  const person = openScene(undefined, region.tenant).personWith('regional-officer');
  for (const asking of [{ person }, { person: scene.personWith('regional-officer') }]) {
    const processId = await processIn(scene);
    const named = { processId, dialogueId: '0'.repeat(26) };
    expect(await scene.look(viewDialogueDraft, named, asking)).toEqual(nowhere);
  }
  expect(await scene.look(listTeam, {}, { person })).toEqual(nowhere);
});

test('what may be given away is what the table opens to facilitators, and no decision is in it', () => {
  const open = Object.keys(capabilities).filter((one) =>
    policyOf(one as keyof typeof capabilities).roles.includes('facilitator'),
  );
  expect(open.filter((one) => one !== 'office.read').toSorted()).toEqual([...delegable].toSorted());
  const never = /^(team|mandates|partners|plans|processes|files|people|rights|monitoring)\./;
  expect(delegable.filter((one) => never.test(one))).toEqual([]);
});
