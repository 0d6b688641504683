import { describe, expect, test } from 'vitest';
import { type Json } from '#kernel';
import { perform } from '#perform';
import { enterPhase } from '#processes';
import { openScene } from '#samples';
import { hashOf } from '#table';
import { processIn, signed } from '../processes/samples.ts';

import {
  asked,
  writeNote,
  answerWrongly,
  notesIn,
  actsIn,
  counted,
  setUp,
} from './notes/samples.ts';

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
