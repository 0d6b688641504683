import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create } from '#table';
import { memberSpokenFor } from '#tenancy';
import { isProposed } from './draft.ts';
import { EditionNumber, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { Comment, CommentId, commentRow, editionKey } from './rows.ts';
import { editionThing, requirementThing } from './things.ts';

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
    requirementId: chosenFrom(requirementThing),
    text: Comment.shape.text,
  },
  output: { commentId: CommentId },
  refusals: only(
    standardsRefusals,
    'standards.wrong-state',
    'standards.unknown-requirement',
    'standards.not-a-member',
  ),
  offer: {
    of: editionThing,
    when: isProposed,
    es: {
      name: 'Comentar un requisito',
      button: 'Publicar comentario',
      intro: 'Se publica en nombre de tu municipio.',
      done: 'Publicaste el comentario de tu municipio.',
      fields: { requirementId: 'Requisito', text: 'Comentario' },
    },
  },
  run: async ({ thing: found, input, now, person, records, newId }) => {
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
