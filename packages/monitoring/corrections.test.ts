import { describe, expect, test } from 'vitest';
import {
  correctReport,
  listReports,
  publishMonitoring,
  replyToReport,
  viewReport,
} from '#monitoring';
import { publishPlan, viewPlan } from '#plans';
import { openScene } from '#samples';
import { project } from '../implementation/samples.ts';
import { planSample } from '../plans/samples.ts';
import { assessedPlan, reportSample } from './samples.ts';

const reason = 'La cifra de organizaciones estaba mal contada.';
const { kind: _, ...assessment } = reportSample;
const year = String(planSample.year);

describe('a correction', () => {
  test('is a report of its own; the old one stays and says what corrected it', async () => {
    const scene = openScene();
    const { processId, reportId, monitor: person } = await assessedPlan(scene);
    await scene.done(replyToReport, { processId, reportId, text: 'La cifra está mal.' });
    await project(scene, publishMonitoring, processId, [reportId]);
    const input = { processId, reportId, ...assessment, title: 'Informe corregido', reason };
    const corrected = await scene.done(correctReport, input, { person });
    await project(scene, publishMonitoring, processId, [corrected.reportId]);
    expect(await scene.look(viewReport, { processId, reportId })).toMatchObject({
      value: {
        title: 'Informe inicial',
        correctedBy: corrected.reportId,
        replies: [{ text: 'La cifra está mal.' }],
      },
    });
    const seen = await scene.look(viewReport, { processId, reportId: corrected.reportId });
    expect(seen).toMatchObject({
      value: { title: 'Informe corregido', corrects: reportId, reason, kind: 'inception' },
    });
    expect(seen).toMatchObject({ value: { replies: [] } });
  });

  test('alone is shown on the plan’s page, and both in the list', async () => {
    const scene = openScene();
    const { processId, reportId, planId, monitor: person } = await assessedPlan(scene);
    const input = { processId, reportId, ...assessment, summary: 'ñ'.repeat(6000), reason };
    const corrected = await scene.done(correctReport, input, { person });
    await project(scene, publishMonitoring, processId, [corrected.reportId]);
    await project(scene, publishPlan, processId, [planId]);
    const plan = await scene.look(viewPlan, { year });
    const reports = plan.ok ? plan.value.monitoring.reports : [];
    expect(reports.map(({ id }) => id)).toEqual([corrected.reportId]);
    expect(reports[0]?.summary).toHaveLength(1000);
    expect(await scene.look(listReports, { processId })).toMatchObject({
      value: { items: [{ id: reportId }, { id: corrected.reportId, corrects: reportId }] },
    });
  });

  test('of a report is given once; the next one corrects the correction', async () => {
    const scene = openScene();
    const { processId, reportId, monitor: person } = await assessedPlan(scene);
    const input = { processId, reportId, ...assessment, reason };
    const { reportId: second } = await scene.done(correctReport, input, { person });
    expect(await scene.attempt(correctReport, input, { person })).toMatchObject({
      code: 'monitoring.already-corrected',
    });
    expect(
      await scene.attempt(correctReport, { ...input, reportId: second }, { person }),
    ).toMatchObject({ ok: true });
  });

  test('says why, is not the government’s, and corrects something', async () => {
    const scene = openScene();
    const { processId, reportId, monitor: person } = await assessedPlan(scene);
    const input = { processId, reportId, ...assessment, reason };
    expect(
      await scene.attempt(correctReport, { ...input, reason: 'error' }, { person }),
    ).toMatchObject({ code: 'request.invalid', at: 'reason' });
    expect(await scene.attempt(correctReport, input)).toMatchObject({ code: 'request.not-found' });
    expect(
      await scene.attempt(correctReport, { ...input, reportId: processId }, { person }),
    ).toMatchObject({ code: 'monitoring.not-found' });
    expect(
      await scene.attempt(correctReport, { ...input, kind: 'inception' }, { person }),
    ).toMatchObject({ code: 'request.invalid', at: 'kind' });
  });
});

describe('a reply', () => {
  test('is the government’s, and no more than twenty', async () => {
    const scene = openScene();
    const { processId, reportId, monitor: person } = await assessedPlan(scene);
    const input = { processId, reportId, text: 'Una observación.' };
    expect(await scene.attempt(replyToReport, input, { person })).toMatchObject({
      code: 'request.not-found',
    });
    for (let n = 0; n < 20; n += 1) await scene.done(replyToReport, input);
    expect(await scene.attempt(replyToReport, input)).toMatchObject({
      code: 'monitoring.too-many-replies',
    });
    expect(await scene.attempt(replyToReport, { ...input, reportId: processId })).toMatchObject({
      code: 'monitoring.not-found',
    });
  });

  test('changes nothing in the report', async () => {
    const scene = openScene();
    const { processId, reportId } = await assessedPlan(scene);
    const input = { processId, reportId, text: 'Bien.', summary: 'Todo perfecto.' };
    expect(await scene.attempt(replyToReport, input)).toMatchObject({
      code: 'request.invalid',
      at: 'summary',
    });
  });
});
