import * as z from 'zod';
import { Instant, ok } from '#kernel';
import { defineOfficeView } from '#perform';
import type { Records } from '#table';
import { Archive, type ArchiveId, archiveStates, endOf, stateOf } from './archive.ts';
import { archivePlace, archiveRow, areas, workRow } from './rows.ts';

const Progress = z.strictObject({
  step: z.int(),
  steps: z.int(),
  area: z.enum(areas),
  lines: z.int(),
  expected: z.int(),
  bytes: z.int(),
  waitsFor: z.enum(['seal', 'box']).optional(),
});

const ArchiveView = Archive.omit({ askedBy: true }).extend({
  state: z.enum(archiveStates),
  endsAt: Instant,
  progress: Progress.optional(),
});
export type ArchiveView = z.infer<typeof ArchiveView>;

const progressOf = async (records: Records, archiveId: ArchiveId) => {
  const work = (await records.get(workRow, archivePlace(archiveId), archiveId))?.value;
  if (!work) return undefined;
  const { area, lines, bytes, waitsFor } = work;
  const expected = Math.max(work.expected, lines);
  const told = { step: areas.indexOf(area) + 1, steps: areas.length, area, lines, expected, bytes };
  return { ...told, ...(waitsFor ? { waitsFor } : {}) };
};

/** The archives that were asked for, the latest first, and how far the one that is being made is. */
export const listArchives = defineOfficeView({
  id: 'archive.archives',
  route: 'GET /archives',
  capability: 'archive.take',
  input: {},
  output: z.strictObject({ items: z.array(ArchiveView), next: z.null() }),
  run: async ({ records, now }) => {
    const found = (await records.list(archiveRow, '-')).toReversed();
    const items = await Promise.all(
      found.map(async ({ value }): Promise<ArchiveView> => {
        const { askedBy: _, ...archive } = value;
        const state = stateOf(value, now);
        const progress =
          state === 'preparing' ? await progressOf(records, value.archiveId) : undefined;
        const told = { ...archive, state, endsAt: endOf(value) };
        return progress ? { ...told, progress } : told;
      }),
    );
    return ok({ items, next: null });
  },
});
