import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { origin } from './people.ts';

/** An answer as it came over the wire: nothing followed, unpacked or decoded. */
export type Raw = {
  readonly status: number;
  readonly message: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
};

export type Sent = {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
};

/** Asks the gateway by an address that nobody writes anew on the way. */
export const raw = (
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Raw> => {
  const { hostname, port } = new URL(origin());
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((done, failed) => {
    const asked = request(
      { hostname, port, path, method, headers: { ...length, ...headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', failed);
        answer.once('end', () =>
          done({
            status: answer.statusCode ?? 0,
            message: answer.statusMessage ?? '',
            headers: answer.headers,
            bytes: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.once('error', failed);
    asked.end(body);
  });
};

/** The bytes as they were before they were packed. */
export const unpacked = ({ headers, bytes }: Raw): Buffer => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
};

/** What every answer carries, whatever it is: what is wrong with it. */
export const undefended = ({ headers }: Raw): readonly string[] => {
  const policy = String(headers['content-security-policy'] ?? '');
  return [
    ...(policy.startsWith("default-src 'none';") ? [] : ['no policy']),
    ...(/unsafe|\*|https?:/.test(policy) ? ['a loose policy'] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['may be guessed']),
    ...(headers['strict-transport-security'] ? [] : ['no strict transport']),
    ...(headers['cache-control'] ? [] : ['nothing about keeping']),
    ...(headers['access-control-allow-origin'] ? ['open to others'] : []),
    ...(headers['server'] || headers['x-powered-by'] ? ['names its program'] : []),
  ];
};
