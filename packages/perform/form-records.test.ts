import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fieldsOf } from '#perform';

const input = z.strictObject({
  answers: z.array(
    z.strictObject({
      item: z.string().min(1),
      people: z.int(),
      explanation: z.string().min(1),
      note: z.string().optional(),
    }),
  ),
  lines: z.array(z.strictObject({ item: z.string(), explanation: z.string().min(1) })).optional(),
});

const parsed = (name: string, ...sent: readonly string[]) =>
  input.safeParse({ answers: [], ...fieldsOf(input, new Map([[name, sent]])) });

const refusedAt = (...sent: readonly string[]) =>
  parsed('answers', ...sent).error?.issues.map(({ path }) => path.join('.'));

describe('a list of records in a form', () => {
  test('is one record a line, its fields between bars in their order', () => {
    expect(
      parsed('answers', '1.1 | 12 | Se cumplió.\r\n\r\n 1.2|3|No.|Falta |  ').data?.answers,
    ).toEqual([
      { item: '1.1', people: 12, explanation: 'Se cumplió.' },
      { item: '1.2', people: 3, explanation: 'No.', note: 'Falta |' },
    ]);
  });

  test('keeps a bar that the last field is written with', () => {
    expect(parsed('lines', '1.1 | Sí | no').data?.lines).toEqual([
      { item: '1.1', explanation: 'Sí | no' },
    ]);
  });

  test('is refused at the field of the line that lacks it', () => {
    expect(refusedAt('1.1 | 12 | Sí', '1.2 | 3')).toEqual(['answers.1.explanation']);
    expect(refusedAt('1.1 | doce | Sí')).toEqual(['answers.0.people']);
    expect(refusedAt(' | 12 | Sí')).toEqual(['answers.0.item']);
  });

  test('makes no record of a file or of text without bars', () => {
    const file = new File(['1.1 | 12 | Sí'], 'respuestas.txt');
    const values = new Map<string, readonly (string | File)[]>([['answers', [file]]]);
    expect(input.safeParse(fieldsOf(input, values)).success).toBe(false);
    expect(refusedAt('todo bien')).toEqual(['answers.0.people', 'answers.0.explanation']);
  });
});
