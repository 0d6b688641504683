import { only, refuseFor } from '#kernel';
import { defineVerb, decide } from '#perform';
import { ProcessId, readCalendar } from '#processes';
import { create } from '#table';
import { Contribution, ContributionId } from './contribution.ts';
import { contributionRefusals } from './refusals.ts';
import { contributionRow, giverRow } from './rows.ts';
import { endedOn } from './taking.ts';

/** Says something online, until the published end of the dialogues. Who said it is kept and never published. */
export const giveContribution = defineVerb({
  id: 'contributions.give-contribution',
  route: 'POST /processes/:processId/contributions',
  capability: 'contributions.give',
  input: {
    processId: ProcessId,
    ...Contribution.pick({ text: true, neighbourhood: true }).shape,
  },
  output: { contributionId: ContributionId },
  refusals: only(contributionRefusals, 'contributions.over'),
  run: async ({ input, now, person, records, newBlindId }) => {
    const day = endedOn(await readCalendar(records, input.processId), now);
    if (day !== undefined) return refuseFor('contributions.over', '', { day });
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
