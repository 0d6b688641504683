import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packed } from './compress.ts';

const page = Buffer.from('<p>Ñuñoa conversa sobre sus plazas.</p>'.repeat(100));
const html = 'text/html; charset=UTF-8';

describe('what the gateway sends', () => {
  test('is shorter, and the same once it is unpacked', () => {
    const { bytes, encoding } = packed(page, html, 'gzip, deflate, br, zstd');
    expect(encoding).toBe('br');
    expect(bytes.byteLength).toBeLessThan(page.byteLength / 10);
    expect(brotliDecompressSync(bytes)).toEqual(page);
  });

  test('is gzip for those who read nothing shorter', () => {
    const { bytes, encoding } = packed(page, html, 'gzip');
    expect(encoding).toBe('gzip');
    expect(gunzipSync(bytes)).toEqual(page);
  });

  test.each([
    'text/css; charset=utf-8',
    'application/json',
    'application/problem+json',
    'text/javascript',
    'image/svg+xml',
    'text/calendar',
  ])('as %s is packed', (type) => {
    expect(packed(page, type, 'br').encoding).toBe('br');
  });

  test.each(['image/png', 'application/pdf', 'application/octet-stream', ''])(
    'as %j goes as it is: it is packed already, or nobody knows',
    (type) => {
      expect(packed(page, type, 'br, gzip')).toEqual({ bytes: page });
    },
  );

  test.each([
    '',
    'identity',
    'br;q=0',
    'br; q=0.000, gzip;q=0',
    'zstd',
    'brotli',
    'xbr',
    'gzipped',
  ])('to whoever accepts %j goes as it is', (accepted) => {
    expect(packed(page, html, accepted)).toEqual({ bytes: page });
  });

  test('goes as it is when it is small', () => {
    expect(packed(page.subarray(0, 999), html, 'br').encoding).toBeUndefined();
    expect(packed(page.subarray(0, 1000), html, 'br').encoding).toBe('br');
  });
});
