import { describe, expect, test } from 'vitest';
import {
  changeTheme,
  giveContribution,
  listThemes,
  mergeThemes,
  openTheme,
  publishContributions,
  respondToTheme,
  responseCoverage,
  viewContribution,
  viewTheme,
  viewThemeDraft,
  withdrawContribution,
} from '#contributions';
import { type Phase } from '#kernel';
import { enterPhase } from '#processes';
import { openScene } from '#samples';
import { tenantRecords, tenantScope, within } from '#table';
import { processIn, signed } from '../processes/samples.ts';
import { givenContribution, openedTheme, publishIn } from './samples.ts';

const reason = 'Estaba repetido en la planilla.';
const unknown = '0'.repeat(26);
const response = { outcome: 'adapted', text: 'Se iluminarán primero las de Lo Hermida.' };

const themeIn = async () => {
  const scene = openScene();
  const processId = await processIn(scene);
  return { scene, processId, ...(await openedTheme(scene, processId)) };
};

const coverage = (scene: ReturnType<typeof openScene>, processId: string) =>
  within(tenantScope(scene.tenant), () =>
    responseCoverage(tenantRecords(scene.stage.table, scene.tenant), processId),
  );

const enter = (scene: ReturnType<typeof openScene>, processId: string, phase: Phase) =>
  scene.done(enterPhase, { processId, phase, ...signed });

describe('a theme', () => {
  test('is refused with a contribution that is unknown, withdrawn or named twice', async () => {
    const { scene, processId, contributionIds } = await themeIn();
    const [first, second] = contributionIds;
    const input = { processId, title: 'Luz' };
    expect(
      await scene.attempt(openTheme, { ...input, contributionIds: [first, unknown] }),
    ).toMatchObject({ code: 'contributions.unknown-contribution', at: 'contributionIds' });
    expect(
      await scene.attempt(openTheme, { ...input, contributionIds: [first, first] }),
    ).toMatchObject({ code: 'request.invalid', at: 'contributionIds' });
    expect(await scene.attempt(openTheme, { ...input, contributionIds: [] })).toMatchObject({
      code: 'request.invalid',
    });
    await scene.done(withdrawContribution, { processId, contributionId: second, reason });
    expect(await scene.attempt(openTheme, { ...input, contributionIds: [second] })).toMatchObject({
      code: 'contributions.unknown-contribution',
    });
  });

  test('changed by two people at once keeps the first and tells the second', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const edit = await scene.opened(changeTheme, {
      processId,
      themeId,
      contributionIds,
      title: 'Plazas',
    });
    const { version } = await scene.done(changeTheme, edit);
    expect(await scene.attempt(changeTheme, { ...edit, title: 'Calles' })).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    expect(await scene.look(viewThemeDraft, { processId, themeId })).toMatchObject({
      value: { version, theme: { title: 'Plazas' } },
    });
  });

  test('keeps a contribution that was withdrawn since, and takes no such one in', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const third = await givenContribution(scene, processId, 'Otra plaza.');
    const [first] = contributionIds;
    for (const contributionId of [first, third])
      await scene.done(withdrawContribution, { processId, contributionId, reason });
    const edit = { processId, themeId, contributionIds, title: 'Plazas' };
    await scene.done(changeTheme, edit);
    const added = { ...edit, contributionIds: [...contributionIds, third] };
    expect(await scene.attempt(changeTheme, added)).toMatchObject({
      code: 'contributions.unknown-contribution',
    });
  });

  test('is not ordered once the vote has begun, nor by a stranger, nor where it is not', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const edit = { processId, themeId, contributionIds, title: 'Plazas' };
    expect(await scene.attempt(changeTheme, { ...edit, themeId: unknown })).toMatchObject({
      code: 'contributions.theme-not-found',
    });
    expect(await scene.attempt(changeTheme, { ...edit, state: 'merged' })).toMatchObject({
      code: 'request.invalid',
      at: 'state',
    });
    expect(await openScene().attempt(changeTheme, edit)).toMatchObject({
      code: 'request.not-found',
    });
    await enter(scene, processId, 'consultation');
    expect(await scene.attempt(changeTheme, edit)).toMatchObject({ code: 'request.wrong-phase' });
  });
});

describe('a merger of themes', () => {
  test('keeps one theme with every contribution once and shows where the other went', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const third = await givenContribution(scene, processId, 'Un poste caído.');
    const [, shared] = contributionIds;
    const other = await scene.done(openTheme, {
      processId,
      title: 'Postes',
      contributionIds: [shared, third],
    });
    await scene.done(mergeThemes, { processId, themeId, mergedId: other.themeId });
    await publishIn(scene, publishContributions, processId, themeId);
    expect(await scene.look(viewTheme, { processId, themeId })).toMatchObject({
      value: {
        mergedFrom: [other.themeId],
        contributions: [...contributionIds, third].map((id) => ({ id })),
      },
    });
    expect(await scene.look(viewContribution, { processId, contributionId: third })).toMatchObject({
      value: { themes: [{ id: themeId }] },
    });
    expect(await scene.look(listThemes, { processId })).toMatchObject({
      value: {
        items: [
          { id: themeId, state: 'open', contributions: 3 },
          { id: other.themeId, state: 'merged', mergedInto: themeId },
        ],
      },
    });
  });

  test('is refused with itself, with what is not there and with what was merged or answered', async () => {
    const { scene, processId, themeId } = await themeIn();
    const other = await openedTheme(scene, processId, 'Postes');
    const third = await openedTheme(scene, processId, 'Cables');
    const input = { processId, themeId, mergedId: other.themeId };
    expect(await scene.attempt(mergeThemes, { ...input, mergedId: themeId })).toMatchObject({
      code: 'contributions.same-theme',
      at: 'mergedId',
    });
    expect(await scene.attempt(mergeThemes, { ...input, mergedId: unknown })).toMatchObject({
      code: 'contributions.theme-not-found',
      at: 'mergedId',
    });
    await scene.done(mergeThemes, input);
    expect(await scene.attempt(mergeThemes, input)).toMatchObject({
      code: 'contributions.theme-merged',
    });
    const back = { processId, themeId: other.themeId, mergedId: third.themeId };
    expect(await scene.attempt(mergeThemes, back)).toMatchObject({
      code: 'contributions.theme-merged',
    });
    await enter(scene, processId, 'systematisation');
    await scene.done(respondToTheme, { processId, themeId: third.themeId, ...response });
    expect(await scene.attempt(mergeThemes, { ...input, mergedId: third.themeId })).toMatchObject({
      code: 'contributions.already-answered',
    });
  });

  test('asked for twice at once happens once', async () => {
    const { scene, processId, themeId } = await themeIn();
    const { themeId: mergedId } = await openedTheme(scene, processId, 'Postes');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => scene.attempt(mergeThemes, { processId, themeId, mergedId })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('the response to a theme', () => {
  test('answers each of its contributions, and what is withdrawn no longer counts', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const alone = await givenContribution(scene, processId, 'Más árboles.');
    await enter(scene, processId, 'systematisation');
    expect(await coverage(scene, processId)).toEqual({ received: 3, answered: 0 });
    await scene.done(respondToTheme, { processId, themeId, ...response });
    expect(await coverage(scene, processId)).toEqual({ received: 3, answered: 2 });
    const [contributionId] = contributionIds;
    await publishIn(scene, publishContributions, processId, themeId);
    expect(await scene.look(viewContribution, { processId, contributionId })).toMatchObject({
      value: { response },
    });
    await scene.done(withdrawContribution, { processId, contributionId, reason });
    await scene.done(withdrawContribution, { processId, contributionId: alone, reason });
    expect(await coverage(scene, processId)).toEqual({ received: 1, answered: 1 });
    await publishIn(scene, publishContributions, processId, contributionId ?? '', alone);
    const seen = await scene.look(viewTheme, { processId, themeId });
    expect(seen).toMatchObject({ value: { contributions: [{ id: contributionIds[1] }] } });
  });

  test('is given once, to an open theme, and closes the theme', async () => {
    const { scene, processId, themeId, contributionIds } = await themeIn();
    const { themeId: mergedId } = await openedTheme(scene, processId, 'Postes');
    await scene.done(mergeThemes, { processId, themeId, mergedId });
    await enter(scene, processId, 'systematisation');
    expect(
      await scene.attempt(respondToTheme, { processId, themeId: mergedId, ...response }),
    ).toMatchObject({ code: 'contributions.theme-merged' });
    await scene.done(respondToTheme, { processId, themeId, ...response });
    expect(
      await scene.attempt(respondToTheme, { processId, themeId, ...response, text: 'Otra.' }),
    ).toMatchObject({ code: 'contributions.already-answered' });
    const edit = { processId, themeId, contributionIds, title: 'Plazas' };
    expect(await scene.attempt(changeTheme, edit)).toMatchObject({
      code: 'contributions.already-answered',
    });
  });

  test('says what became of it, in one of four words', async () => {
    const { scene, processId, themeId } = await themeIn();
    await enter(scene, processId, 'systematisation');
    const input = { processId, themeId, ...response, outcome: 'considered' };
    expect(await scene.attempt(respondToTheme, input)).toMatchObject({
      code: 'request.invalid',
      at: 'outcome',
    });
  });
});

test('a contribution that is in no theme is published without touching the others', async () => {
  const { scene, processId } = await themeIn();
  const { contributionId } = await scene.done(giveContribution, { processId, text: 'Sola.' });
  expect(await publishIn(scene, publishContributions, processId, contributionId)).toHaveLength(3);
});
