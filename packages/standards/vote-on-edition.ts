import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { memberSpokenFor } from '#tenancy';
import { takesVotes } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { editionKey, voteMark, voteRow } from './rows.ts';
import { draftOf } from './steps.ts';
import { Choice } from './tally.ts';

/** Votes for a member municipality, once, whoever of its officers does it. */
export const voteOnEdition = defineVerb({
  id: 'standards.vote-on-edition',
  route: 'POST /standards/:standardId/editions/:edition/votes',
  reach: 'region',
  capability: 'standards.vote',
  shows: 'kind',
  input: { standardId: StandardId, edition: EditionNumber, commune: TenantId, choice: Choice },
  output: { commune: TenantId },
  refusals: only(
    standardsRefusals,
    'standards.not-found',
    'standards.not-open',
    'standards.not-your-commune',
    'standards.not-a-member',
    'standards.already-voted',
  ),
  once: {
    // The commune is in the key, and `run` sees to it that it is the voter's own.
    key: ({ input }) => voteMark.key(editionKey(input), input.commune),
    refusal: 'standards.already-voted',
  },
  run: async ({ input, now, person, records }) => {
    const [found, member] = await Promise.all([
      draftOf(records, input),
      memberSpokenFor(records, person, now),
    ]);
    if (!found) return refuse('standards.not-found');
    if (!takesVotes(found.value, now)) return refuse('standards.not-open');
    if (member?.commune !== input.commune) return refuse('standards.not-your-commune', 'commune');
    if (!member.isActive) return refuse('standards.not-a-member');
    return decide({
      answer: { commune: input.commune },
      act: 'standards.voted',
      about: editionKey(input),
      writes: [create(voteRow, { ...input, at: now })],
    });
  },
});
