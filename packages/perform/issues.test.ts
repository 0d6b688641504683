import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  LocalDate,
  LocalDateTime,
  Reason,
  StatedDay,
  distinct,
  idOf,
  line,
  paragraph,
  refuse,
} from '#kernel';
import { mistakesIn, problemOf } from '#perform';
import { invalid } from './issues.ts';

const ThingId = idOf('ThingId');

const input = z.strictObject({
  title: line(10),
  text: paragraph(10).optional(),
  reason: Reason.optional(),
  on: LocalDate.optional(),
  at: LocalDateTime.optional(),
  stated: StatedDay.optional(),
  people: z.int().min(1).max(50).optional(),
  share: z.number().optional(),
  seats: z.int().positive().optional(),
  isOpen: z.boolean().optional(),
  kind: z.enum(['a', 'b']).optional(),
  thingId: ThingId.optional(),
  topics: z.array(line(5)).min(2).max(3).optional(),
  picked: z
    .array(z.string())
    .min(1)
    .refine(...distinct)
    .optional(),
  mail: z.email().optional(),
  link: z.url().optional(),
  letters: z.string().length(3).optional(),
  either: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('mail'), mail: z.email() }),
      z.strictObject({ by: z.literal('hand') }),
    ])
    .optional(),
  lines: z.array(z.strictObject({ item: line(5), people: z.int() })).optional(),
});

const mistakes = (raw: Readonly<Record<string, unknown>>) => {
  const parsed = input.safeParse({ title: 'Plaza', ...raw });
  return parsed.success ? [] : mistakesIn(parsed.error, { title: 'Plaza', ...raw });
};

const rule = 'x'.repeat(11);

describe('a mistake is named by its own cause', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string, string, object?]>([
    ['nothing', { title: undefined }, 'title', 'missing'],
    ['blanks alone', { title: ' \t ' }, 'title', 'missing'],
    ['null', { title: null }, 'title', 'missing'],
    ['a text that is too long', { title: rule }, 'title', 'too-long', { most: 10 }],
    ['a text that is too short', { reason: 'Sí.' }, 'reason', 'too-short', { least: 10 }],
    ['a text of another length', { letters: 'ab' }, 'letters', 'wrong-length', { exactly: 3 }],
    ['two lines for one', { title: 'a\nb' }, 'title', 'not-one-line'],
    ['a width of nothing', { title: '\u200B' }, 'title', 'unseen-sign'],
    ['an empty pattern of braille', { title: '\u2800' }, 'title', 'unseen-sign'],
    ['a text turned around', { title: 'ana\u202Eana' }, 'title', 'unseen-sign'],
    ['a control character', { text: 'a\u0007b' }, 'text', 'unseen-sign'],
    ['a number for a text', { title: 7 }, 'title', 'not-a-text'],
    ['a day that never was', { on: '2026-02-30' }, 'on', 'not-a-day'],
    ['a day as people write it', { on: '28-11-2026' }, 'on', 'not-a-day'],
    ['an hour without a day', { at: '09:00' }, 'at', 'not-an-hour'],
    ['a day without an hour', { at: '2026-11-28' }, 'at', 'not-an-hour'],
    ['no day of any document', { stated: 'hace poco' }, 'stated', 'not-a-document-day'],
    ['words for a number', { people: 'doce' }, 'people', 'not-a-number'],
    ['a comma that may be either', { people: '1,000' }, 'people', 'ambiguous-number'],
    ['a half', { people: 1.5 }, 'people', 'not-whole'],
    ['a half as a text', { people: '1.5' }, 'people', 'not-a-number'],
    ['no number at all', { share: Number.NaN }, 'share', 'not-a-number'],
    ['too much', { people: 51 }, 'people', 'number-too-big', { most: 50 }],
    ['too little', { people: 0 }, 'people', 'number-too-small', { least: 1 }],
    ['none where some are due', { seats: 0 }, 'seats', 'number-too-small', { least: 1 }],
    ['maybe', { isOpen: 'maybe' }, 'isOpen', 'not-yes-or-no'],
    ['what cannot be chosen', { kind: 'c' }, 'kind', 'not-one-of'],
    ['what has no id', { thingId: 'la plaza' }, 'thingId', 'not-one-of'],
    ['too many', { topics: ['a', 'b', 'c', 'd'] }, 'topics', 'too-many', { most: 3 }],
    ['too few', { topics: ['a'] }, 'topics', 'too-few', { least: 2 }],
    ['none of a list', { picked: [] }, 'picked', 'missing'],
    ['one twice', { picked: ['a', 'a'] }, 'picked', 'repeated'],
    ['one of a list that is wrong', { topics: ['a', rule] }, 'topics.1', 'too-long', { most: 5 }],
    ['no list', { topics: {} }, 'topics', 'not-a-list'],
    ['no mail', { mail: 'ana@' }, 'mail', 'not-a-mail'],
    ['no link', { link: 'www' }, 'link', 'not-a-link'],
    ['two for one', { title: ['a', 'b'] }, 'title', 'sent-twice'],
    ['two choices for one', { kind: ['a', 'b'] }, 'kind', 'sent-twice'],
    ['a field of nobody', { state: 'x' }, 'state', 'unknown-field'],
    ['a record that is none', { lines: ['x'] }, 'lines.0', 'not-a-record'],
    ['a record lacking a part', { lines: [{ item: 'a' }] }, 'lines.0.people', 'missing'],
    ['a kind of shape that is none', { either: { by: 'fax' } }, 'either.by', 'not-one-of'],
    [
      'a shape that is wrong below',
      { either: { by: 'mail', mail: 'x' } },
      'either.mail',
      'not-a-mail',
    ],
  ])('with %s', (_name, raw, at, code, found) => {
    expect(mistakes(raw)).toEqual([{ at, code, ...(found ? { found } : {}) }]);
  });
});

describe('several mistakes', () => {
  test('are all told, in the order of the fields', () => {
    expect(mistakes({ title: '', on: 'ayer', people: 1.5, x: 1 })).toEqual([
      { at: 'title', code: 'missing' },
      { at: 'on', code: 'not-a-day' },
      { at: 'people', code: 'not-whole' },
      { at: 'x', code: 'unknown-field' },
    ]);
  });

  test('are told to programs with their sentences in both languages', () => {
    const raw = { title: rule, on: 'ayer' };
    const error = input.safeParse(raw).error as z.ZodError;
    const problem = problemOf(invalid(error, raw), {}, 'id');
    expect(problem).toMatchObject({ status: 422, code: 'request.invalid', at: 'title' });
    expect(problem.errors).toEqual([
      {
        at: 'title',
        code: 'too-long',
        es: 'Es muy largo. Escribe 10 caracteres como máximo.',
        en: 'This is too long. Write 10 characters at most.',
      },
      {
        at: 'on',
        code: 'not-a-day',
        es: 'No es un día. Escribe día, mes y año, por ejemplo 28-11-2026.',
        en: 'This is not a day. Write it like 2026-11-28.',
      },
    ]);
  });

  test('never hold what was typed', () => {
    const raw = { title: `secreto${rule}`, on: 'secreto', people: 'secreto', secreto: 1 };
    const told = JSON.stringify(mistakes(raw).map(({ code, found }) => ({ code, found })));
    expect(told).not.toContain('secreto');
  });
});

test('another refusal says nothing of fields', () => {
  expect(problemOf(refuse('request.conflict'), {}, 'id')).not.toHaveProperty('errors');
});
