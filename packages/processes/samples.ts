import type { Phase } from '#kernel';
import { ProcessId, attestFact, enterPhase, openProcess } from '#processes';
import { editionOf, isAttested, measureOf } from '#standards';
import type { Scene } from '../perform/samples.ts';

/** Why a test may go on although its process lacks nearly all that the standard asks for. */
export const signed = {
  reason: 'La prueba sigue en esta fase.',
  signedAs: 'Coordinación de la prueba',
};

/** A process of the scene's tenant in the given phase. */
export const processIn = async (scene: Scene, phase: Phase = 'dialogues'): Promise<ProcessId> => {
  const { processId } = await scene.done(openProcess, {
    title: 'Plan de Acción de Gobierno Abierto',
    standard: 'ogp-local',
    edition: 1,
  });
  if (phase !== 'preparation') await scene.done(enterPhase, { processId, phase, ...signed });
  return ProcessId.parse(processId);
};

/** Attests everything that a phase asks for and nothing counts, but what is left out. */
export const attestAllFor = async (
  scene: Scene,
  processId: ProcessId,
  phase: Phase,
  but: readonly string[] = [],
): Promise<void> => {
  const edition = editionOf({ id: 'ogp-local', edition: 1 });
  const asked = (edition?.requirements ?? []).filter(
    (one) => one.phase === phase && isAttested(one.measure) && !but.includes(one.id),
  );
  for (const { id, measure, threshold } of asked)
    await scene.done(attestFact, {
      processId,
      measure,
      title: `Constancia de ${id}`,
      on: '2026-03-01',
      source: 'Documento de la prueba, página 1',
      ...(measureOf(measure).by === 'worst' ? { value: threshold } : {}),
    });
};
