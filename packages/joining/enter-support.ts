import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { DossierId } from './dossier.ts';
import { Letter, LetterId, mayStandBehind } from './letter.ts';
import { letterCodes, letterFields, letterFrom } from './stated.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { ownNames } from './steps.ts';

/** Enters a letter by which somebody else stands behind the applicants (J3). One letter may speak of several of them. */
export const enterSupport = defineVerb({
  id: 'joining.enter-support',
  route: 'POST /dossiers/:dossierId/support',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    dossierId: DossierId,
    organisation: Letter.shape.organisation,
    kind: Letter.shape.kind,
    capacity: Letter.shape.capacity.unwrap(),
    ...letterFields,
  },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...letterCodes,
    'joining.own-beneficiary',
    'joining.council-through-its-head',
    'joining.organisation-missing',
    'joining.person-with-organisation',
  ),
  run: async (call) => {
    const { organisation, kind, capacity } = call.input;
    const stated = await letterFrom(call);
    if (!stated.ok) return stated;
    const { dossier, common } = stated.value;
    const author = {
      capacity,
      ...(organisation === undefined ? {} : { organisation }),
      ...(kind === undefined ? {} : { kind }),
    };
    const may = mayStandBehind(author, undefined, await ownNames(call.records, dossier.value));
    if (!may.ok) return may;
    return decide({
      answer: { letterId: common.letterId },
      act: 'joining.support-entered',
      about: common.dossierId,
      writes: [create(letterRow, { ...common, role: 'support', ...author })],
    });
  },
});
