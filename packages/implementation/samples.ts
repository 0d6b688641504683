import {
  attachEvidence,
  closeMilestone,
  declareObligation,
  dischargeObligation,
  reportProgress,
} from '#implementation';
import type { Asking, Projection } from '#perform';
import { projectorScope, publishCopy, publishedRecords, tenantRecords, within } from '#table';
import { keptFile } from '../files/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { submittedPlan } from '../plans/samples.ts';

export const obligationSample = {
  title: 'Informar el avance cada trimestre',
  cadence: 'quarterly',
  owner: 'Secretaría Comunal de Planificación',
  startsOn: '2026-05-18',
  basis: 'Plan de acción, pregunta B12',
  isSilent: false,
};

export const progressSample = {
  percent: 40,
  level: 'limited',
  text: 'Se iluminaron 12 de 28 plazas.',
};

type Milestone = {
  readonly processId: string;
  readonly commitmentId: string;
  readonly milestoneId: string;
};

/** A file kept and attached to a milestone. */
export const attachedEvidence = async (
  scene: Scene,
  { processId, commitmentId, milestoneId }: Milestone,
  name = 'catastro.pdf',
  asking: Partial<Asking> = {},
) => {
  const fileId = await keptFile(scene, name, asking);
  const input = { processId, commitmentId, milestoneId, title: `Documento ${name}`, fileId };
  const { evidenceId } = await scene.done(attachEvidence, input, asking);
  return { fileId, evidenceId };
};

/**
 * A submitted plan in its implementation: a discharged obligation, a report on the first commitment
 * and its milestone closed with evidence.
 */
export const runningPlan = async (scene: Scene) => {
  const plan = await submittedPlan(scene);
  const { processId, commitmentId, milestoneId } = plan;
  scene.at('2026-09-01T15:00:00.000Z');
  const { obligationId } = await scene.done(declareObligation, { processId, ...obligationSample });
  const discharge = { processId, obligationId, on: '2026-08-18', note: 'Se publicó el informe.' };
  await scene.done(dischargeObligation, discharge);
  await scene.done(reportProgress, { processId, commitmentId, ...progressSample });
  const evidence = await attachedEvidence(scene, plan);
  const milestone = { processId, commitmentId, milestoneId };
  await scene.done(closeMilestone, { ...milestone, closedOn: '2026-08-31' });
  return { ...plan, ...evidence, obligationId };
};

/** Publishes what follows from acts about these things, as the projector does. */
export const project = (
  scene: Scene,
  projection: Projection,
  collection: string,
  about: readonly string[] = [],
) => {
  const { stage, tenant } = scene;
  return within(projectorScope(tenant), async () => {
    const copies = await projection.project({
      tenant,
      region: stage.region,
      collection,
      about,
      records: tenantRecords(stage.table, tenant),
      published: (of) => publishedRecords(stage.table, of),
      ballotsIn: async () => [],
    });
    for (const one of copies) await publishCopy(stage.table, one);
    return copies;
  });
};
