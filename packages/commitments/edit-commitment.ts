import * as z from 'zod';
import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { change } from '#table';
import { CommitmentId, edit } from './commitment.ts';
import { wording } from './draft-commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { commitmentRow } from './rows.ts';
import { checkProposals } from './sources.ts';

/** Edits a draft. `version` is the one that the editor was looking at. */
export const editCommitment = defineVerb({
  id: 'commitments.edit-commitment',
  route: 'PUT /processes/:processId/commitments/:commitmentId',
  capability: 'commitments.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    commitmentId: CommitmentId,
    ...wording,
    version: z.int().positive(),
  },
  output: { version: z.int() },
  refusals: only(
    commitmentRefusals,
    'commitments.not-found',
    'commitments.stale',
    'commitments.wrong-state',
    'commitments.no-value',
    'commitments.ends-before-start',
    'commitments.unknown-proposal',
    'commitments.proposal-withdrawn',
    'commitments.not-feasible',
  ),
  run: async ({ input: { processId, commitmentId, version, ...facts }, records }) => {
    const found = await records.get(commitmentRow, processId, commitmentId);
    if (!found) return refuse('commitments.not-found');
    if (found.version !== version) return refuse('commitments.stale', 'version');
    const edited = edit(found.value, facts);
    if (!edited.ok) return edited;
    const checked = await checkProposals(records, processId, facts.proposalIds);
    if (!checked.ok) return checked;
    return decide({
      answer: { version: found.version + 1 },
      act: 'commitments.edited',
      about: commitmentId,
      writes: [change(commitmentRow, found, edited.value)],
    });
  },
});
