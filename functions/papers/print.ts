import bold from '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf';
import regular from '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf';
import PDFDocument from 'pdfkit';
import type { Print } from '#web';

const margin = 72;
const headingAt = 300;

/** One labelled line of the layout, wherever it stands: the label, then what it says. */
type Line = readonly [label: string, value: string];

// The types know fonts by the name of a file only.
const fontOf = (bytes: Uint8Array) => Buffer.from(bytes) as never;

/** Prints a paper as a tagged PDF: whoever hears it meets headings, lists and paragraphs in their order. */
export const print: Print = async (paper) => {
  const document = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'es-CL',
    displayTitle: true,
    // The built-in fonts lie in files that no bundle carries.
    font: fontOf(regular),
    info: {
      Title: paper.title,
      Author: paper.letterhead,
      CreationDate: new Date(`${paper.date}T15:00:00Z`),
    },
  });
  document.registerFont('regular', fontOf(regular)).registerFont('bold', fontOf(bold));
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => {
    document.once('end', () => done());
    document.once('error', failed);
  });
  const root = document.struct('Document');
  document.addStructure(root);
  const say = (tag: string, draw: () => void) => {
    root.add(document.struct(tag, {}, draw));
  };
  const lineAt =
    (x: number, gap: number) =>
    ([label, value]: Line) =>
      say('P', () => {
        const y = document.y;
        document.font('bold').fontSize(11).text(label, x, y, { width: gap, continued: false });
        const after = document.y;
        document
          .font('regular')
          .text(value, x + gap, y, { width: document.page.width - margin - x - gap });
        document.y = Math.max(after, document.y) + 4;
      });
  const paragraph = (text: string, options: PDFKit.Mixins.TextOptions = {}) =>
    say('P', () => {
      document
        .font('regular')
        .fontSize(11)
        .text(text, margin, document.y, {
          width: document.page.width - 2 * margin,
          lineGap: 3,
          paragraphGap: 10,
          ...options,
        });
    });
  say('H1', () => {
    document.font('bold').fontSize(13).text(paper.letterhead, margin, margin);
  });
  document.moveDown(1.5);
  for (const line of paper.heading) lineAt(headingAt, 80)(line);
  document.moveDown(0.5);
  paragraph(paper.placeAndDate, { align: 'right' });
  document.moveDown(0.5);
  for (const line of paper.parties) lineAt(margin, 50)(line);
  document.moveDown(1);
  for (const text of paper.body) paragraph(text, { align: 'left' });
  document.moveDown(3);
  paragraph(paper.signature.join('\n'), { align: 'center' });
  document.moveDown(1);
  for (const text of paper.foot) paragraph(text, { paragraphGap: 2 });
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
};
