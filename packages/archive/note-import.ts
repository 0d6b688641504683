import * as z from 'zod';
import { Instant, only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { defineOnce } from '#table';
import { Made } from './archive.ts';
import { archiveRefusals } from './refusals.ts';

/** An archive was brought in. */
export const importMark = defineOnce('import', Made.shape.sha256);

/** Puts on record where a tenant's records come from. Everything before it happened elsewhere. */
export const noteImport = defineVerb({
  id: 'archive.note-import',
  route: 'POST /imports',
  capability: 'archive.make',
  shows: 'kind',
  input: {
    sha256: Made.shape.sha256,
    madeAt: Instant,
    acts: z.int().nonnegative(),
    records: z.int().nonnegative(),
  },
  output: { sha256: Made.shape.sha256, madeAt: Instant, acts: z.int() },
  refusals: only(archiveRefusals, 'archive.already-imported'),
  offer: { machine: 'Anotar una importación' },
  once: { key: ({ input }) => importMark.key(input.sha256), refusal: 'archive.already-imported' },
  run: async ({ input: { sha256, madeAt, acts } }) =>
    decide({
      answer: { sha256, madeAt, acts },
      act: 'archive.imported',
      about: sha256,
      writes: [],
    }),
});
