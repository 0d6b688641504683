import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { takesLetters } from './application.ts';
import { DossierId } from './dossier.ts';
import { Letter, LetterId, mayStandBehind } from './letter.ts';
import { letterCodes, letterFields, letterFrom } from './stated.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { ownNames, takingCodes } from './steps.ts';
import { dossierThing } from './things.ts';
import { authorWords, letterWords } from './words.ts';

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
    ...takingCodes,
    ...letterCodes,
    'joining.own-beneficiary',
    'joining.council-through-its-head',
    'joining.organisation-missing',
    'joining.person-with-organisation',
  ),
  offer: {
    of: dossierThing,
    when: takesLetters,
    es: {
      name: 'Ingresar una carta de respaldo',
      button: 'Ingresar carta',
      intro: 'Una carta puede hablar de varios de los gobiernos que postulan.',
      done: 'Ingresaste la carta de respaldo.',
      fields: { ...authorWords, ...letterWords },
    },
  },
  run: async (call) => {
    const { organisation, kind, capacity } = call.input;
    const { dossier } = call.thing.value;
    const stated = await letterFrom(call, dossier);
    if (!stated.ok) return stated;
    const common = stated.value;
    const author = {
      capacity,
      ...(organisation === undefined ? {} : { organisation }),
      ...(kind === undefined ? {} : { kind }),
    };
    const may = mayStandBehind(author, undefined, await ownNames(call.records, dossier));
    if (!may.ok) return may;
    return decide({
      answer: { letterId: common.letterId },
      act: 'joining.support-entered',
      about: common.dossierId,
      writes: [create(letterRow, { ...common, role: 'support', ...author })],
    });
  },
});
