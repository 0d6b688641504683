import { defineVerb, decide } from '#perform';
import { ProcessId } from '#processes';
import { create } from '#table';
import { Contribution, ContributionId } from './contribution.ts';
import { contributionRow, giverRow } from './rows.ts';

/** Says something online. Who said it is kept and never published. */
export const giveContribution = defineVerb({
  id: 'contributions.give-contribution',
  route: 'POST /processes/:processId/contributions',
  capability: 'contributions.give',
  input: {
    processId: ProcessId,
    ...Contribution.pick({ text: true, neighbourhood: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: {},
  run: async ({ input, now, person, newBlindId }) => {
    const contributionId = ContributionId.parse(newBlindId());
    const given = { ...input, contributionId, channel: 'online', givenAt: now } as const;
    return decide({
      answer: { contributionId },
      act: 'contributions.given',
      about: contributionId,
      writes: [
        create(contributionRow, given),
        create(giverRow, { personId: person, processId: input.processId, contributionId }),
      ],
    });
  },
});
