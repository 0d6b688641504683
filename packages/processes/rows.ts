import * as z from 'zod';
import { Origin } from '#kernel';
import { defineRow } from '#table';
import { Process } from './process.ts';

export const processRow = defineRow<Process>({
  kind: 'process',
  schema: Process,
  within: () => '-',
  id: ({ processId }) => [processId],
});

export const PublishedProcess = Process.extend({ origin: Origin.optional() });
export type PublishedProcess = z.infer<typeof PublishedProcess>;

/** Published: a tenant's processes, newest last, in one item. A government opens one every few years. */
export const processesRow = defineRow({
  kind: 'processes',
  schema: z.strictObject({ items: z.array(PublishedProcess) }),
  within: () => '-',
  id: () => ['all'],
});

/** Published in the region: how far each tenant's latest process is. */
export const Progress = z.strictObject({
  slug: z.string(),
  processId: z.string(),
  phase: Process.shape.phase,
  since: z.string(),
});
export type Progress = z.infer<typeof Progress>;

export const progressRow = defineRow<Progress>({
  kind: 'progress',
  schema: Progress,
  within: () => 'board',
  id: ({ slug }) => [slug],
});
