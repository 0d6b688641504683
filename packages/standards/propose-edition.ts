import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { mayStand } from './ancestry.ts';
import { Wording, propose } from './draft.ts';
import { Pin, StandardId, programmeOf } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { draftRow, editionKey } from './rows.ts';
import { findAmong, historyOf } from './steps.ts';
import { nextNumber } from './succession.ts';

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
  run: async ({ input, now, records }) => {
    const { standardId, label, parent: id, parentEdition, requirements } = input;
    if (!programmeOf(standardId)) return refuse('standards.not-regional', 'standardId');
    const { shipped, drafts } = await historyOf(records, standardId);
    const number = nextNumber(shipped, drafts);
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
