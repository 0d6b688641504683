import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { memberSpokenFor } from '#tenancy';
import { takesVotes } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { editionKey, voteMark, voteRow } from './rows.ts';
import { Choice } from './tally.ts';
import { editionThing } from './things.ts';
import { choiceWords } from './words.ts';

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
  offer: {
    of: editionThing,
    when: (draft, { now }) => takesVotes(draft, now),
    es: {
      name: 'Votar la edición del estándar',
      button: 'Votar',
      intro: 'Tu municipio vota una sola vez. Su voto se publica al cierre.',
      done: 'Votaste por tu municipio.',
      fields: { commune: 'Comuna', choice: { label: 'Voto', values: choiceWords } },
    },
  },
  run: async ({ input, now, person, records }) => {
    const member = await memberSpokenFor(records, person, now);
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
