import { DialogueId, callDialogue, holdDialogue } from '#dialogues';
import type { Scene } from '../perform/samples.ts';

export const announcementSample = {
  title: 'Diálogo de Lo Hermida',
  topics: ['seguridad', 'áreas verdes'],
  scheduledOn: '2026-03-20',
  mode: 'in-person',
  place: 'Sede vecinal',
};

/** A dialogue that was called in the scene's March and held on its day. */
export const heldDialogue = async (scene: Scene, processId: string): Promise<DialogueId> => {
  const { dialogueId } = await scene.done(callDialogue, { processId, ...announcementSample });
  scene.at('2026-03-21T12:00:00.000Z');
  await scene.done(holdDialogue, { processId, dialogueId, heldOn: '2026-03-20' });
  return DialogueId.parse(dialogueId);
};
