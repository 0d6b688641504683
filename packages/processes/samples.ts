import type { Phase } from '#kernel';
import { ProcessId, enterPhase, openProcess } from '#processes';
import type { Scene } from '../perform/samples.ts';

/** A process of the scene's tenant in the given phase. */
export const processIn = async (scene: Scene, phase: Phase = 'dialogues'): Promise<ProcessId> => {
  const { processId } = await scene.done(openProcess, {
    title: 'Plan de Acción de Gobierno Abierto',
    standard: 'ogp-local',
    edition: 1,
  });
  if (phase !== 'preparation')
    await scene.done(enterPhase, { processId, phase, reason: 'La prueba empieza en esta fase.' });
  return ProcessId.parse(processId);
};
