import { only, paragraph } from '#kernel';
import { defineVerb } from '#perform';
import { reviewThing } from './desks.ts';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { QuestionId, canBeAsked } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';

/** Asks the applicants something, publicly. */
export const askApplicants = defineVerb({
  id: 'joining.ask-applicants',
  route: 'POST /reviews/:dossierId/questions',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: { dossierId: DossierId, text: paragraph(2000) },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.too-many', 'joining.too-long'),
  offer: {
    of: reviewThing,
    when: canBeAsked,
    es: {
      name: 'Preguntar a quien postula',
      button: 'Publicar pregunta',
      intro: 'La pregunta queda pública. También su respuesta.',
      done: 'Publicaste la pregunta.',
      fields: { text: 'Pregunta' },
    },
  },
  run: (call) =>
    stepReview(call, call.thing.value, 'joining.applicants-asked', (review) => {
      const questionId = QuestionId.parse(call.newId());
      const question = { questionId, text: call.input.text, at: call.now };
      return { ...review, questions: [...review.questions, question] };
    }),
});
