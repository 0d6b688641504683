import { ok, only, paragraph, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { QuestionId } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';

const most = 40;

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
  run: (call) =>
    stepReview(call, 'joining.applicants-asked', (review) => {
      if (review.questions.length >= most) return refuse('joining.too-many');
      const questionId = QuestionId.parse(call.newId());
      const question = { questionId, text: call.input.text, at: call.now };
      return ok({ ...review, questions: [...review.questions, question] });
    }),
});
