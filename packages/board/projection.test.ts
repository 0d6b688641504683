import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { publishBoard, viewBoard } from '#board';
import { annulDialogue, callDialogue, recordAttendance, writeMinutes } from '#dialogues';
import { following, sealAndPublish } from '#functions';
import { declareObligation, dischargeObligation } from '#implementation';
import { appointMonitor, publishReport } from '#monitoring';
import { assemblePlan } from '#plans';
import { openProcess, scheduleProcess } from '#processes';
import { follows } from '#perform';
import { type Scene, openScene } from '#samples';
import { tenantScope, within } from '#table';
import { publishIn } from '../contributions/samples.ts';
import { countedConsultation, inPhase } from '../consultations/samples.ts';
import { givenContribution, openedTheme } from '../contributions/samples.ts';
import { announcementSample, heldDialogue } from '../dialogues/samples.ts';
import { obligationSample, runningPlan } from '../implementation/samples.ts';
import { monitorSample, reportSample } from '../monitoring/samples.ts';
import { planSample } from '../plans/samples.ts';
import { processIn, signed } from '../processes/samples.ts';
import { itemIn, ownRegion, publishAll } from './samples.ts';

const termsOf = async (scene: Scene) => {
  const found = await itemIn(scene);
  return found?.value.courses.flatMap(({ terms }) => terms) ?? [];
};

describe('the item of a government', () => {
  test('rebuilt from nothing is the one that grew act by act', async () => {
    const scene = openScene();
    const plan = await runningPlan(scene);
    await scene.done(appointMonitor, { processId: plan.processId, ...monitorSample });
    const acts = (
      await Promise.all(
        ['-', plan.processId].map((one) =>
          within(tenantScope(scene.tenant), () => readActs(scene.stage.table, scene.tenant, one)),
        ),
      )
    )
      .flat()
      .toSorted((a, b) => a.at.localeCompare(b.at));
    // One delivery an act, twice, as a stream may bring them.
    for (const [at, act] of acts.entries())
      for (let times = 0; times < 2; times += 1)
        await sealAndPublish(scene.stage, following, 'one', {
          tenant: scene.tenant,
          collection: act.collection,
          delivered: [{ act, sequence: String(at + 1) }],
        });
    const grown = await itemIn(scene);
    const other = ownRegion();
    Object.assign(scene.stage, { region: other.tenant });
    expect(await itemIn(scene)).toBeUndefined();
    await publishIn(scene, publishBoard, plan.processId);
    // By which act it is as of is told by whoever publishes; what it holds follows from the records.
    expect((await itemIn(scene))?.value).toEqual(grown?.value);
    expect(JSON.stringify(grown).length).toBeLessThan(18_000);
  });

  test('knows the phase, the numbers and the plan, each from its records', async () => {
    const scene = openScene();
    const { processId } = await runningPlan(scene);
    await scene.done(appointMonitor, { processId, ...monitorSample });
    await publishAll(scene, processId);
    const found = await itemIn(scene);
    expect(found?.value).toMatchObject({
      commune: scene.tenant,
      plans: [{ year: 2026, submittedOn: '2026-05-18', commitments: 2 }],
      courses: [
        {
          processId,
          phase: 'implementation',
          monitorSince: '2026-09-01',
          standard: { id: 'ogp-local', edition: 1 },
        },
      ],
    });
    expect(found?.value.courses[0]?.figures).toMatchObject({ commitments: 2 });
  });

  test('is not there before anybody opens a process', async () => {
    const scene = openScene();
    expect(await publishIn(scene, publishBoard, '-')).toEqual([]);
  });

  test('keeps the two latest processes and forgets older ones', async () => {
    const scene = openScene();
    const ids = [await processIn(scene), await processIn(scene), await processIn(scene)];
    await publishIn(scene, publishBoard, '-');
    const found = await itemIn(scene);
    expect(found?.value.courses.map(({ processId }) => processId)).toEqual(ids.slice(1));
  });

  test('holds nothing that is not published: no draft, no note, no name', async () => {
    const canary = 'canario que nadie ve';
    const scene = openScene();
    const { processId, consultationId } = await countedConsultation(scene);
    await inPhase(scene, processId, 'adoption');
    await scene.done(assemblePlan, { processId, consultationId, ...planSample, title: canary });
    scene.at('2026-03-02T12:00:00.000Z');
    const inDialogues = await processIn(scene);
    const dialogueId = await heldDialogue(scene, inDialogues);
    const named = { processId: inDialogues, dialogueId };
    await scene.done(writeMinutes, { ...named, minutes: canary });
    await scene.done(recordAttendance, { ...named, category: 'women', people: 3 });
    await givenContribution(scene, inDialogues, canary);
    await publishAll(scene, processId, inDialogues);
    const found = await itemIn(scene);
    expect(found?.value.courses).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  test('counts contributions and what was taken back of them no more', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    await openedTheme(scene, processId);
    await givenContribution(scene, processId, 'Otra cosa más.');
    await publishAll(scene, processId);
    const found = await itemIn(scene);
    expect(found?.value.courses[0]?.figures.contributions).toBe(3);
  });

  test('expects a dialogue until it is held or annulled', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
    await publishAll(scene, processId);
    expect(await termsOf(scene)).toMatchObject([
      {
        kind: 'dialogue',
        on: '2026-03-20',
        thing: `processes/${processId}/dialogues/${dialogueId}`,
      },
    ]);
    await scene.done(annulDialogue, { processId, dialogueId, reason: signed.reason });
    await publishAll(scene, processId);
    expect(await termsOf(scene)).toEqual([]);
  });

  test('is late with a phase that lasts longer than its calendar says', async () => {
    const scene = openScene();
    const processId = await processIn(scene);
    const phases = [{ phase: 'dialogues', opensOn: '2026-03-02', closesOn: '2026-05-02' }];
    await scene.done(scheduleProcess, { processId, phases, meetings: [] });
    await publishAll(scene, processId);
    expect(await termsOf(scene)).toMatchObject([
      { kind: 'phase', on: '2026-05-02', title: 'dialogues' },
    ]);
  });

  test('owes each obligation on its next day, and never what its source is silent about', async () => {
    const scene = openScene();
    const { processId, obligationId } = await runningPlan(scene);
    await scene.done(declareObligation, {
      processId,
      ...obligationSample,
      title: 'Callada',
      isSilent: true,
    });
    await scene.done(declareObligation, {
      processId,
      ...obligationSample,
      title: 'Una vez',
      cadence: 'once',
      dueOn: '2026-10-01',
    });
    await publishAll(scene, processId);
    const owed = (await termsOf(scene)).filter(({ kind }) => kind === 'obligation');
    expect(owed.map(({ title, on }) => [title, on])).toEqual([
      ['Una vez', '2026-10-01'],
      [obligationSample.title, '2026-11-18'],
    ]);
    scene.at('2026-11-20T12:00:00.000Z');
    const done = { processId, obligationId, on: '2026-11-20', note: 'Se publicó.' };
    await scene.done(dischargeObligation, done);
    await publishAll(scene, processId);
    const after = (await termsOf(scene)).filter(({ kind }) => kind === 'obligation');
    expect(after.at(-1)).toMatchObject({ title: obligationSample.title, on: '2027-02-20' });
  });

  test('owes an inception report until it is published, as its edition asks', async () => {
    const scene = openScene();
    const { processId } = await runningPlan(scene);
    await scene.done(appointMonitor, { processId, ...monitorSample });
    await publishAll(scene, processId);
    const reports = async () =>
      (await termsOf(scene))
        .filter(({ kind }) => kind === 'report')
        .map(({ title, on }) => [title, on]);
    expect(await reports()).toContainEqual(['inception', '2026-07-18']);
    const person = scene.personWith('monitor');
    await scene.done(publishReport, { processId, ...reportSample }, { person });
    await publishAll(scene, processId);
    expect((await reports()).map(([kind]) => kind)).not.toContain('inception');
  });

  test('owes each milestone of its plan until it is closed, and none of a draft', async () => {
    const scene = openScene();
    const { processId } = await runningPlan(scene);
    await publishAll(scene, processId);
    const milestones = (await termsOf(scene)).filter(({ kind }) => kind === 'milestone');
    // One of the two was closed in the sample.
    expect(milestones.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});

describe('a vote', () => {
  test('changes nothing on the board before it is counted', () => {
    expect(follows(publishBoard, 'consultations.ballot-cast')).toBe(false);
    expect(follows(publishBoard, 'consultations.voted')).toBe(false);
    expect(follows(publishBoard, 'consultations.counted')).toBe(true);
  });
});

test('an address that is no government of the region is on no board', async () => {
  const region = ownRegion();
  const scene = openScene();
  Object.assign(scene.stage, { region: region.tenant });
  await scene.done(openProcess, { title: 'Proceso', standard: 'ogp-local', edition: 1 });
  await publishAll(scene);
  const seen = await region.look(viewBoard, {}, { person: undefined });
  if (!seen.ok) throw new Error(seen.code);
  expect(seen.value.communes).toHaveLength(53);
  expect(JSON.stringify(seen.value)).not.toContain(scene.tenant);
});
