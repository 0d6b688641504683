import { assert, integer, property, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeOf } from './content.ts';
import { pdfBytes, pngBytes, zipOf } from './samples.ts';

const jpeg = bytes('\u00ff\u00d8\u00ff\u00e0\u0000\u0004ab\u00ff\u00da\u0000\u0002xy\u00ff\u00d9');
const webp = bytes('RIFF\u000c\u0000\u0000\u0000WEBPVP8 \u0000\u0000\u0000\u0000');
const word = zipOf(['[Content_Types].xml', 'word/document.xml']);
const sheet = zipOf(['[Content_Types].xml', 'xl/workbook.xml']);

describe('the type of a file', () => {
  test.each([
    [pdfBytes(), 'application/pdf'],
    [pngBytes, 'image/png'],
    [jpeg, 'image/jpeg'],
    [webp, 'image/webp'],
    [word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [sheet, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [Buffer.from('\uFEFFAcuerdos:\r\n\tplaza y ñandú'), 'text/plain'],
  ])('is read off its content, case %#', (content, type) => {
    expect(typeOf(content, 'sin-nombre')).toBe(type);
    expect(typeOf(content, 'programa.exe')).toBe(type);
  });

  test('of a text is a table only where its name says so', () => {
    expect(typeOf(bytes('a;b\n1;2\n'), 'Hitos.CSV')).toBe('text/csv');
    expect(typeOf(bytes('a;b\n1;2\n'), 'hitos.txt')).toBe('text/plain');
  });

  test.each([
    ['a PDF', pdfBytes()],
    ['a PNG', pngBytes],
    ['a JPEG', jpeg],
    ['a WebP', webp],
    ['a Word document', word],
    ['an Excel sheet', sheet],
  ])('of %s cut short is none, wherever it is cut', (_, whole) => {
    const cut = integer({ min: 6, max: whole.length - 1 });
    assert(
      property(cut, (length) => {
        const type = typeOf(whole.subarray(0, length), 'x');
        // A PDF without its last line break is still whole.
        const isWhole = type === 'application/pdf' && length === whole.length - 1;
        expect(type === undefined || isWhole).toBe(true);
      }),
    );
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an SVG behind a declaration', '\n <?xml version="1.0"?><svg/>'],
    ['a page', '<!DOCTYPE html><p>hola'],
    ['a text that a browser would take for a page', 'hola <IMG src=x onerror=alert(1)>'],
    ['a shell program', '#!/bin/sh\nrm -rf /'],
    ['a Windows program', 'MZ\u0000\u0003'],
    ['a Linux program', '\u007fELF\u0002\u0001'],
    ['a GIF', 'GIF89a\u0001\u0000'],
    ['text with a control character', 'acta\u0007'],
    ['text with a C1 control character', Buffer.from('acta\u009b').toString('latin1')],
    ['text that is not UTF-8', 'Pe\u00f1alol\u00e9n'],
    ['an old Word document', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ])('of %s is none', (_, content) => {
    expect(typeOf(bytes(content), 'acta.txt')).toBeUndefined();
  });

  test.each([
    ['an archive of anything', zipOf(['notas.txt'])],
    ['a Word document with a macro', zipOf([...wordNames(), 'word/vbaProject.bin'])],
    ['an Excel sheet with a control', zipOf([...sheetNames(), 'xl/activeX/activeX1.xml'])],
    ['a document that is a sheet too', zipOf([...wordNames(), 'xl/workbook.xml'])],
    ['a document without its list of types', zipOf(['word/document.xml'])],
    ['a document with an entry twice', zipOf([...wordNames(), 'word/document.xml'])],
    ['a document with a gap before its end', withGap(zipOf(wordNames()))],
    ['an archive behind a PDF', Buffer.concat([pdfBytes(), word])],
    ['a PDF inside the comment of an archive', zipOf(wordNames().slice(1), '%PDF-1.7 %%EOF')],
    ['an archive behind a PNG', Buffer.concat([pngBytes, zipOf(['a.jar'])])],
    ['an archive behind a JPEG', Buffer.concat([jpeg, zipOf(['a.jar'])])],
    ['an archive behind a text', Buffer.concat([bytes('hola'), zipOf(['a.jar'])])],
    ['a PDF that begins later', Buffer.concat([bytes('GIF89a'), pdfBytes()])],
    ['a PNG with a page behind it', Buffer.concat([pngBytes, bytes('<script>')])],
    ['a PDF with a page behind it', Buffer.concat([pdfBytes(), bytes('<script>')])],
  ])('of %s is none', (_, content) => {
    expect(typeOf(content, 'acta.docx')).toBeUndefined();
  });

  test('of a picture from a telephone stands, with the telephone’s data behind it', () => {
    expect(typeOf(Buffer.concat([jpeg, bytes('SEFT\u0000\u0001')]), 'foto')).toBe('image/jpeg');
  });

  test('is decided for any bytes without a fault', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), string(), (content, name) => {
        typeOf(content, name);
        typeOf(Buffer.concat([word.subarray(0, 60), content, word.subarray(-30)]), name);
      }),
    );
  });
});

function wordNames() {
  return ['[Content_Types].xml', 'word/document.xml'];
}

function sheetNames() {
  return ['[Content_Types].xml', 'xl/workbook.xml'];
}

function withGap(archive: Buffer) {
  return Buffer.concat([archive.subarray(0, -22), bytes('escondido'), archive.subarray(-22)]);
}

function bytes(text: string) {
  return Buffer.from(text, 'latin1');
}
