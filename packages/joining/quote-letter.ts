import { only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { change } from '#table';
import { canBeQuoted } from './application.ts';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { Passage, stands } from './passage.ts';
import { joiningRefusals } from './refusals.ts';
import { letterRow } from './rows.ts';
import { lastingOf, takingCodes } from './steps.ts';
import { letterThing } from './things.ts';
import { saysWords, topicWords } from './words.ts';

/** Marks a passage of a letter and what it bears witness to, in its own words: the declaration (J4), who worked with whom. */
export const quoteLetter = defineVerb({
  id: 'joining.quote-letter',
  route: 'POST /dossiers/:dossierId/letters/:letterId/passages',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, ...Passage.shape },
  output: { letterId: LetterId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.letter-withdrawn',
    'joining.not-in-letter',
    'joining.about-whom',
    'joining.too-many-passages',
  ),
  offer: {
    of: letterThing,
    when: canBeQuoted,
    es: {
      name: 'Citar una carta',
      button: 'Guardar cita',
      intro: 'Copia el pasaje tal como está en la carta y di de qué da cuenta.',
      done: 'Guardaste la cita.',
      fields: {
        topic: { label: 'De qué da cuenta', values: topicWords },
        says: { label: 'Qué dice', values: saysWords },
        about: {
          label: 'Con quién',
          hint: 'La otra organización, si la cita habla de un trabajo en conjunto.',
        },
        quote: 'Cita',
      },
    },
  },
  run: async ({ thing, input: { dossierId, letterId, ...passage } }) => {
    const { found, letter } = thing.value;
    const { text, role, passages } = letter;
    if (text !== undefined && !stands(passage.quote, text))
      return refuse('joining.not-in-letter', 'quote');
    const isOfSomebody = passage.topic === 'collaboration' || passage.topic === 'participation';
    if (role === 'application' && isOfSomebody && passage.about === undefined)
      return refuse('joining.about-whom', 'about');
    return decide({
      answer: { letterId },
      act: 'joining.letter-quoted',
      about: dossierId,
      writes: [change(letterRow, found, { ...letter, passages: [...passages, passage] })],
      checks: lastingOf(thing.value),
    });
  },
});
