import * as z from 'zod';
import { type Json, meaning } from '#kernel';
import { hashOf } from '#table';

/**
 * Which text somebody was looking at: the first half of its SHA-256 in hex. It is of the text alone: whatever else
 * changes in the item that holds it, the version stays, and a text that was put back has its old one again.
 */
export const Version = z.string().regex(/^[0-9a-f]{32}$/, meaning('not-a-hash'));

/** The version of what a form begins with. Left out and undefined are the same. */
export const versionOf = (begins: Readonly<Record<string, Json | undefined>>): string =>
  hashOf(
    Object.fromEntries(Object.entries(begins).filter(([, value]) => value !== undefined)) as Json,
  ).slice(0, 32);

/** The version that an input names. */
export const versionIn = (input: object): unknown =>
  (input as { readonly version?: unknown }).version;
