import { only } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { ProcessId } from '#processes';
import { proposalThing } from '#proposals';
import { create } from '#table';
import { CommitmentId, Wording, draft, several } from './commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { commitmentRow } from './rows.ts';
import { canCarry, checkProposals } from './sources.ts';
import { commitmentThing } from './things.ts';
import { wordingWords } from './words.ts';

/** The fields that a draft says. */
export const wording = {
  ...Wording.shape,
  proposalIds: several(chosenFrom(proposalThing, { when: canCarry })),
};

/** Drafts a commitment out of proposals that stand. */
export const draftCommitment = defineVerb({
  id: 'commitments.draft-commitment',
  route: 'POST /processes/:processId/commitments',
  capability: 'commitments.draft',
  shows: 'kind',
  input: { processId: ProcessId, ...wording },
  output: { commitmentId: CommitmentId },
  refusals: only(
    commitmentRefusals,
    'commitments.no-value',
    'commitments.ends-before-start',
    'commitments.unknown-proposal',
    'commitments.proposal-withdrawn',
    'commitments.not-feasible',
  ),
  offer: {
    into: commitmentThing,
    es: {
      name: 'Redactar un compromiso',
      button: 'Guardar compromiso',
      intro:
        'Con la forma que pide OGP: problema, situación actual, acción, valores y responsable.',
      done: 'Guardaste el compromiso.',
      fields: wordingWords,
    },
  },
  run: async ({ input, records, newId }) => {
    const commitmentId = CommitmentId.parse(newId());
    const drafted = draft({ ...input, commitmentId });
    if (!drafted.ok) return drafted;
    const checked = await checkProposals(records, input.processId, input.proposalIds);
    if (!checked.ok) return checked;
    return decide({
      answer: { commitmentId },
      act: 'commitments.drafted',
      about: commitmentId,
      writes: [create(commitmentRow, drafted.value)],
    });
  },
});
