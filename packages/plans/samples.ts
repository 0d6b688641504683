import type { CommitmentId } from '#commitments';
import { registerOrganisation } from '#organisations';
import { adoptPlan, assemblePlan, endorsePlan, submitPlan } from '#plans';
import { countedConsultation, inPhase } from '../consultations/samples.ts';
import type { Scene } from '../perform/samples.ts';

export const planSample = {
  year: 2026,
  title: 'Plan de acción de Peñalolén 2026',
  endsOn: '2027-12',
  termEndsOn: '2028-12',
  leadUnits: ['Secretaría Comunal de Planificación'],
};

export const endorserSample = { name: 'Ana Soto Rojas', office: 'Presidenta' };

/** The plan that a counted consultation of two chosen commitments made, in the phase of adoption. */
export const assembledPlan = async (scene: Scene) => {
  const counted = await countedConsultation(scene);
  const { processId, consultationId } = counted;
  await inPhase(scene, processId, 'adoption');
  const { planId } = await scene.done(assemblePlan, { processId, consultationId, ...planSample });
  const [first, , third] = counted.commitmentIds;
  const chosen = [first, third].filter((id): id is CommitmentId => id !== undefined);
  return { ...counted, planId, chosen };
};

/** Somebody of a newly registered organisation endorses the plan. */
export const endorsedBy = async (scene: Scene, processId: string, name = endorserSample.name) => {
  const { organisationId } = await scene.done(registerOrganisation, {
    name: `Junta de Vecinos de ${name}`,
    kind: 'neighbourhood-board',
  });
  const input = { processId, ...endorserSample, name, organisationId };
  const { endorsementId } = await scene.done(endorsePlan, input);
  return { endorsementId, organisationId };
};

/** An adopted plan with one endorsement. */
export const adoptedPlan = async (scene: Scene) => {
  const assembled = await assembledPlan(scene);
  const { processId } = assembled;
  const endorsement = await endorsedBy(scene, processId);
  scene.at('2026-05-04T15:00:00.000Z');
  const adoption = { instrument: 'Decreto alcaldicio 1234', adoptedOn: '2026-05-04' };
  await scene.done(adoptPlan, { processId, ...adoption });
  return { ...assembled, ...endorsement };
};

/**
 * A submitted plan, its process in the implementation. `chosen` are its two commitments; the first
 * is also `commitmentId`, with the milestone `milestoneId`.
 */
export const submittedPlan = async (scene: Scene) => {
  const adopted = await adoptedPlan(scene);
  const { processId } = adopted;
  scene.at('2026-05-18T15:00:00.000Z');
  await scene.done(submitPlan, { processId, submittedOn: '2026-05-18' });
  await inPhase(scene, processId, 'implementation');
  return adopted;
};
