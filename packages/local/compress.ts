import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

type Packed = { readonly bytes: Buffer; readonly encoding?: 'br' | 'gzip' };

// As the distribution of the cloud does: text only, and nothing so small that it would not gain.
const leastBytes = 1000;
const isText = (type: string) =>
  /^(text\/|application\/([\w.+-]*json|javascript|manifest\+json)|image\/svg\+xml)/.test(type);

const accepts = (header: string, encoding: string) =>
  header.split(',').some((one) => {
    const [name = '', ...parameters] = one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/** A body as it travels, in the shortest form that the browser says it reads. */
export const packed = (bytes: Buffer, type: string, accepted: string): Packed => {
  if (bytes.byteLength < leastBytes || !isText(type)) return { bytes };
  if (accepts(accepted, 'br'))
    return {
      bytes: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      encoding: 'br',
    };
  if (accepts(accepted, 'gzip')) return { bytes: gzipSync(bytes, { level: 6 }), encoding: 'gzip' };
  return { bytes };
};
