import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readActs } from '#audit';
import { type Json, idOf, line, only, refuse, refusalList } from '#kernel';
import { type Stage, decide, defineVerb, perform } from '#perform';
import { ProcessId, enterPhase } from '#processes';
import { openScene } from '#samples';
import {
  type Send,
  change,
  create,
  defineOnce,
  defineRow,
  hashOf,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { processIn, signed } from '../processes/samples.ts';

type Scene = ReturnType<typeof openScene>;

const NoteId = idOf('NoteId');
const Note = z.strictObject({ noteId: NoteId, processId: ProcessId, text: line(200) });
const titleMark = defineOnce('title', Note.shape.text);
const noteRow = defineRow<z.infer<typeof Note>>({
  kind: 'note',
  schema: Note,
  within: ({ processId }) => processId,
  id: ({ noteId }) => [noteId],
});

const noteRefusals = refusalList({
  'notes.taken': { status: 409, es: 'Ya está.', en: 'Taken.' },
  'notes.missing': { status: 404, es: 'No está.', en: 'Missing.' },
});

const writeNote = defineVerb({
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
const answerWrongly = defineVerb({
  ...declarationOf('notes.answer-wrongly'),
  run: async ({ input: { processId, text }, newId }) => {
    const noteId = NoteId.parse(newId());
    const answer = { noteId, secret: 'x' };
    const writes = [create(noteRow, { noteId, processId, text })];
    return decide({ answer, act: 'notes.written', about: noteId, writes });
  },
});

function declarationOf(id: 'notes.answer-wrongly' | 'notes.claim-title') {
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
const claimTitle = defineVerb({
  ...declarationOf('notes.claim-title'),
  refusals: only(noteRefusals, 'notes.taken'),
  once: { key: ({ input }) => titleMark.key(input.text), refusal: 'notes.taken' },
  run: async ({ input: { processId, text }, newId }) => {
    const noteId = NoteId.parse(newId());
    const writes = [create(noteRow, { noteId, processId, text })];
    return decide({ answer: { noteId }, act: 'notes.claimed', about: noteId, writes });
  },
});

const rewriteNote = defineVerb({
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

const notesIn = ({ stage, tenant }: Scene, processId: string) =>
  within(tenantScope(tenant), () => tenantRecords(stage.table, tenant).list(noteRow, processId));

const actsIn = ({ stage, tenant }: Scene, processId: string) =>
  within(tenantScope(tenant), () => readActs(stage.table, tenant, processId));

/** The scene's stage, and the operations that reach the engine through it. */
const counted = ({ stage }: Scene) => {
  const sent: string[] = [];
  const send = (operation: 'GetItem', input: never) => {
    sent.push(operation);
    return stage.table.send(operation, input);
  };
  const watched: Stage = { ...stage, table: { ...stage.table, send: send as Send } };
  return { stage: watched, sent };
};

const setUp = async (scene = openScene()) => ({ scene, processId: await processIn(scene) });

describe('who asks, before anything else', () => {
  test('nobody is told to sign in, whatever they send', async () => {
    const { scene, processId } = await setUp();
    for (const input of [{ processId, text: 'Hola' }, { processId }, { processId, x: 1 }])
      expect(await scene.attempt(writeNote, input, { person: undefined })).toEqual({
        ok: false,
        code: 'request.not-signed-in',
      });
  });

  test.each([
    ['a right input', { text: 'Hola' }],
    ['a wrong input', { text: 42 }],
    ['an unknown field', { text: 'Hola', constructor: 1 }],
    ['nothing', {}],
  ])('a stranger with %s finds nothing', async (_name, input) => {
    const { scene, processId } = await setUp();
    const person = scene.personWith('monitor');
    expect(await scene.attempt(writeNote, { processId, ...input }, { person })).toEqual({
      ok: false,
      code: 'request.not-found',
    });
  });

  test('an id that cannot be one is nowhere, even for who may ask', async () => {
    const { scene } = await setUp();
    for (const processId of ['1', '', 7, null, ['x'], 'U'.repeat(26), `${'0'.repeat(26)}\n`])
      expect(await scene.attempt(writeNote, { processId, text: 'Hola' })).toEqual({
        ok: false,
        code: 'request.not-found',
      });
  });

  test('a process that does not exist is nowhere', async () => {
    const { scene } = await setUp();
    const input = { processId: '0'.repeat(26), text: 'Hola' };
    expect(await scene.attempt(writeNote, input)).toMatchObject({ code: 'request.not-found' });
  });

  test('the machine may do only what is its own', async () => {
    const { scene, processId } = await setUp();
    const asking = { person: undefined, isInstallation: true };
    expect(await scene.attempt(writeNote, { processId, text: 'Hola' }, asking)).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('what is not an object at all is refused', async () => {
    const { scene } = await setUp();
    for (const input of [null, undefined, 'x', 7, []])
      expect(await perform(scene.stage, writeNote, asked(scene), input)).toMatchObject({
        code: 'request.not-found',
      });
  });
});

const asked = ({ tenant, coordinator }: Scene) => ({ tenant, person: coordinator, key: 'clave' });

describe('the input', () => {
  test.each([
    ['a field too many', { text: 'Hola', state: 'x' }, 'state', 'unknown-field'],
    ['a field too few', {}, 'text', 'missing'],
    ['a number for a text', { text: 1 }, 'text', 'not-a-text'],
    ['a text for nothing but blanks', { text: ' \t ' }, 'text', 'missing'],
    ['a text with a control character', { text: 'a\u0000b' }, 'text', 'unseen-sign'],
  ])('with %s is refused at its field, for its own cause', async (_name, input, at, code) => {
    const { scene, processId } = await setUp();
    const refused = { ok: false, code: 'request.invalid', at, errors: [{ at, code }] };
    expect(await scene.attempt(writeNote, { processId, ...input })).toEqual(refused);
  });

  test('with __proto__ as a field of its own is refused', async () => {
    const { scene, processId } = await setUp();
    const input = JSON.parse(`{"processId":"${processId}","text":"Hola","__proto__":{"a":1}}`);
    expect(await scene.attempt(writeNote, input)).toMatchObject({ code: 'request.invalid' });
  });
});

describe('the phase', () => {
  test('that is wrong costs no write', async () => {
    const scene = openScene();
    const processId = await processIn(scene, 'adoption');
    const { stage, sent } = counted(scene);
    const input = { processId, text: 'Hola' };
    expect(await perform(stage, writeNote, asked(scene), input)).toEqual({
      ok: false,
      code: 'request.wrong-phase',
    });
    expect(sent).not.toContain('TransactWriteItems');
    expect(sent).not.toContain('PutItem');
    expect(await notesIn(scene, processId)).toEqual([]);
  });

  test('that was right when the request first came answers as it did then', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Hola' };
    const first = await scene.done(writeNote, input, { key: 'uno' });
    await scene.done(enterPhase, { processId, phase: 'adoption', ...signed });
    expect(await scene.done(writeNote, input, { key: 'uno' })).toEqual(first);
    expect(await scene.attempt(writeNote, input, { key: 'dos' })).toMatchObject({
      code: 'request.wrong-phase',
    });
    expect(await scene.attempt(writeNote, { ...input, text: 'B' }, { key: 'uno' })).toMatchObject({
      code: 'request.key-reused',
    });
  });
});

describe('the answer', () => {
  test('that is wrong is a fault, and nothing was written', async () => {
    const { scene, processId } = await setUp();
    await expect(scene.attempt(answerWrongly, { processId, text: 'Hola' })).rejects.toThrow(
      'unrecognized_keys',
    );
    expect(await notesIn(scene, processId)).toEqual([]);
    expect((await actsIn(scene, processId)).map(({ kind }) => kind)).not.toContain('notes.written');
  });
});

describe('a request that comes again', () => {
  test('is answered alike and done once', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Hola' };
    const first = await scene.done(writeNote, input, { key: 'igual' });
    expect(await scene.done(writeNote, input, { key: 'igual' })).toEqual(first);
    expect(await notesIn(scene, processId)).toHaveLength(1);
  });

  test('24 times at once is done once', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Hola' };
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => scene.done(writeNote, input, { key: 'rafaga' })),
    );
    expect(new Set(answers.map(({ noteId }) => noteId)).size).toBe(1);
    expect(await notesIn(scene, processId)).toHaveLength(1);
  });

  test('with another text is told so', async () => {
    const { scene, processId } = await setUp();
    await scene.done(writeNote, { processId, text: 'Hola' }, { key: 'igual' });
    const other = { processId, text: 'Chao' };
    expect(await scene.attempt(writeNote, other, { key: 'igual' })).toMatchObject({
      code: 'request.key-reused',
    });
    expect(await notesIn(scene, processId)).toHaveLength(1);
  });

  test('under another verb is told so', async () => {
    const { scene, processId } = await setUp();
    const { noteId } = await scene.done(writeNote, { processId, text: 'Hola' }, { key: 'igual' });
    const input = { processId, noteId, text: 'Hola' };
    expect(await scene.attempt(rewriteNote, input, { key: 'igual' })).toMatchObject({
      code: 'request.key-reused',
    });
  });

  test('from somebody else is another request', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Hola' };
    const first = await scene.done(writeNote, input, { key: 'igual' });
    const person = scene.personWith('coordinator');
    expect(await scene.done(writeNote, input, { key: 'igual', person })).not.toEqual(first);
  });

  test('after a refusal may succeed: a refusal is not kept', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, noteId: NoteId.parse('0'.repeat(26)), text: 'Hola' };
    expect(await scene.attempt(rewriteNote, input, { key: 'uno' })).toMatchObject({
      code: 'notes.missing',
    });
    await scene.done(writeNote, { processId, text: 'Hola' }, { key: 'uno' });
  });

  test('after the thing moved on is answered as it was the first time', async () => {
    const { scene, processId } = await setUp();
    const { noteId } = await scene.done(writeNote, { processId, text: 'Hola' });
    const input = { processId, noteId, text: 'Uno' };
    expect(await scene.done(rewriteNote, input, { key: 'uno' })).toEqual({ version: 2 });
    await scene.done(rewriteNote, { ...input, text: 'Dos' });
    expect(await scene.done(rewriteNote, input, { key: 'uno' })).toEqual({ version: 2 });
    expect(await notesIn(scene, processId)).toMatchObject([{ value: { text: 'Dos' }, version: 3 }]);
  });
});

describe('two who change the same thing at once', () => {
  test('are both heard, one after the other, and none is lost', async () => {
    const { scene, processId } = await setUp();
    const { noteId } = await scene.done(writeNote, { processId, text: 'Hola' });
    const answers = await Promise.all(
      ['a', 'b'].map((text) => scene.done(rewriteNote, { processId, noteId, text })),
    );
    expect(answers.map(({ version }) => version).toSorted()).toEqual([2, 3]);
  });

  test('are told of a conflict where it does not end', async () => {
    const { scene, processId } = await setUp();
    const { noteId } = await scene.done(writeNote, { processId, text: 'Hola' });
    let rivals = 0;
    // Somebody else is always faster: between our reading and our writing the note changes.
    const send = async (operation: 'TransactWriteItems', input: never) => {
      if (operation === 'TransactWriteItems') {
        rivals += 1;
        await scene.done(rewriteNote, { processId, noteId, text: `rival ${rivals}` });
      }
      return scene.stage.table.send(operation, input);
    };
    const stage: Stage = { ...scene.stage, table: { ...scene.stage.table, send: send as Send } };
    const input = { processId, noteId, text: 'Nunca' };
    expect(await perform(stage, rewriteNote, asked(scene), input)).toEqual({
      ok: false,
      code: 'request.conflict',
    });
    expect(rivals).toBeGreaterThan(1);
    expect(await notesIn(scene, processId)).toMatchObject([{ value: { text: `rival ${rivals}` } }]);
  });
});

describe('a fact that holds once', () => {
  test('is refused with its own sentence to whoever comes second', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Plaza' };
    await scene.done(claimTitle, input);
    expect(await scene.attempt(claimTitle, input)).toEqual({ ok: false, code: 'notes.taken' });
    const person = scene.personWith('coordinator');
    expect(await scene.attempt(claimTitle, input, { person })).toMatchObject({
      code: 'notes.taken',
    });
    expect(await notesIn(scene, processId)).toHaveLength(1);
  });

  test('is answered again to who repeats the same request', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Plaza' };
    const first = await scene.done(claimTitle, input, { key: 'uno' });
    expect(await scene.done(claimTitle, input, { key: 'uno' })).toEqual(first);
  });

  test('is claimed once by 24 at once', async () => {
    const { scene, processId } = await setUp();
    const input = { processId, text: 'Plaza' };
    const results = await Promise.all(
      Array.from({ length: 24 }, () => scene.attempt(claimTitle, input)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : [result.code]));
    expect(new Set(refused)).toEqual(new Set(['notes.taken']));
  });

  test('holds in one process and not in the next', async () => {
    const { scene, processId } = await setUp();
    await scene.done(claimTitle, { processId, text: 'Plaza' });
    const other = await processIn(scene);
    await scene.done(claimTitle, { processId: other, text: 'Plaza' });
  });
});

describe('the act', () => {
  test('says who, what, when, in which role, and nothing that was sealed', async () => {
    const { scene, processId } = await setUp();
    const secret = 'voto-por-la-plaza';
    const input = { processId, text: 'Hola', secret };
    const { noteId } = await scene.done(writeNote, input, { key: 'sellado' });
    const act = (await actsIn(scene, processId)).find(({ about }) => about === noteId);
    expect(act).toMatchObject({
      verb: 'notes.write-note',
      kind: 'notes.written',
      person: scene.coordinator,
      role: 'coordinator',
      answer: { noteId },
      things: [{ n: 1, prev: '' }],
    });
    expect(JSON.stringify(act)).not.toContain(secret);
  });

  test('is the same whatever was sealed, so that no hash in it can be guessed', async () => {
    const { scene, processId } = await setUp();
    const requests = [];
    for (const secret of ['a', 'b', undefined]) {
      const input = { processId, text: 'Hola', ...(secret ? { secret } : {}) };
      const { noteId } = await scene.done(writeNote, input);
      const acts = await actsIn(scene, processId);
      requests.push(acts.find(({ about }) => about === noteId)?.request);
    }
    expect(new Set(requests).size).toBe(1);
    expect(requests[0]).toBe(
      hashOf(['notes.write-note', { processId, text: 'Hola' } as unknown as Json]),
    );
  });
});
