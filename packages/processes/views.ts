import type * as z from 'zod';
import { type TenantId, ok, refuse } from '#kernel';
import { type Look, definePublicList, definePublicView } from '#perform';
import type { Published } from '#table';
import { ProcessId } from './process.ts';
import { PublishedProcess, Progress, processesRow, progressRow } from './rows.ts';

const ProcessView = PublishedProcess.omit({ processId: true }).extend({ id: ProcessId });
export type ProcessView = z.infer<typeof ProcessView>;

const toView = ({ processId, ...rest }: PublishedProcess): ProcessView => ({
  id: processId,
  ...rest,
});

const processesIn = async (published: Published) =>
  ((await published.get(processesRow, '-', 'all'))?.value.items ?? []).map(toView);

/** A published process, for the views of later rooms. */
export const publishedProcess = async (
  { published, tenant }: Pick<Look<object>, 'published'> & { tenant: TenantId },
  processId: string,
) => (await processesIn(published(tenant))).find(({ id }) => id === processId);

export const listProcesses = definePublicList({
  id: 'processes.processes',
  route: 'GET /processes',
  input: {},
  output: ProcessView,
  run: async ({ published, tenant }) =>
    ok({ items: await processesIn(published(tenant)), next: null }),
});

export const viewProcess = definePublicView({
  id: 'processes.process',
  route: 'GET /processes/:processId',
  input: { processId: ProcessId },
  output: ProcessView,
  run: async (look) => {
    const process = await publishedProcess(look, look.input.processId);
    return process ? ok(process) : refuse('request.not-found');
  },
});

export const listProgress = definePublicList({
  id: 'processes.progress',
  route: 'GET /region/progress',
  reach: 'region',
  input: {},
  output: Progress,
  run: async ({ published, region }) => {
    const found = await published(region).list(progressRow, 'board');
    return ok({ items: found.map(({ value }) => value), next: null });
  },
});
