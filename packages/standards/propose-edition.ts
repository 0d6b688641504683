import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { mayStand } from './ancestry.ts';
import { Wording, propose } from './draft.ts';
import { Pin, StandardId } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { draftRow, editionKey } from './rows.ts';
import { findAmong } from './steps.ts';
import { editionThing, standardThing, takesProposal } from './things.ts';
import { wordingWords } from './wording.ts';

/** What a proposal says. The parent is named by two fields, as a form can send them. */
export const wordingFields = {
  label: Wording.shape.label,
  parent: StandardId,
  parentEdition: Pin.shape.edition,
  requirements: Wording.shape.requirements,
};

/** Two hundred requirements at their longest usual wording. */
export const wordingMaxBytes = 192 * 1024;

/** Proposes the next edition of a regional standard. It may tighten what it comes from, never loosen it. */
export const proposeEdition = defineVerb({
  id: 'standards.propose-edition',
  route: 'POST /standards/:standardId/editions',
  reach: 'region',
  capability: 'standards.propose',
  shows: 'kind',
  maxBytes: wordingMaxBytes,
  input: { standardId: StandardId, ...wordingFields },
  output: { standardId: StandardId, edition: Pin.shape.edition },
  refusals: only(
    standardsRefusals,
    'standards.not-regional',
    'standards.proposal-open',
    'standards.no-such-parent',
    'standards.circular-parent',
    'standards.looser-than-parent',
    'standards.repeated-requirement',
    'standards.wrong-unit',
    'standards.wrong-threshold',
  ),
  offer: {
    of: standardThing,
    into: editionThing,
    when: takesProposal,
    es: {
      name: 'Proponer una edición del estándar',
      button: 'Proponer',
      intro: 'Puede pedir más que la edición de la que nace, nunca menos.',
      done: 'Publicaste la propuesta de edición.',
      fields: wordingWords,
    },
  },
  run: async ({ thing, input, now }) => {
    const { standardId, label, parent: id, parentEdition, requirements } = input;
    const { drafts } = thing.value;
    const number = takesProposal(thing.value);
    if (!number.ok) return number;
    const edition = number.value;
    const wording = { label, parent: { id, edition: parentEdition }, requirements };
    const stands = mayStand({ id: standardId, edition }, wording, findAmong(drafts));
    if (!stands.ok) return stands;
    return decide({
      answer: { standardId, edition },
      act: 'standards.proposed',
      about: editionKey({ standardId, edition }),
      writes: [create(draftRow, propose({ standardId, edition, ...wording }, now))],
    });
  },
});
