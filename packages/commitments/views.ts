import * as z from 'zod';
import { ok, refuse } from '#kernel';
import { Version, defineOfficeView, definePublicList, definePublicView, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { type Check, type Found, type Published, type Records, readList, stays } from '#table';
import { Commitment, CommitmentId, wordingOf } from './commitment.ts';
import { Step } from './lineage.ts';
import {
  CommitmentSummary,
  PublishedCommitment,
  commitmentRow,
  commitmentsRow,
  lineageRow,
  publishedCommitmentRow,
  waysRow,
} from './rows.ts';
import { Way } from './way.ts';

export const listCommitments = definePublicList({
  id: 'commitments.commitments',
  route: 'GET /processes/:processId/commitments',
  input: { processId: ProcessId },
  output: CommitmentSummary,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), commitmentsRow, input.processId, input.cursor)),
});

export const viewCommitment = definePublicView({
  id: 'commitments.commitment',
  route: 'GET /processes/:processId/commitments/:commitmentId',
  input: { processId: ProcessId, commitmentId: CommitmentId },
  output: PublishedCommitment,
  run: async ({ input: { processId, commitmentId }, published, tenant }) => {
    const found = await published(tenant).get(publishedCommitmentRow, processId, commitmentId);
    if (!found) return refuse('request.not-found');
    const { process: _, ...commitment } = found.value;
    return ok(commitment);
  },
});

export const viewLineage = definePublicView({
  id: 'commitments.lineage',
  route: 'GET /processes/:processId/commitments/:commitmentId/lineage',
  input: { processId: ProcessId, commitmentId: CommitmentId },
  output: z.strictObject({ commitmentId: CommitmentId, items: z.array(Step), next: z.null() }),
  run: async ({ input: { processId, commitmentId }, published, tenant }) => {
    const steps = await readLineage(published(tenant), processId, commitmentId);
    return steps.length === 0
      ? refuse('request.not-found')
      : ok({ commitmentId, items: [...steps], next: null });
  },
});

/** What each theme led to so far. */
export const listWays = definePublicList({
  id: 'commitments.ways',
  route: 'GET /processes/:processId/ways',
  input: { processId: ProcessId },
  output: Way,
  run: async ({ input, published, tenant }) =>
    ok(await readList(published(tenant), waysRow, input.processId, input.cursor)),
});

/** A commitment with the version of its wording, for the one who edits it. */
export const viewCommitmentDraft = defineOfficeView({
  id: 'commitments.commitment-draft',
  route: 'GET /processes/:processId/commitments/:commitmentId/draft',
  capability: 'office.read',
  input: { processId: ProcessId, commitmentId: CommitmentId },
  output: z.strictObject({ commitment: Commitment, version: Version }),
  run: async ({ input, records }) => {
    const found = await readCommitment(records, input.processId, input.commitmentId);
    if (!found) return refuse('request.not-found');
    return ok({ commitment: found.value, version: versionOf(wordingOf(found.value)) });
  },
});

/** That a commitment stays as it was read, for what rests on it. */
export const commitmentStays = (found: Found<Commitment>): Check => stays(commitmentRow, found);

/** A commitment of a process, for the verbs of later rooms. */
export const readCommitment = (
  records: Records,
  processId: string,
  commitmentId: string,
): Promise<Found<Commitment> | undefined> => records.get(commitmentRow, processId, commitmentId);

export const commitmentsOf = (
  records: Records,
  processId: string,
): Promise<readonly Found<Commitment>[]> => records.list(commitmentRow, processId);

/** The published steps up to the draft, in order; none where nothing was published. */
export const readLineage = async (
  published: Published,
  processId: string,
  commitmentId: string,
): Promise<readonly Step[]> =>
  (await published.get(lineageRow, processId, commitmentId))?.value.steps ?? [];
