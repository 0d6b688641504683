import type { Context } from 'hono';
import { Refused } from './refused.ts';

/** The fields of a form as they came: texts and files. */
export type Sent = Map<string, readonly (string | File)[]>;

/** The body as bytes, or nothing where it is larger than allowed, counted by us and before any parsing. */
export const bodyOf = async (c: Context, maxBytes: number): Promise<Uint8Array | undefined> => {
  const declared = Number(c.req.header('content-length') ?? 0);
  if (Number.isFinite(declared) && declared > maxBytes) return undefined;
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
};

const joined = (chunks: readonly Uint8Array[], size: number) => {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};

/** The first value of a field, or nothing where it is none or a file. */
export const textIn = (sent: Sent, field: string): string => {
  const value = sent.get(field)?.[0];
  return typeof value === 'string' ? value : '';
};

const kept = 'sent';

/** What a form sent, where it was read already: for whoever gives it back. */
export const sentIn = (c: Context): Sent | undefined => c.get(kept) as Sent | undefined;

/** So much is read of what is too large, for it to be given back. */
const stillRead = 1_000_000;

/** The fields of a form in the two encodings that a browser sends without script. Anything else is no form. */
export const formOf = async (c: Context, maxBytes: number): Promise<Sent> => {
  const known = sentIn(c);
  if (known) return new Map(known);
  const bytes = await bodyOf(c, Math.max(maxBytes, stillRead));
  if (!bytes) throw new Refused('request.too-large');
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b(?!-)/i.test(type))
    throw new Refused('request.wrong-type');
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (!form) throw new Refused('request.wrong-type');
  const values: Sent = new Map();
  for (const [name, value] of form) values.set(name, [...(values.get(name) ?? []), value]);
  c.set(kept, values);
  if (bytes.byteLength > maxBytes) throw new Refused('request.too-large');
  return new Map(values);
};
