import * as z from 'zod';
import { Instant, type Json, TenantId, canonical, meaning } from '#kernel';
import { hashOf } from '#table';
import { Sha256 } from './archive.ts';
import { Part } from './rows.ts';

export const format = 'articula-archive';
export const version = 1;
export const manifestName = 'manifiesto.json';

const Sealed = z.strictObject({
  collection: z.string().regex(/^(-|access|[0-9a-hjkmnp-tv-z]{26})$/, meaning('not-one-of')),
  entries: z.int().positive(),
  acts: z.int().positive(),
  hash: Sha256,
  sealedAt: Instant,
});

/** What an archive says of itself. `digest` is over the rest, and the rest names every part by its hash. */
const Said = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  tenant: TenantId,
  name: z.string().min(1).max(200),
  region: TenantId,
  origin: z.string().max(300),
  startedAt: Instant,
  madeAt: Instant,
  /** In which edition its copies were published. An archive of before there were editions says none. */
  edition: z.int().positive().optional(),
  /** The end of every log: the moment that the archive stands for. */
  heads: z.array(Sealed).max(2000),
  counts: z.record(z.string().max(20), z.int().nonnegative()),
  parts: z.array(Part).min(1).max(60_000),
  leftOut: z.array(z.strictObject({ kind: z.string().max(60), why: z.string().max(300) })).max(500),
  /** Kept files whose bytes were not there any more. */
  missing: z.array(Sha256).max(1000),
});

export const Manifest = Said.extend({ digest: Sha256 });
export type Manifest = z.infer<typeof Manifest>;

export const digestOf = ({
  digest: _,
  ...said
}: Manifest | (z.infer<typeof Said> & { digest?: string })) => hashOf(said as unknown as Json);

export const sealed = (said: z.infer<typeof Said>): Manifest => ({
  ...said,
  digest: digestOf(said),
});

/** Its one text: whoever changes a blank changes it. */
export const textOf = (manifest: Manifest): Buffer =>
  Buffer.from(canonical(manifest as unknown as Json));

const ofAnyVersion = z.object({ format: z.literal(format), version: z.number() });

export type Read =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'nothing' | 'changed' | 'unknown-version' };

/** Reads a manifest as strictly as it is written. */
export const readManifest = (bytes: Uint8Array): Read => {
  let told: unknown;
  try {
    told = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'nothing' };
  }
  const known = ofAnyVersion.safeParse(told);
  if (!known.success) return { kind: 'nothing' };
  if (known.data.version !== version) return { kind: 'unknown-version' };
  const read = Manifest.safeParse(told);
  if (!read.success || digestOf(read.data) !== read.data.digest) return { kind: 'changed' };
  return textOf(read.data).equals(bytes)
    ? { kind: 'manifest', manifest: read.data }
    : { kind: 'changed' };
};
