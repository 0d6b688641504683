import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, string } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Letter, NoMailTransport, mailOf } from '#runtime';

const base = mkdtempSync(path.join(tmpdir(), 'articula-mail-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let folders = 0;
const freshFolder = () => path.join(base, String((folders += 1)));
const now = () => '2026-03-02T12:00:00.000Z';

const letter = (differences: Partial<Letter> = {}): Letter => ({
  key: 'acto-1',
  to: 'ulises@municipio.cl',
  subject: 'Opinión técnica pedida',
  text: 'Hola:\n\nResponde aquí.',
  ...differences,
});

const messagesIn = (folder: string): Record<string, string>[] =>
  readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));

const laid = async (...letters: readonly Letter[]) => {
  const folder = freshFolder();
  const mail = mailOf(folder, now);
  for (const one of letters) await mail.send(one);
  return messagesIn(folder);
};

describe('a letter', () => {
  test('lies in the folder as it would be sent', async () => {
    const { key: _, ...sent } = letter();
    expect(await laid(letter())).toEqual([{ ...sent, sentAt: now() }]);
  });

  test('about one act lies there once, however often the act comes', async () => {
    expect(await laid(letter(), letter({ text: 'otra vez' }), letter())).toHaveLength(1);
  });

  test('comes once to a mailbox that is written in two ways', async () => {
    expect(await laid(letter(), letter({ to: 'Ulises@Municipio.cl' }))).toHaveLength(1);
  });

  test('comes to each mailbox, and about each act', async () => {
    const others = [letter({ to: 'rita@gore.cl' }), letter({ key: 'acto-2' })];
    expect(await laid(letter(), ...others)).toHaveLength(3);
  });

  test('is whole or not there when several write it at once', async () => {
    const folder = freshFolder();
    const mail = mailOf(folder, now);
    await Promise.all(Array.from({ length: 8 }, () => mail.send(letter())));
    expect(messagesIn(folder)).toHaveLength(1);
  });

  test.each([
    'ulises@municipio.cl\r\nBcc: todos@municipio.cl',
    'ulises@municipio.cl, otra@municipio.cl',
    'Ulises <ulises@municipio.cl>',
    'ulises',
    '',
    `${'a'.repeat(250)}@municipio.cl`,
  ])('goes to one plain mailbox and never to %j', async (to) => {
    const folder = freshFolder();
    await expect(mailOf(folder, now).send(letter({ to }))).rejects.toThrow();
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    'Opinión\r\nBcc: todos@municipio.cl',
    'Opinión\nBcc: todos@municipio.cl',
    'Opinión\u2028Bcc: todos@municipio.cl',
    'Opinión\u0085\u0000Bcc: todos@municipio.cl',
    'Opinión \u202e Bcc: todos@municipio.cl',
  ])('has a subject of one line out of %j', async (subject) => {
    expect(await laid(letter({ subject }))).toMatchObject([
      { subject: 'Opinión Bcc: todos@municipio.cl' },
    ]);
  });

  test('has a short subject of one line, whatever somebody wrote', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 400 }), async (subject) => {
        const [message] = await laid(letter({ subject }));
        expect(message?.['subject']).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]{0,150}$/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('without a way out for mail', () => {
  test('the first letter says that there is none', async () => {
    await expect(mailOf(undefined, now).send(letter())).rejects.toThrow(NoMailTransport);
  });

  test('nothing is said as long as nothing is to be sent', () => {
    expect(() => mailOf(undefined, now)).not.toThrow();
  });
});
