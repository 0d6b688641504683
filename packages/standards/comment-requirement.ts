import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { memberSpokenFor } from '#tenancy';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { Comment, CommentId, commentRow, editionKey } from './rows.ts';
import { draftOf } from './steps.ts';

/** Says, for a member municipality, what it thinks of one requirement of a proposal. */
export const commentRequirement = defineVerb({
  id: 'standards.comment-requirement',
  route: 'POST /standards/:standardId/editions/:edition/comments',
  reach: 'region',
  capability: 'standards.comment',
  shows: 'kind',
  input: {
    standardId: StandardId,
    edition: EditionNumber,
    ...Comment.pick({ requirementId: true, text: true }).shape,
  },
  output: { commentId: CommentId },
  refusals: only(
    standardsRefusals,
    'standards.not-found',
    'standards.wrong-state',
    'standards.unknown-requirement',
    'standards.not-a-member',
  ),
  run: async ({ input, now, person, records, newId }) => {
    const found = await draftOf(records, input);
    if (!found) return refuse('standards.not-found');
    if (found.value.state !== 'proposed') return refuse('standards.wrong-state');
    if (!found.value.requirements.some(({ id }) => id === input.requirementId))
      return refuse('standards.unknown-requirement', 'requirementId');
    const member = await memberSpokenFor(records, person, now);
    if (!member?.isActive) return refuse('standards.not-a-member');
    const commentId = CommentId.parse(newId());
    return decide({
      answer: { commentId },
      act: 'standards.commented',
      about: editionKey(input),
      writes: [create(commentRow, { ...input, commentId, commune: member.commune, at: now })],
    });
  },
});
