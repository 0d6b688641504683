import { describe, expect, test } from 'vitest';
import {
  nameTeam,
  recordAchievement,
  recordDiagnosis,
  submitDossier,
  viewDossierDraft,
  writeStatement,
} from '#joining';
import { openScene } from '#samples';
import { begun, complete, statementSample, teamSample } from './samples.ts';

const stale = { code: 'request.stale', at: 'version' };

type Scene = ReturnType<typeof openScene>;

const seenBy = async (scene: Scene, dossierId: string) => {
  const seen = await scene.look(viewDossierDraft, { dossierId });
  if (!seen.ok) throw new Error(seen.code);
  return seen.value;
};

describe('two people at one application', () => {
  test('write two parts of it at once, and both are kept', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const { statementVersion, teamVersion } = await seenBy(scene, dossierId);
    const statement = { dossierId, ...statementSample, version: statementVersion };
    await scene.done(writeStatement, statement);
    await scene.done(nameTeam, { dossierId, ...teamSample, version: teamVersion });
    expect(await seenBy(scene, dossierId)).toMatchObject({
      statement: statementSample,
      team: teamSample,
    });
  });

  test('write one part of it, and the second is shown the first', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    const { statementVersion, diagnosisVersion } = await seenBy(scene, dossierId);
    const first = { dossierId, ...statementSample, version: statementVersion };
    const { version } = await scene.done(writeStatement, first);
    const second = { ...first, ambition: 'Un plan en dos años.' };
    expect(await scene.attempt(writeStatement, second)).toMatchObject(stale);
    expect(await scene.attempt(writeStatement, { ...second, version })).toMatchObject({ ok: true });
    const where = { dossierId, title: 'Diagnóstico', where: 'Anexo', version: diagnosisVersion };
    await scene.done(recordDiagnosis, where);
    expect(await scene.attempt(recordDiagnosis, { ...where, where: 'Otro' })).toMatchObject(stale);
  });

  test('do not send what one of them has not read', async () => {
    const scene = openScene();
    const dossierId = await begun(scene);
    await complete(scene, dossierId);
    const { version } = await seenBy(scene, dossierId);
    const done = {
      dossierId,
      tenant: scene.tenant,
      title: 'Otro logro',
      pillar: 'transparency',
      evidence: 'Portal municipal',
    };
    const added = await scene.done(recordAchievement, done);
    expect(await scene.attempt(submitDossier, { dossierId, version })).toMatchObject(stale);
    await scene.done(submitDossier, { dossierId, version: added.version });
  });
});
