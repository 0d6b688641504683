import { enterPhase } from '#processes';
import { draftProposal, giveOpinion, requestOpinion } from '#proposals';
import { openedTheme } from '../contributions/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { processIn, signed } from '../processes/samples.ts';

export const wordingSample = {
  title: 'Iluminar las plazas',
  body: 'Cambiar las luminarias de las plazas que los vecinos nombraron.',
};

/** A drafted proposal of one theme, in a process of its own that is in its formulation. */
export const draftedProposal = async (scene: Scene) => {
  const processId = await processIn(scene);
  const { themeId, contributionIds } = await openedTheme(scene, processId);
  await scene.done(enterPhase, {
    processId,
    phase: 'formulation',
    ...signed,
  });
  const input = { processId, ...wordingSample, themeIds: [themeId] };
  const { proposalId } = await scene.done(draftProposal, input);
  return { processId, themeId, contributionIds, proposalId };
};

export const opinionSample = {
  verdict: 'feasible',
  reason: 'Hay contrato de mantención vigente.',
  costClp: 45_000_000,
};

/** Has a unit opine on a proposal. */
export const opinedOn = async (
  scene: Scene,
  { processId, proposalId }: { processId: string; proposalId: string },
  opinion: Record<string, unknown> = opinionSample,
) => {
  const asked = { processId, proposalId, unit: 'Dirección de Obras', dueOn: '2026-12-31' };
  await scene.done(requestOpinion, asked);
  const person = scene.personWith('unit-officer');
  return scene.done(giveOpinion, { processId, proposalId, ...opinion }, { person });
};
