import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from './csv.ts';

/** Reads back what was written, as a spreadsheet does. */
const cellsOf = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n$/, '');
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const row = rows.at(-1) ?? [];
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === ';') {
      row.push(cell);
      cell = '';
    } else if (!isQuoted && letter === '\r' && text[at + 1] === '\n') {
      row.push(cell);
      cell = '';
      rows.push([]);
      at += 1;
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
};

const signs = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];
const blanks = [' =', '\u00A0=', '\u200B=', '\uFEFF=', '\u3000=', '\u202E='];
const leads = [...signs, ...blanks, '\t', '\r', '\n', '\u0000', '\u000B', '\u001F'];
const formulas = leads.flatMap((lead) => [`${lead}1+1`, `${lead}HYPERLINK("http://x")`]);

describe('a CSV', () => {
  test('opens in a Spanish spreadsheet: byte order mark, semicolons, decimal comma', () => {
    expect(csvOf([{ name: 'Ñuñoa', people: 1.5 }])).toBe('\uFEFFname;people\r\nÑuñoa;1,5\r\n');
  });

  test.each(formulas)('makes %j inert and loses nothing of it', (formula) => {
    const [, [cell = ''] = []] = cellsOf(csvOf([{ text: formula }]));
    expect(cell).toBe(`'${formula}`);
  });

  test.each(formulas)('makes %j inert as the name of a column', (formula) => {
    const [[cell = ''] = []] = cellsOf(csvOf([{ [formula]: 'x' }]));
    expect(cell).toBe(`'${formula}`);
  });

  test.each(['Juan', 'a=b', '1+1', 'x@ejemplo.cl', '"dicho"', 'a;b', 'uno\ndos', ''])(
    'leaves %j as it is',
    (text) => {
      expect(cellsOf(csvOf([{ text, other: 'x' }]))[1]).toEqual([text, 'x']);
    },
  );

  test('keeps numbers below zero as numbers', () => {
    expect(cellsOf(csvOf([{ people: -3 }]))[1]).toEqual(['-3']);
  });

  test('keeps quotes, breaks and semicolons in their cell, whatever the text', () => {
    const cell = fc.string().filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const [, ...read] = cellsOf(csvOf(rows.map(([a, b]) => ({ a, b }))));
        expect(read).toHaveLength(rows.length);
        for (const [at, row] of read.entries())
          expect(row.map((text) => text.replace(/^'/, ''))).toEqual(
            rows[at]?.map((text) => text.replace(/^'/, '')),
          );
      }),
    );
  });

  test('writes a thing within a row as JSON, which begins no formula', () => {
    const [, row] = cellsOf(csvOf([{ list: ['=1+1'], none: null, absent: undefined }]));
    expect(row).toEqual(['["=1+1"]', '', '']);
  });

  test('of nothing is a line of nothing', () => {
    expect(csvOf([])).toBe('\uFEFF\r\n');
  });
});
