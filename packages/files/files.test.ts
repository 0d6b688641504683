import { describe, expect, test } from 'vitest';
import { keepFile, maxFileBytes, viewFile } from '#files';
import { openScene } from '#samples';
import { base64, keptFile, pdfBytes, pngBytes } from './samples.ts';

const send = (bytes: Uint8Array, name = 'acta.pdf') => ({ name, content: base64(bytes) });

describe('a file', () => {
  test('is kept under the hash of its content, and the office reads what it is', async () => {
    const scene = openScene();
    const kept = await scene.done(keepFile, send(pngBytes, 'plaza.png'));
    expect(kept).toMatchObject({ type: 'image/png', bytes: pngBytes.length });
    expect(await scene.stage.bytes.get(kept.sha256)).toEqual(pngBytes);
    const seen = await scene.look(viewFile, { fileId: kept.fileId });
    expect(seen).toMatchObject({ value: { name: 'plaza.png', sha256: kept.sha256 } });
    expect(JSON.stringify(seen)).not.toContain(scene.coordinator);
  });

  test('sent twice with the same key is kept once', async () => {
    const scene = openScene();
    const answers = await Promise.all(
      [1, 2, 3].map(() => scene.attempt(keepFile, send(pdfBytes()), { key: 'doble-clic' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('leaves no hash of its content in the request: a used key gets its first answer', async () => {
    const scene = openScene();
    const first = await scene.attempt(keepFile, send(pdfBytes('uno')), { key: 'la-misma' });
    const second = await scene.attempt(keepFile, send(pdfBytes('dos')), { key: 'la-misma' });
    expect(second).toEqual(first);
  });

  test('that is called one thing and is another is taken for what it is', async () => {
    const scene = openScene();
    expect(await scene.done(keepFile, send(pngBytes, 'acta.pdf'))).toMatchObject({
      type: 'image/png',
    });
  });

  test('that is a page with a script is refused', async () => {
    const scene = openScene();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await scene.attempt(keepFile, send(page, 'acta.txt'))).toMatchObject({
      ok: false,
      code: 'files.type-refused',
      at: 'content',
    });
  });

  test('without content is refused', async () => {
    expect(await openScene().attempt(keepFile, { name: 'acta.pdf', content: '' })).toMatchObject({
      code: 'files.empty',
    });
  });

  test.each(['@@@@', 'YQ', 'YQ==\n', 'YR==', 'data:text/plain;base64,YQ=='])(
    'that arrives as %j is told to be damaged',
    async (content) => {
      expect(await openScene().attempt(keepFile, { name: 'nota.txt', content })).toMatchObject({
        code: 'files.unreadable',
      });
    },
  );

  test('of ten megabytes is taken, and of one byte more is not', async () => {
    const scene = openScene();
    const text = Buffer.alloc(maxFileBytes, 'a');
    expect(await scene.done(keepFile, send(text, 'nota.txt'))).toMatchObject({
      bytes: maxFileBytes,
    });
    const longer = Buffer.alloc(maxFileBytes + 1, 'a');
    expect(await scene.attempt(keepFile, send(longer, 'nota.txt'))).toMatchObject({
      code: 'files.too-large',
    });
    const muchLonger = { name: 'nota.txt', content: 'a'.repeat(14_500_000) };
    expect(await scene.attempt(keepFile, muchLonger)).toMatchObject({ code: 'files.too-large' });
  });

  test('leaves no bytes where it was refused', async () => {
    const scene = openScene();
    const puts: number[] = [];
    const { put } = scene.stage.bytes;
    Object.assign(scene.stage.bytes, {
      put: (bytes: Uint8Array) => {
        puts.push(bytes.length);
        return put(bytes);
      },
    });
    await scene.attempt(keepFile, send(Buffer.from('MZ\u0000\u0001'), 'acta.pdf'));
    expect(puts).toEqual([]);
  });

  test('with a type of the sender’s choice is refused', async () => {
    const input = { ...send(pdfBytes()), type: 'text/html' };
    expect(await openScene().attempt(keepFile, input)).toMatchObject({
      ok: false,
      code: 'request.invalid',
      at: 'type',
    });
  });

  test('is not kept by a resident', async () => {
    const scene = openScene();
    const person = scene.personWith('resident');
    expect(await scene.attempt(keepFile, send(pdfBytes()), { person })).toMatchObject({
      code: 'request.not-found',
    });
  });

  test('of another commune does not exist', async () => {
    const [ours, theirs] = [openScene(), openScene()];
    const fileId = await keptFile(theirs);
    expect(await ours.look(viewFile, { fileId })).toMatchObject({ code: 'request.not-found' });
    const asking = { tenant: theirs.tenant };
    expect(await ours.look(viewFile, { fileId }, asking)).toMatchObject({
      code: 'request.not-found',
    });
    expect(await ours.look(viewFile, { fileId: 'acta' })).toMatchObject({
      code: 'request.not-found',
    });
  });
});
