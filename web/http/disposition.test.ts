import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachment, inline } from './disposition.ts';

/** Reads the header as RFC 6266 says: the long form before the short one. */
const nameIn = (header: string) => {
  const long = /; filename\*=UTF-8''([\w!#$&+\-.^`|~%]+)$/.exec(header)?.[1];
  return long === undefined ? /; filename="([^"\\]*)"/.exec(header)?.[1] : decodeURIComponent(long);
};

describe('what is handed out', () => {
  test.each([
    ['acta.pdf', 'attachment; filename="acta.pdf"'],
    [
      'Reunión (Ñuñoa).pdf',
      `attachment; filename="Reunion (Nunoa).pdf"; filename*=UTF-8''Reuni%C3%B3n%20%28%C3%91u%C3%B1oa%29.pdf`,
    ],
    ['a"b\\c/d.pdf', 'attachment; filename="a-b-c-d.pdf"'],
    ['a\r\nset-cookie: x=1', 'attachment; filename="aset-cookie- x=1"'],
    ['x\u202Efdp.exe', 'attachment; filename="xfdp.exe"'],
  ])('as %j is called %s', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  test('is told whole and in ASCII, whatever its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = attachment(name);
        expect(header).toMatch(/^attachment; filename="[\u0020-\u007E]+"/);
        expect(header).not.toMatch(/[^\u0020-\u007E]/);
        expect(nameIn(header)).toBe(nameIn(attachment(nameIn(header) ?? '')));
      }),
    );
  });

  test('may be shown only where that is said', () => {
    expect(inline('oficio.pdf')).toBe('inline; filename="oficio.pdf"');
  });
});
