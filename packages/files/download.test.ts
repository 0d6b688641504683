import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepFile, viewFile } from '#files';
import { openScene } from '#samples';
import { FileType, extensions } from './content.ts';
import { downloadName, safeName } from './download.ts';
import { base64, pdfBytes } from './samples.ts';

const pdf = 'application/pdf';

describe('the name under which a file is handed out', () => {
  test.each([
    ['acta.pdf', pdf, 'acta.pdf'],
    ['Acta N° 3, final.PDF', pdf, 'Acta N° 3, final.PDF'],
    ['plaza.jpeg', 'image/jpeg', 'plaza.jpeg'],
    ['informe.pdf.exe', pdf, 'informe.pdf.exe.pdf'],
    ['macro.hta', 'text/plain', 'macro.hta.txt'],
    ['acta.pdf', 'image/png', 'acta.pdf.png'],
    ['acta', pdf, 'acta.pdf'],
    ['informe\u202Efdp.exe', pdf, 'informefdp.exe.pdf'],
    ['in\u2066for\u2069me.pdf', pdf, 'informe.pdf'],
    ['a\u200Bc\uFEFFt\u00ADa.pdf', pdf, 'acta.pdf'],
    ['acta\r\nset-cookie: a=1.pdf', pdf, 'actaset-cookie- a=1.pdf'],
    ['"acta"; filename=x.exe', pdf, '-acta-- filename=x.exe.pdf'],
    ['../../etc/passwd', 'text/plain', '-..-etc-passwd.txt'],
    [['C:', 'Windows', 'acta.pdf'].join('\\'), pdf, 'C--Windows-acta.pdf'],
    ['acta.pdf. . ', pdf, 'acta.pdf'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['CON.pdf', pdf, '_CON.pdf'],
    ['aux', 'text/csv', '_aux.csv'],
    ['\u202E\u200B', pdf, 'archivo.pdf'],
    ['un\u00A0\u3000lugar.pdf', pdf, 'un lugar.pdf'],
  ] as const)('of %j as %s is %j', (name, type, expected) => {
    expect(downloadName({ name, type })).toBe(expected);
  });

  test('always ends as its type does, on one line, without a sign that turns or leads elsewhere', () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(names, fc.constantFrom(...FileType.options), (name, type) => {
        const given = downloadName({ name, type });
        expect(extensions[type].some((ending) => given.toLowerCase().endsWith(ending))).toBe(true);
        expect(given).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"\\/:*?<>|%;]/u);
        expect(given).toMatch(/^[^. ]/);
        expect(given.length).toBeLessThanOrEqual(120);
        expect(given.isWellFormed()).toBe(true);
        expect(safeName(given)).toBe(given);
      }),
    );
  });

  test('is what an office is told, not what the sender called it', async () => {
    const scene = openScene();
    const name = 'informe\u202Efdp.exe';
    const kept = await scene.done(keepFile, { name, content: base64(pdfBytes()) });
    const seen = await scene.look(viewFile, { fileId: kept.fileId });
    expect(seen).toMatchObject({ value: { name: 'informefdp.exe.pdf', type: pdf } });
  });
});
