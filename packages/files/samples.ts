import { FileId, keepFile } from '#files';
import type { Asking } from '#perform';
import type { Scene } from '../perform/samples.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');

/** The smallest PDF that we take; `mark` makes each a different file. */
export const pdfBytes = (mark = ''): Buffer => ascii(`%PDF-1.7\n% ${mark}\n1 0 obj\n%%EOF\n`);

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const pngBytes: Buffer = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A PNG that says it is so large: its header and its end, which is all that anybody here reads. */
export const pngOf = (width: number, height: number, weight = 0): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    pngBytes.subarray(0, 16),
    size,
    Buffer.alloc(weight),
    pngBytes.subarray(24),
  ]);
};

/** An archive whose entries are stored empty under these names, with a comment at its end. */
export const zipOf = (names: readonly string[], comment = ''): Buffer => {
  const header = (signature: string, length: number, name: string, lengthAt: number) => {
    const fields = Buffer.alloc(length);
    fields.write(signature, 'latin1');
    fields.writeUInt16LE(Buffer.byteLength(name), lengthAt);
    return Buffer.concat([fields, Buffer.from(name)]);
  };
  const files = Buffer.concat(names.map((name) => header('PK\u0003\u0004', 30, name, 26)));
  const directory = Buffer.concat(names.map((name) => header('PK\u0001\u0002', 46, name, 28)));
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(files.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([files, directory, end, ascii(comment)]);
};

/** A file kept in the scene's tenant. */
export const keptFile = async (
  scene: Scene,
  name = 'acta.pdf',
  asking: Partial<Asking> = {},
): Promise<FileId> => {
  const content = base64(pdfBytes(name));
  const { fileId } = await scene.done(keepFile, { name, content }, asking);
  return FileId.parse(fileId);
};
