import { describe, expect, test } from 'vitest';
import { type Stage, perform } from '#perform';
import { type Send } from '#table';
import { processIn } from '../processes/samples.ts';

import {
  asked,
  NoteId,
  writeNote,
  claimTitle,
  rewriteNote,
  notesIn,
  setUp,
} from './notes/samples.ts';

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
