import { appointMonitor, publishReport } from '#monitoring';
import type { Scene } from '../perform/samples.ts';
import { submittedPlan } from '../plans/samples.ts';

export const monitorSample = {
  name: 'Universidad de la Cordillera',
  description: 'Centro de estudios sin vínculo con el municipio.',
};

export const reportSample = {
  kind: 'inception',
  title: 'Informe inicial',
  summary: 'El plan es verificable y nació de un foro abierto.',
  answers: [
    { item: '1.1', answer: 'yes', explanation: 'El foro sesionó tres veces con acta pública.' },
    { item: '1.2', answer: 'yes', explanation: 'Participaron 24 organizaciones.' },
  ],
};

/** A submitted plan in its implementation, with a monitoring body and somebody who writes for it. */
export const monitoredPlan = async (scene: Scene) => {
  const plan = await submittedPlan(scene);
  await scene.done(appointMonitor, { processId: plan.processId, ...monitorSample });
  return { ...plan, monitor: scene.personWith('monitor') };
};

/** The same with its inception report published. */
export const assessedPlan = async (scene: Scene) => {
  const plan = await monitoredPlan(scene);
  const input = { processId: plan.processId, ...reportSample };
  const { reportId } = await scene.done(publishReport, input, { person: plan.monitor });
  return { ...plan, reportId };
};
