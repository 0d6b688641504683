import { describe, expect, test } from 'vitest';
import {
  appointMonitor,
  listReports,
  nameContact,
  publishMonitoring,
  publishReport,
  replyToReport,
  viewMonitor,
  viewReport,
} from '#monitoring';
import { publishPlan, viewPlan, viewTrace } from '#plans';
import { openScene } from '#samples';
import { inPhase } from '../consultations/samples.ts';
import { project } from '../implementation/samples.ts';
import { adoptedPlan, planSample, submittedPlan } from '../plans/samples.ts';
import { assessedPlan, monitorSample, monitoredPlan, reportSample } from './samples.ts';

const year = String(planSample.year);

describe('the monitoring body', () => {
  test('is appointed once per process', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, ...monitorSample };
    const answers = await Promise.all([1, 2].map(() => scene.attempt(appointMonitor, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await scene.attempt(appointMonitor, { ...input, name: 'Otra' })).toMatchObject({
      code: 'monitoring.already-appointed',
    });
  });

  test('appointed twice with the same key is appointed once, with one answer', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, ...monitorSample };
    const asking = { key: 'doble-clic' };
    const first = await scene.attempt(appointMonitor, input, asking);
    expect(await scene.attempt(appointMonitor, input, asking)).toEqual(first);
  });

  test('gets another contact from whoever saw the last one', async () => {
    const scene = openScene();
    const { processId } = await monitoredPlan(scene);
    const given = { processId, contact: 'Casilla 14, Peñalolén' };
    const input = await scene.opened(nameContact, given);
    const { version } = await scene.done(nameContact, input);
    expect(await scene.attempt(nameContact, { ...input, contact: 'Otra' })).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    expect(await scene.look(viewMonitor, { processId })).toMatchObject({
      value: { version, monitor: { contact: 'Casilla 14, Peñalolén' } },
    });
  });

  test('has no contact before it is appointed', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, contact: 'Casilla 14' };
    expect(await scene.attempt(nameContact, input)).toMatchObject({
      code: 'monitoring.no-monitor',
    });
    expect(await scene.look(viewMonitor, { processId })).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('is not appointed by itself, nor before the adoption, nor with a date of its own', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    const input = { processId, ...monitorSample };
    const person = scene.personWith('monitor');
    expect(await scene.attempt(appointMonitor, input, { person })).toMatchObject({
      code: 'request.not-found',
    });
    const dated = { ...input, appointedAt: '2026-01-01T00:00:00.000Z' };
    expect(await scene.attempt(appointMonitor, dated)).toMatchObject({ at: 'appointedAt' });
    await inPhase(scene, processId, 'formulation');
    expect(await scene.attempt(appointMonitor, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });
});

describe('a report', () => {
  test('is published, replied to, and read on the plan’s page', async () => {
    const scene = openScene();
    const { processId, reportId, planId } = await assessedPlan(scene);
    const reply = { processId, reportId, text: 'Agradecemos el informe.' };
    expect(await scene.done(replyToReport, reply)).toEqual({ replies: 1 });
    await project(scene, publishMonitoring, processId, [reportId]);
    await project(scene, publishPlan, processId, [planId]);
    expect(await scene.look(viewReport, { processId, reportId })).toMatchObject({
      value: { ...reportSample, id: reportId, replies: [{ text: 'Agradecemos el informe.' }] },
    });
    expect(await scene.look(listReports, { processId })).toMatchObject({
      value: { items: [{ id: reportId, replies: 1 }], next: null },
    });
    expect(await scene.look(viewPlan, { year })).toMatchObject({
      value: {
        monitoring: {
          body: { ...monitorSample, contact: null },
          reports: [{ id: reportId, summary: reportSample.summary }],
        },
      },
    });
  });

  test('on a commitment ends its trace', async () => {
    const scene = openScene();
    const { processId, planId, commitmentId, monitor } = await monitoredPlan(scene);
    const input = { processId, ...reportSample, kind: 'end-of-commitment', commitmentId };
    const { reportId } = await scene.done(publishReport, input, { person: monitor });
    await project(scene, publishMonitoring, processId, [reportId]);
    await project(scene, publishPlan, processId, [planId]);
    const trace = await scene.look(viewTrace, { year, commitmentId });
    expect(trace.ok && trace.value.items.at(-1)).toMatchObject({ id: reportId });
  });

  test('needs a submitted plan and an appointed body', async () => {
    const scene = openScene();
    const { processId } = await adoptedPlan(scene);
    await inPhase(scene, processId, 'implementation');
    const person = scene.personWith('monitor');
    const input = { processId, ...reportSample };
    expect(await scene.attempt(publishReport, input, { person })).toMatchObject({
      code: 'monitoring.plan-not-submitted',
    });
    const other = openScene();
    const submitted = await submittedPlan(other);
    const orphan = { processId: submitted.processId, ...reportSample };
    expect(
      await other.attempt(publishReport, orphan, { person: other.personWith('monitor') }),
    ).toMatchObject({ code: 'monitoring.no-monitor' });
  });

  test('is written by the monitoring body, never by the government', async () => {
    const scene = openScene();
    const { processId } = await monitoredPlan(scene);
    const input = { processId, ...reportSample };
    expect(await scene.attempt(publishReport, input)).toMatchObject({ code: 'request.not-found' });
  });

  test('of a kind is published once, at the same moment too', async () => {
    const scene = openScene();
    const { processId, monitor } = await monitoredPlan(scene);
    const input = { processId, ...reportSample };
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(publishReport, input, { person: monitor })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await scene.attempt(publishReport, input, { person: monitor })).toMatchObject({
      code: 'monitoring.already-published',
    });
  });

  test.each([
    ['commitment-missing', { kind: 'end-of-commitment' }, 'commitmentId'],
    ['item-twice', { answers: [reportSample.answers[0], reportSample.answers[0]] }, 'answers'],
  ])('is refused: %s', async (code, differences, at) => {
    const scene = openScene();
    const { processId, monitor } = await monitoredPlan(scene);
    const input = { processId, ...reportSample, ...differences };
    expect(await scene.attempt(publishReport, input, { person: monitor })).toMatchObject({
      ok: false,
      code: `monitoring.${code}`,
      at,
    });
  });

  test('names a commitment of the plan, in a report on a commitment only', async () => {
    const scene = openScene();
    const { processId, monitor, commitmentId, commitmentIds, chosen } = await monitoredPlan(scene);
    const outside = commitmentIds.find((id) => !chosen.some((one) => one === id));
    for (const differences of [
      { kind: 'end-of-commitment', commitmentId: outside },
      { kind: 'inception', commitmentId },
    ])
      expect(
        await scene.attempt(
          publishReport,
          { processId, ...reportSample, ...differences },
          { person: monitor },
        ),
      ).toMatchObject({ code: 'monitoring.unknown-commitment', at: 'commitmentId' });
  });

  test.each([
    ['without an explanation', 'answers.0.explanation', [{ item: '1.1', answer: 'yes' }]],
    ['with a blank one', 'answers.0.explanation', [{ item: '1', answer: 'a', explanation: ' ' }]],
    ['without answers', 'answers', []],
  ])('%s is refused', async (_, at, answers) => {
    const scene = openScene();
    const { processId, monitor } = await monitoredPlan(scene);
    const input = { processId, ...reportSample, answers };
    expect(await scene.attempt(publishReport, input, { person: monitor })).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at,
    });
  });

  test('is not published outside the implementation', async () => {
    const scene = openScene();
    const { processId, monitor } = await monitoredPlan(scene);
    await inPhase(scene, processId, 'adoption');
    const input = { processId, ...reportSample };
    expect(await scene.attempt(publishReport, input, { person: monitor })).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const { processId, reportId } = await assessedPlan(theirs);
    await project(theirs, publishMonitoring, processId, [reportId]);
    const reply = { processId, reportId, text: 'Hola.' };
    expect(await ours.attempt(replyToReport, reply)).toMatchObject({ code: 'request.not-found' });
    expect(await ours.attempt(replyToReport, reply, { tenant: theirs.tenant })).toMatchObject({
      code: 'request.not-found',
    });
    expect(await ours.look(viewReport, { processId, reportId })).toMatchObject({
      code: 'request.not-found',
    });
    expect(await ours.look(viewMonitor, { processId }, { tenant: theirs.tenant })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
