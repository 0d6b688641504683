import { draftCommitment, planMilestone } from '#commitments';
import type { Scene } from '../perform/samples.ts';
import { draftedProposal } from '../proposals/samples.ts';

export const commitmentSample = {
  title: 'Plazas iluminadas',
  problem: 'Las plazas están oscuras y se usan poco.',
  statusQuo: 'Hoy 12 de 40 plazas tienen luz suficiente.',
  action: 'Iluminar 28 plazas y publicar el avance cada mes.',
  values: ['participation', 'accountability'],
  policyArea: 'public-participation',
  leadUnit: 'Dirección de Obras',
  supportingUnits: ['Seguridad Pública'],
  startsOn: '2026-06',
  endsOn: '2027-05',
};

export const milestoneSample = {
  title: 'Catastro de luminarias',
  deliverable: 'Catastro publicado como datos abiertos',
  startsOn: '2026-06',
  endsOn: '2026-08',
  responsible: 'Dirección de Obras',
};

/** One more commitment that rests on a proposal, with one milestone. */
export const draftedCommitment = async (
  scene: Scene,
  { processId, proposalId }: { processId: string; proposalId: string },
  differences: Record<string, unknown> = {},
) => {
  const input = { processId, ...commitmentSample, proposalIds: [proposalId], ...differences };
  const { commitmentId } = await scene.done(draftCommitment, input);
  const milestone = { processId, commitmentId, ...milestoneSample };
  const { milestoneId } = await scene.done(planMilestone, milestone);
  return { commitmentId, milestoneId };
};

/** A commitment with one milestone, in a process of its own that is in its formulation. */
export const commitmentIn = async (scene: Scene, differences: Record<string, unknown> = {}) => {
  const proposal = await draftedProposal(scene);
  return { ...proposal, ...(await draftedCommitment(scene, proposal, differences)) };
};
