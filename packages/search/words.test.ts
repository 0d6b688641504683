import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, fold, highlight, scoreOf, termsOf } from './words.ts';

const thing = { title: 'Plazas iluminadas en Lo Hermida', text: 'La plaza está oscura de noche.' };

describe('what is looked for', () => {
  test.each([
    ['PLAZA', ['plaza']],
    ['  niñez   y  Educación ', ['ninez', 'educacion']],
    ['plaza plaza', ['plaza']],
    ['2021', ['2021']],
    ['¿plaza?', ['plaza']],
    ['', []],
    ['a', []],
    ['!!! --- ***', []],
    ['<script>', ['script']],
    ['%00 ../..', ['00']],
    [
      'uno dos tres cuatro cinco seis siete ocho nueve',
      ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho'],
    ],
  ])('in %j is %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  test('may be typed with letters and accents apart', () => {
    expect(termsOf('educacio\u0301n')).toEqual(['educacion']);
  });
});

describe('a thing', () => {
  test.each(['plaza', 'PLAZA', 'Oscura', 'plaza noche', 'esta', 'hermida oscura'])(
    'is found by %j',
    (query) => {
      expect(scoreOf(thing, termsOf(query))).toBeGreaterThan(0);
    },
  );

  test.each(['ciclovía', 'plaza ciclovía', '', 'plazass', 'a', '.*'])(
    'is not found by %j',
    (query) => {
      expect(scoreOf(thing, termsOf(query))).toBe(0);
    },
  );

  test('with the word in its title stands before one that only speaks of it', () => {
    const other = { title: 'Otra cosa', text: 'plaza plaza plaza plaza' };
    expect(scoreOf(thing, ['plaza'])).toBeGreaterThan(scoreOf(other, ['plaza']));
  });
});

describe('a highlight', () => {
  test('marks the words as they were written', () => {
    expect(highlight('Niñez y Educación', termsOf('ninez educacion'))).toEqual([
      { text: 'Niñez', isHit: true },
      { text: ' y ', isHit: false },
      { text: 'Educación', isHit: true },
    ]);
  });

  test('takes the longer of two words that begin at the same place', () => {
    expect(highlight('plazas', ['pla', 'plaza']).map(({ text }) => text)).toEqual(['plaza', 's']);
  });

  test('loses and adds nothing, whatever the text and the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        (text, query) => {
          expect(fold(text)).toHaveLength(text.length);
          expect(
            highlight(text, termsOf(query))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  test('of every part of a text is found in it', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.nat(29), (text, at) => {
        const word = text.split(' ')[at];
        fc.pre(word !== undefined && termsOf(word).length > 0);
        expect(highlight(text, termsOf(word ?? '')).some(({ isHit }) => isHit)).toBe(true);
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = `${'antes '.repeat(100)}la plaza ${'después '.repeat(100)}`;

  test('holds the word, is short and does not cut words', () => {
    const cut = around(long, ['plaza']);
    expect(cut).toMatch(/^…antes .*plaza.*después…$/u);
    expect(cut.length).toBeLessThanOrEqual(182);
  });

  test('of a short text is the text', () => {
    expect(around('La plaza.', ['plaza'])).toBe('La plaza.');
  });

  test('without the word is the beginning', () => {
    expect(around(long, ['ciclovia'])).toMatch(/^antes antes/u);
  });
});
