import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { ProcessId } from '#processes';
import { Commitment, CommitmentId, canBeChanged, withdraw } from './commitment.ts';
import { commitmentRefusals } from './refusals.ts';
import { became } from './steps.ts';
import { commitmentThing } from './things.ts';

/** Withdraws a commitment before the vote, with a public reason. */
export const withdrawCommitment = defineVerb({
  id: 'commitments.withdraw-commitment',
  route: 'POST /processes/:processId/commitments/:commitmentId/withdrawal',
  capability: 'commitments.draft',
  shows: 'kind',
  input: { processId: ProcessId, commitmentId: CommitmentId, reason: Reason },
  output: Commitment.pick({ state: true }).shape,
  refusals: only(commitmentRefusals, 'commitments.wrong-state'),
  offer: {
    of: commitmentThing,
    when: canBeChanged,
    es: {
      name: 'Retirar el compromiso',
      button: 'Retirar compromiso',
      done: 'Retiraste el compromiso.',
      fields: { reason: reasonWords },
    },
  },
  run: async ({ thing, input: { reason }, now }) =>
    became('commitments.withdrawn', thing, withdraw(thing.value, reason, now), ({ state }) => ({
      state,
    })),
});
