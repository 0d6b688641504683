import { assert, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { approveMinutes, writeMinutes } from '#dialogues';
import { following, sealAndPublish } from '#functions';
import { type LocalDate, dayOf, phases } from '#kernel';
import {
  type Standing,
  attestFact,
  endWaiver,
  enterPhase,
  grantWaiver,
  listConformity,
  moveEdition,
  reverseAttestation,
  scheduleProcess,
} from '#processes';
import { type Scene, openScene } from '#samples';
import { editionOf, measureOf } from '#standards';
import { tenantRecords, tenantScope, within } from '#table';
import { givenContribution } from '../contributions/samples.ts';
import { heldDialogue } from '../dialogues/samples.ts';
import { judge } from './conformity.ts';
import { reckonOn, tell } from './reckon.ts';
import { processIn, signed } from './samples.ts';

/** Publishes everything that the scene's tenant did, as the projector does. */
const publishAll = async ({ stage, tenant }: Scene, processId: string) => {
  for (const collection of ['-', processId]) {
    const acts = await within(tenantScope(tenant), () => readActs(stage.table, tenant, collection));
    const delivered = acts.map((act, at) => ({ act, sequence: String(at + 1) }));
    await sealAndPublish(stage, following, 'one', { tenant, collection, delivered });
  }
};

const standingsOf = async (scene: Scene, processId: string, at?: string) => {
  const seen = await scene.look(listConformity, { processId, ...(at ? { at } : {}) });
  if (!seen.ok) throw new Error(seen.code);
  return new Map(seen.value.items.map((one: Standing) => [one.requirement, one]));
};

describe('the conformity of a process', () => {
  test('says of each requirement its value, threshold, records and who must act', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    await publishAll(scene, processId);
    const all = await standingsOf(scene, processId);
    expect([...all.keys()]).toEqual(
      editionOf({ id: 'ogp-local', edition: 1 })?.requirements.map(({ id }) => id),
    );
    expect(all.get('T1')).toMatchObject({
      result: 'met',
      value: 1,
      threshold: 1,
      basis: 'counted',
      responsible: 'coordinator',
      evidence: [`/api/v1/communes/${scene.tenant}/processes/${processId}`],
    });
    expect(all.get('C3')).toMatchObject({
      result: 'not-yet-due',
      value: 0,
      evidence: [`/api/v1/communes/${scene.tenant}/processes/${processId}/dialogues/${dialogueId}`],
    });
  });

  test('is asked of a past day, and answers as it stood then', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const dialogueId = await heldDialogue(scene, processId);
    const named = { processId, dialogueId };
    await scene.done(writeMinutes, { ...named, minutes: 'Se habló de la plaza.' });
    scene.at('2026-04-20T12:00:00.000Z');
    await scene.done(approveMinutes, named);
    await publishAll(scene, processId);
    const value = async (at?: string) => (await standingsOf(scene, processId, at)).get('C3')?.value;
    expect([await value(), await value('2026-04-20'), await value('2026-04-19')]).toEqual([
      100, 100, 0,
    ]);
    // Before the meeting there was nothing to approve.
    expect(await value('2026-03-02')).toBeNull();
  });

  test('is not asked of a day to come, of one before the process, or of another government', async () => {
    const [scene, other] = [openScene(), openScene()];
    const processId = await processIn(scene);
    await publishAll(scene, processId);
    const notFound = { ok: false, code: 'request.not-found' };
    for (const at of ['2026-03-03', '2026-03-01', '1999-12-31'])
      expect(await scene.look(listConformity, { processId, at })).toMatchObject(notFound);
    expect(await other.look(listConformity, { processId })).toMatchObject(notFound);
    for (const at of ['2026-02-29', '2026-3-2', 'ayer', '', '2026-03-02T00:00'])
      expect(await scene.look(listConformity, { processId, at })).toMatchObject({
        code: 'request.invalid',
        at: 'at',
      });
  });

  test('tells what nobody recorded apart from what was counted as none', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    await publishAll(scene, processId);
    const all = await standingsOf(scene, processId);
    expect(all.get('J1')).toMatchObject({ basis: 'silent', value: null, result: 'not-met' });
    expect(all.get('I4')).toMatchObject({ basis: 'silent', value: null, result: 'not-yet-due' });
    expect(all.get('C2')).toMatchObject({ basis: 'counted', value: 0, result: 'not-yet-due' });
  });

  test('counts an attestation from its day until the day on which it is taken back', async () => {
    const scene = openScene('2026-02-02T12:00:00.000Z');
    const processId = await processIn(scene);
    scene.at('2026-03-02T12:00:00.000Z');
    const { attestationId } = await scene.done(attestFact, {
      processId,
      measure: 'forum-constituted',
      title: 'Acta de constitución',
      on: '2026-02-10',
      source: 'Decreto 12, página 1',
    });
    scene.at('2026-03-05T12:00:00.000Z');
    const reversal = { processId, attestationId, reason: 'El decreto no lo dice.' };
    await scene.done(reverseAttestation, reversal);
    expect(await scene.attempt(reverseAttestation, reversal)).toMatchObject({
      code: 'processes.already-reversed',
    });
    await publishAll(scene, processId);
    const result = async (at: string) =>
      (await standingsOf(scene, processId, at)).get('F1')?.result;
    expect(
      await Promise.all(['2026-02-09', '2026-02-10', '2026-03-04', '2026-03-05'].map(result)),
    ).toEqual(['not-met', 'met', 'met', 'not-met']);
  });

  test('shows a waiver on its days, and what is met stays met', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const until = '2026-03-10';
    const { waiverId } = await scene.done(grantWaiver, {
      processId,
      requirementId: 'J1',
      until,
      ...signed,
    });
    scene.at('2026-03-20T12:00:00.000Z');
    await publishAll(scene, processId);
    const result = async (at: string) =>
      (await standingsOf(scene, processId, at)).get('J1')?.result;
    expect(await result('2026-03-10')).toBe('waived');
    expect(await result('2026-03-11')).toBe('not-met');
    const ending = { processId, waiverId, reason: 'Ya no hace falta la exención.' };
    expect(await scene.attempt(endWaiver, ending)).toMatchObject({ code: 'processes.waiver-over' });
  });

  test.each([
    [{ requirementId: 'X99' }, 'processes.no-such-requirement', 'requirementId'],
    [{ until: '2026-03-02' }, 'processes.waiver-end', 'until'],
    [{ until: '2030-03-03' }, 'processes.waiver-end', 'until'],
    [{ until: '2027-02-29' }, 'request.invalid', 'until'],
    [{ reason: 'corto' }, 'request.invalid', 'reason'],
    [{ reason: undefined }, 'request.invalid', 'reason'],
    [{ signedAs: '' }, 'request.invalid', 'signedAs'],
  ])('takes no waiver with %j', async (wrong, code, at) => {
    const scene = openScene();
    const processId = await processIn(scene);
    const waiver = { processId, requirementId: 'J1', until: '2026-12-31', ...signed, ...wrong };
    expect(await scene.attempt(grantWaiver, waiver)).toMatchObject({ ok: false, code, at });
  });

  test('takes one waiver of a requirement at a time', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const waiver = { processId, requirementId: 'J1', until: '2026-12-31', ...signed };
    await scene.done(grantWaiver, waiver);
    expect(await scene.attempt(grantWaiver, waiver)).toMatchObject({
      code: 'processes.already-waived',
    });
  });

  test('follows the process to another edition, and remembers which one held', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    scene.at('2026-04-02T12:00:00.000Z');
    const move = { processId, standard: 'gore-rm', edition: 1, reason: signed.reason };
    await scene.done(moveEdition, move);
    await publishAll(scene, processId);
    const asked = async (at: string) => [...(await standingsOf(scene, processId, at)).keys()];
    expect(await asked('2026-04-01')).not.toContain('RM1');
    expect(await asked('2026-04-02')).toContain('RM1');
    expect(await scene.attempt(moveEdition, move)).toMatchObject({
      code: 'processes.same-edition',
      at: 'edition',
    });
    for (const [wrong, code] of [
      [{ edition: 99 }, 'processes.no-such-edition'],
      [{ reason: '' }, 'request.invalid'],
      [{ standard: 'iso-9001' }, 'request.invalid'],
    ] as const)
      expect(await scene.attempt(moveEdition, { ...move, ...wrong })).toMatchObject({ code });
  });

  test('calls something due when its phase is over by the calendar, and says when that is', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const phase = { phase: 'dialogues', opensOn: '2026-03-02', closesOn: '2026-03-20' };
    await scene.done(scheduleProcess, { processId, phases: [phase], meetings: [] });
    scene.at('2026-03-21T12:00:00.000Z');
    await publishAll(scene, processId);
    const at = async (day: string) => (await standingsOf(scene, processId, day)).get('C2');
    expect(await at('2026-03-20')).toMatchObject({ result: 'not-yet-due', dueOn: '2026-03-20' });
    expect(await at('2026-03-21')).toMatchObject({ result: 'not-met' });
  });

  test('is the same from the pages as from the records themselves', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    await heldDialogue(scene, processId);
    for (const text of ['Faltan luces.', 'Falta sombra.'])
      await givenContribution(scene, processId, text);
    await scene.done(enterPhase, { processId, phase: 'systematisation', ...signed });
    await publishAll(scene, processId);
    // A second delivery of everything adds nothing up twice.
    await publishAll(scene, processId);
    const all = await standingsOf(scene, processId);
    expect(all.get('RR1')).toMatchObject({ value: 0, basis: 'counted', result: 'not-yet-due' });
    expect(all.get('RR2')).toMatchObject({ value: null, result: 'not-yet-due' });
    const facts = await within(tenantScope(scene.tenant), () =>
      scene.stage.ports.factsOf(tenantRecords(scene.stage.table, scene.tenant), processId),
    );
    const recounted = reckonOn(tell(facts), dayOf(scene.stage.now()));
    for (const { measure, value, basis } of all.values())
      expect([measure, value, basis]).toEqual([
        measure,
        recounted(measure).value,
        recounted(measure).basis,
      ]);
  });
});

describe('a requirement', () => {
  const edition = editionOf({ id: 'ogp-local', edition: 1 });
  const requirement = constantFrom(...(edition?.requirements ?? []));
  const value = option(integer({ min: 0, max: 120 }), { nil: null });
  const basis = constantFrom('counted', 'attested', 'silent');
  const phase = constantFrom(...phases);
  const day = '2026-03-02' as LocalDate;

  test('is judged in one way, and never met with a value that breaks it', () => {
    assert(
      property(requirement, record({ value, basis }), phase, (one, told, at) => {
        const moment = { day, phase: at, closesOn: new Map(), waived: new Set<string>() };
        const result = judge(one, told, moment);
        const waived = judge(one, told, { ...moment, waived: new Set([one.id]) });
        const isFloor = measureOf(one.measure).direction === 'at-least';
        const keeps =
          told.value !== null &&
          (isFloor ? told.value >= one.threshold : told.value <= one.threshold);
        if (result === 'met') expect(keeps).toBe(true);
        if (result === 'not-met') expect(keeps).toBe(false);
        expect(waived).toBe(result === 'not-met' ? 'waived' : result);
        const isOver = phases.indexOf(at) > phases.indexOf(one.phase);
        if (isOver) expect(result).not.toBe('not-yet-due');
        if (told.basis !== 'counted') expect(result).not.toBe('not-applicable');
      }),
    );
  });
});
