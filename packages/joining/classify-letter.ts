import { Reason, only } from '#kernel';
import { defineVerb, reasonWords } from '#perform';
import { supportThing } from './desks.ts';
import { DossierId } from './dossier.ts';
import { LetterId } from './letter.ts';
import { joiningRefusals } from './refusals.ts';
import { Independence, canBeClassified } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';
import { independenceWords } from './words.ts';

/** Says how independent of the applicants a letter's author is, and why. Said again, the new takes the place of the old. */
export const classifyLetter = defineVerb({
  id: 'joining.classify-letter',
  route: 'POST /reviews/:dossierId/letters/:letterId/independence',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: { dossierId: DossierId, letterId: LetterId, independence: Independence, reason: Reason },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.too-many', 'joining.too-long'),
  offer: {
    of: supportThing,
    when: canBeClassified,
    begins: ({ desk, letter }) => {
      const judged = desk.review?.classified.find(({ letterId }) => letterId === letter.id);
      return judged ? { independence: judged.independence, reason: judged.reason } : {};
    },
    es: {
      name: 'Decir cuán independiente es una carta',
      button: 'Guardar juicio',
      intro: 'Se publica con su motivo. Vale lo último que se diga de cada carta.',
      done: 'Dijiste cuán independiente es la carta.',
      fields: {
        independence: { label: 'Independencia', values: independenceWords },
        reason: reasonWords,
      },
    },
  },
  run: (call) => {
    const { dossierId: _, ...verdict } = call.input;
    return stepReview(call, call.thing.value.desk, 'joining.letter-classified', (review) => {
      const others = review.classified.filter(({ letterId }) => letterId !== verdict.letterId);
      return { ...review, classified: [...others, verdict] };
    });
  },
});
