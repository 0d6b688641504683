import * as z from 'zod';
import { readActs } from '#audit';
import { idOf, line, only, refuse, refusalList } from '#kernel';
import { type Stage, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { openScene } from '#samples';
import {
  type Send,
  change,
  create,
  defineOnce,
  defineRow,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { processIn } from '../../processes/samples.ts';

export type Scene = ReturnType<typeof openScene>;

export const NoteId = idOf('NoteId');
export const Note = z.strictObject({ noteId: NoteId, processId: ProcessId, text: line(200) });
export const titleMark = defineOnce('title', Note.shape.text);
export const noteRow = defineRow<z.infer<typeof Note>>({
  kind: 'note',
  schema: Note,
  within: ({ processId }) => processId,
  id: ({ noteId }) => [noteId],
});

export const noteRefusals = refusalList({
  'notes.taken': { status: 409, es: 'Ya está.', en: 'Taken.' },
  'notes.missing': { status: 404, es: 'No está.', en: 'Missing.' },
});

export const writeNote = defineVerb({
  id: 'notes.write-note',
  route: 'POST /processes/:processId/notes',
  capability: 'dialogues.record',
  input: { processId: ProcessId, text: line(200), secret: z.string().max(99).optional() },
  output: { noteId: NoteId },
  refusals: {},
  sealed: ['secret'],
  offer: { machine: 'Prueba' },
  run: async ({ input: { processId, text }, newId }) => {
    const noteId = NoteId.parse(newId());
    const writes = [create(noteRow, { noteId, processId, text })];
    return decide({ answer: { noteId }, act: 'notes.written', about: noteId, writes });
  },
});

/** Writes, and answers with a field that nobody declared. */
export const answerWrongly = defineVerb({
  ...declarationOf('notes.answer-wrongly'),
  run: async ({ input: { processId, text }, newId }) => {
    const noteId = NoteId.parse(newId());
    const answer = { noteId, secret: 'x' };
    const writes = [create(noteRow, { noteId, processId, text })];
    return decide({ answer, act: 'notes.written', about: noteId, writes });
  },
});

export function declarationOf(id: 'notes.answer-wrongly' | 'notes.claim-title') {
  return {
    id,
    route: 'POST /processes/:processId/notes',
    capability: 'dialogues.record',
    input: { processId: ProcessId, text: line(200) },
    output: { noteId: NoteId },
    refusals: noteRefusals,
    offer: { machine: 'Prueba' },
  } as const;
}

/** One note per text in a process. */
export const claimTitle = defineVerb({
  ...declarationOf('notes.claim-title'),
  refusals: only(noteRefusals, 'notes.taken'),
  once: { key: ({ input }) => titleMark.key(input.text), refusal: 'notes.taken' },
  run: async ({ input: { processId, text }, newId }) => {
    const noteId = NoteId.parse(newId());
    const writes = [create(noteRow, { noteId, processId, text })];
    return decide({ answer: { noteId }, act: 'notes.claimed', about: noteId, writes });
  },
});

export const rewriteNote = defineVerb({
  id: 'notes.rewrite-note',
  route: 'PUT /processes/:processId/notes/:noteId',
  capability: 'dialogues.record',
  input: { processId: ProcessId, noteId: NoteId, text: line(200) },
  output: { version: z.int() },
  refusals: only(noteRefusals, 'notes.missing'),
  offer: { machine: 'Prueba' },
  run: async ({ input: { processId, noteId, text }, records }) => {
    const found = await records.get(noteRow, processId, noteId);
    if (!found) return refuse('notes.missing');
    const rewritten = change(noteRow, found, { ...found.value, text });
    const answer = { version: found.version + 1 };
    return decide({ answer, act: 'notes.rewritten', about: noteId, writes: [rewritten] });
  },
});

export const notesIn = ({ stage, tenant }: Scene, processId: string) =>
  within(tenantScope(tenant), () => tenantRecords(stage.table, tenant).list(noteRow, processId));

export const actsIn = ({ stage, tenant }: Scene, processId: string) =>
  within(tenantScope(tenant), () => readActs(stage.table, tenant, processId));

/** The scene's stage, and the operations that reach the engine through it. */
export const counted = ({ stage }: Scene) => {
  const sent: string[] = [];
  const send = (operation: 'GetItem', input: never) => {
    sent.push(operation);
    return stage.table.send(operation, input);
  };
  const watched: Stage = { ...stage, table: { ...stage.table, send: send as Send } };
  return { stage: watched, sent };
};

export const setUp = async (scene = openScene()) => ({ scene, processId: await processIn(scene) });

export const asked = ({ tenant, coordinator }: Scene) => ({
  tenant,
  person: coordinator,
  key: 'clave',
});
