import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pixelsOf } from './pixels.ts';
import { pngBytes, pngOf } from './samples.ts';

const jpegOf = (width: number, height: number, frame = 0xc0) =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1),
    Buffer.of(0xff, frame, 0, 11, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0),
    Buffer.of(0xff, 0xda, 0, 2, 0xff, 0xd9),
  ]);

const webpOf = (kind: string, fields: readonly number[]) =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), Buffer.from(fields)]);

const side = fc.integer({ min: 1, max: 16_000 });

describe('a picture says its size', () => {
  test('as PNG, whatever it is', () => {
    expect(pixelsOf(pngBytes, 'image/png')).toEqual({ width: 1, height: 1 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(pixelsOf(pngOf(width, height), 'image/png')).toEqual({ width, height });
      }),
    );
  });

  test('as JPEG, plain or progressive, past the segments before the frame', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(0xc0, 0xc2), (width, height, frame) => {
        expect(pixelsOf(jpegOf(width, height, frame), 'image/jpeg')).toEqual({ width, height });
      }),
    );
  });

  test('as WebP, lossy, lossless or extended', () => {
    const size = { width: 300, height: 200 };
    const lossy = webpOf('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 1, 200, 0, 0, 0]);
    const both = (299 | (199 << 14)) >>> 0;
    const word = [both & 255, (both >> 8) & 255, (both >> 16) & 255, both >>> 24];
    const lossless = webpOf('VP8L', [0x2f, ...word, 0, 0, 0, 0, 0]);
    const extended = webpOf('VP8X', [0, 0, 0, 0, 43, 1, 0, 199, 0, 0]);
    for (const bytes of [lossy, lossless, extended])
      expect(pixelsOf(bytes, 'image/webp')).toEqual(size);
  });
});

describe('no size is said', () => {
  test('of what moves', () => {
    const moving = Buffer.concat([pngOf(64, 64), Buffer.from('acTL', 'latin1')]);
    expect(pixelsOf(moving, 'image/png')).toBeUndefined();
    const extended = webpOf('VP8X', [2, 0, 0, 0, 43, 1, 0, 199, 0, 0]);
    expect(pixelsOf(extended, 'image/webp')).toBeUndefined();
  });

  test('of a picture of no width, and of what is no picture', () => {
    expect(pixelsOf(pngOf(0, 64), 'image/png')).toBeUndefined();
    expect(pixelsOf(pngOf(64, 64), 'application/pdf')).toBeUndefined();
  });

  test('of a broken one, and it is no fault of ours', () => {
    const type = fc.constantFrom('image/png', 'image/jpeg', 'image/webp');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), type, (bytes, kind) => {
        const size = pixelsOf(Uint8Array.from([0xff, 0xd8, ...bytes]), kind as 'image/png');
        expect(size === undefined || size.width > 0).toBe(true);
      }),
    );
  });
});
