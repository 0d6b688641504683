import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidesSigns, isVisible, line, paragraph, withoutUnseen } from '#kernel';

describe('text that nobody can see', () => {
  test.each([
    ['a blank of no width', '\u200B'],
    ['several of them', '\u200B\uFEFF\u2060 \u00AD'],
    ['a braille pattern without dots', '\u2800'],
    ['a filler of Korean', 'ㅤ'],
    ['a joiner that joins nothing', '\u200D'],
    ['a mark on nothing', '\u0301'],
  ])('is refused: %s', (_name, text) => {
    expect(line(50).safeParse(text).success).toBe(false);
    expect(paragraph(50).safeParse(`${text}\n${text}`).success).toBe(false);
  });
});

describe('text that shows another order than it has', () => {
  test.each(['\u202A', '\u202E', '\u2066', '\u2069', '\u061C'])('is refused: %j', (sign) => {
    expect(line(50).safeParse(`Ana${sign}Rojas`).success).toBe(false);
  });
});

describe('signs that a copy brings along', () => {
  test('go, and the text stays', () => {
    expect(line(50).parse('\uFEFFPlaza\u200B de la con\u00ADcordia')).toBe('Plaza de la concordia');
  });

  test('are not missed where they join letters or pictures', () => {
    for (const text of ['👨‍👩‍👧 familia', '👍🏽', 'නි‍', '¿Qué?', '…', '100 %', 'Ñuñoa', '日本'])
      expect(line(50).parse(text)).toBe(text.normalize('NFC'));
  });
});

test('whatever is taken can be seen, hides nothing, and is taken again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const taken = paragraph(4000).safeParse(text);
      if (!taken.success) return;
      expect(isVisible(taken.data)).toBe(true);
      expect(hidesSigns(taken.data)).toBe(false);
      expect(withoutUnseen(taken.data)).toBe(taken.data);
      expect(paragraph(4000).parse(taken.data)).toBe(taken.data);
    }),
  );
});
