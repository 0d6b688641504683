import { CommitmentId } from '#commitments';
import { ok, refuse } from '#kernel';
import { definePublicList, definePublicView } from '#perform';
import { ObligationView, ProgressView, obligationsRow, progressRow } from '#plans';
import { ProcessId } from '#processes';
import { readList } from '#table';
import { ObligationId } from './obligation.ts';
import { PublishedObligation, publishedObligationRow } from './rows.ts';

export const listObligations = definePublicList({
  id: 'implementation.obligations',
  route: 'GET /processes/:processId/obligations',
  input: { processId: ProcessId },
  output: ObligationView,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), obligationsRow, input.processId, input.cursor)),
});

export const viewObligation = definePublicView({
  id: 'implementation.obligation',
  route: 'GET /processes/:processId/obligations/:obligationId',
  input: { processId: ProcessId, obligationId: ObligationId },
  output: PublishedObligation,
  run: async ({ input: { processId, obligationId }, published, tenant }) => {
    const found = await published(tenant).get(publishedObligationRow, processId, obligationId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...obligation } = found.value;
    return ok(obligation);
  },
});

export const viewProgress = definePublicView({
  id: 'implementation.progress',
  route: 'GET /processes/:processId/commitments/:commitmentId/progress',
  input: { processId: ProcessId, commitmentId: CommitmentId },
  output: ProgressView.omit({ process: true }),
  run: async ({ input: { processId, commitmentId }, published, tenant }) => {
    const found = await published(tenant).get(progressRow, processId, commitmentId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...progress } = found.value;
    return ok(progress);
  },
});
