import { describe, expect, test } from 'vitest';
import { mergeThemes, openTheme } from '#contributions';
import { enterPhase } from '#processes';
import {
  draftProposal,
  editProposal,
  giveOpinion,
  listOpinionRequests,
  listProposals,
  publishProposals,
  requestOpinion,
  viewProposal,
  viewProposalDraft,
  withdrawProposal,
} from '#proposals';
import { openScene } from '#samples';
import { publishIn } from '../contributions/samples.ts';
import { processIn } from '../processes/samples.ts';
import { draftedProposal, opinedOn, opinionSample, wordingSample } from './samples.ts';

const reason = 'Se juntó con otra propuesta.';
const unknown = '0'.repeat(26);

const proposalIn = async () => {
  const scene = openScene();
  return { scene, ...(await draftedProposal(scene)) };
};

describe('a proposal', () => {
  test('goes to a unit and comes back with an opinion that everybody reads', async () => {
    const { scene, processId, proposalId, themeId } = await proposalIn();
    await opinedOn(scene, { processId, proposalId });
    await publishIn(scene, publishProposals, processId, proposalId);
    expect(await scene.look(viewProposal, { processId, proposalId })).toMatchObject({
      value: {
        ...wordingSample,
        state: 'opined',
        themes: [{ id: themeId, title: 'Plazas sin luz' }],
        request: { unit: 'Dirección de Obras' },
        opinion: opinionSample,
      },
    });
    expect(await scene.look(listProposals, { processId })).toMatchObject({
      value: { items: [{ id: proposalId, verdict: 'feasible', themes: 1 }] },
    });
  });

  test('rests on open themes of its own process', async () => {
    const { scene, processId, themeId, contributionIds } = await proposalIn();
    const input = { processId, ...wordingSample };
    const other = await scene.done(openTheme, { processId, title: 'Postes', contributionIds });
    await scene.done(mergeThemes, { processId, themeId, mergedId: other.themeId });
    for (const themeIds of [[unknown], [themeId, other.themeId]])
      expect(await scene.attempt(draftProposal, { ...input, themeIds })).toEqual({
        ok: false,
        code: 'proposals.unknown-theme',
        at: 'themeIds',
      });
    for (const themeIds of [[], [themeId, themeId]])
      expect(await scene.attempt(draftProposal, { ...input, themeIds })).toMatchObject({
        code: 'request.invalid',
        at: 'themeIds',
      });
    const elsewhere = await processIn(scene, 'formulation');
    expect(
      await scene.attempt(draftProposal, { ...input, processId: elsewhere, themeIds: [themeId] }),
    ).toMatchObject({ code: 'proposals.unknown-theme' });
  });

  test('follows its theme when the theme is merged into another', async () => {
    const { scene, processId, proposalId, themeId, contributionIds } = await proposalIn();
    const kept = await scene.done(openTheme, { processId, title: 'Postes', contributionIds });
    await scene.done(mergeThemes, { processId, themeId: kept.themeId, mergedId: themeId });
    await publishIn(scene, publishProposals, processId, kept.themeId);
    expect(await scene.look(viewProposal, { processId, proposalId })).toMatchObject({
      value: { themes: [{ id: kept.themeId, title: 'Postes' }] },
    });
  });

  test('edited by two people at once keeps the first and tells the second', async () => {
    const { scene, processId, proposalId, themeId } = await proposalIn();
    const edit = await scene.opened(editProposal, {
      processId,
      proposalId,
      ...wordingSample,
      themeIds: [themeId],
    });
    const { version } = await scene.done(editProposal, { ...edit, title: 'Luz' });
    expect(await scene.attempt(editProposal, { ...edit, title: 'Otra' })).toMatchObject({
      code: 'request.stale',
      at: 'version',
    });
    expect(await scene.look(viewProposalDraft, { processId, proposalId })).toMatchObject({
      value: { version, proposal: { title: 'Luz' } },
    });
  });

  test('is not edited after the opinion, nor with a theme that is not there', async () => {
    const { scene, processId, proposalId, themeId } = await proposalIn();
    const edit = { processId, proposalId, ...wordingSample, themeIds: [themeId] };
    expect(await scene.attempt(editProposal, { ...edit, themeIds: [unknown] })).toMatchObject({
      code: 'proposals.unknown-theme',
    });
    expect(await scene.attempt(editProposal, { ...edit, proposalId: unknown })).toMatchObject({
      code: 'proposals.not-found',
    });
    await opinedOn(scene, { processId, proposalId });
    expect(await scene.attempt(editProposal, edit)).toMatchObject({
      code: 'proposals.wrong-state',
    });
  });

  test('is withdrawn once, and then nothing else happens to it', async () => {
    const { scene, processId, proposalId } = await proposalIn();
    const withdrawal = { processId, proposalId, reason };
    expect(await scene.done(withdrawProposal, withdrawal)).toEqual({ state: 'withdrawn' });
    expect(await scene.attempt(withdrawProposal, withdrawal)).toMatchObject({
      code: 'proposals.wrong-state',
    });
    const asked = { processId, proposalId, unit: 'Obras', dueOn: '2026-12-31' };
    expect(await scene.attempt(requestOpinion, asked)).toMatchObject({
      code: 'proposals.wrong-state',
    });
  });

  test('is not drafted in the dialogues, nor with a field that nobody declared', async () => {
    const { scene, processId, themeId } = await proposalIn();
    const input = { processId, ...wordingSample, themeIds: [themeId] };
    expect(await scene.attempt(draftProposal, { ...input, state: 'opined' })).toMatchObject({
      code: 'request.invalid',
      errors: [{ at: 'state', code: 'unknown-field' }],
    });
    await scene.done(enterPhase, {
      processId,
      phase: 'dialogues',
      reason: 'Faltaron territorios.',
    });
    expect(await scene.attempt(draftProposal, input)).toMatchObject({
      code: 'request.wrong-phase',
    });
  });

  test('sent twice with the same key is one proposal', async () => {
    const { scene, processId, themeId } = await proposalIn();
    const input = { processId, ...wordingSample, themeIds: [themeId] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(draftProposal, input, { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('of another commune does not exist', async () => {
    const { scene, processId, proposalId } = await proposalIn();
    const stranger = openScene();
    const withdrawal = { processId, proposalId, reason };
    expect(await stranger.attempt(withdrawProposal, withdrawal)).toMatchObject({
      code: 'request.not-found',
    });
    const asForeigner = { tenant: scene.tenant, person: stranger.coordinator };
    expect(await stranger.attempt(withdrawProposal, withdrawal, asForeigner)).toMatchObject({
      code: 'request.not-found',
    });
    expect(
      await scene.look(viewProposalDraft, { processId, proposalId }, asForeigner),
    ).toMatchObject({ code: 'request.not-found' });
  });
});

describe('a technical opinion', () => {
  test('is asked for by a day after today', async () => {
    const { scene, processId, proposalId } = await proposalIn();
    scene.at('2026-03-10T15:00:00.000Z');
    const asked = { processId, proposalId, unit: 'Obras' };
    for (const dueOn of ['2026-03-09', '2026-03-10'])
      expect(await scene.attempt(requestOpinion, { ...asked, dueOn })).toEqual({
        ok: false,
        code: 'proposals.due-too-soon',
        at: 'dueOn',
      });
    await scene.done(requestOpinion, { ...asked, dueOn: '2026-03-11' });
    expect(await scene.attempt(requestOpinion, { ...asked, dueOn: '2026-03-12' })).toMatchObject({
      code: 'proposals.wrong-state',
    });
  });

  test('waits in the office, the most urgent first, until it is given', async () => {
    const { scene, processId, proposalId, themeId } = await proposalIn();
    const input = { processId, ...wordingSample, themeIds: [themeId] };
    const urgent = await scene.done(draftProposal, { ...input, title: 'Urgente' });
    const asked = { processId, unit: 'Obras' };
    await scene.done(requestOpinion, { ...asked, proposalId, dueOn: '2026-12-31' });
    await scene.done(requestOpinion, { ...asked, ...urgent, dueOn: '2026-06-30' });
    expect(await scene.look(listOpinionRequests, { processId })).toMatchObject({
      value: { items: [{ id: urgent.proposalId, dueOn: '2026-06-30' }, { id: proposalId }] },
    });
    const person = scene.personWith('unit-officer');
    await scene.done(giveOpinion, { processId, ...urgent, ...opinionSample }, { person });
    expect(await scene.look(listOpinionRequests, { processId }, { person })).toMatchObject({
      value: { items: [{ id: proposalId }] },
    });
    const resident = { person: scene.personWith('resident') };
    expect(await scene.look(listOpinionRequests, { processId }, resident)).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('is given by a unit only, once, and only where it was asked for', async () => {
    const { scene, processId, proposalId } = await proposalIn();
    const opinion = { processId, proposalId, ...opinionSample };
    const asUnit = { person: scene.personWith('unit-officer') };
    expect(await scene.attempt(giveOpinion, opinion)).toMatchObject({ code: 'request.not-found' });
    expect(await scene.attempt(giveOpinion, opinion, asUnit)).toMatchObject({
      code: 'proposals.wrong-state',
    });
    await opinedOn(scene, { processId, proposalId });
    expect(await scene.attempt(giveOpinion, opinion, asUnit)).toMatchObject({
      code: 'proposals.wrong-state',
    });
    expect(
      await scene.attempt(giveOpinion, { ...opinion, proposalId: unknown }, asUnit),
    ).toMatchObject({ code: 'proposals.not-found' });
  });

  test('gives its cost in whole pesos, never less than none', async () => {
    const { scene, processId, proposalId } = await proposalIn();
    const asUnit = { person: scene.personWith('unit-officer') };
    for (const costClp of [-1, 1.5, 2 ** 53])
      expect(
        await scene.attempt(
          giveOpinion,
          { processId, proposalId, ...opinionSample, costClp },
          asUnit,
        ),
      ).toMatchObject({ code: 'request.invalid', at: 'costClp' });
  });
});
