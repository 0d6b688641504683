import { only, paragraph, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { region } from '#tenancy';
import { DossierId, answer } from './dossier.ts';
import { publishedReviewRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { QuestionId } from './review.ts';
import { dossierRow } from './rows.ts';
import { stepCodes, stepDossier, stepped } from './steps.ts';

/** Answers a question of the reviewers, publicly. */
export const answerReviewers = defineVerb({
  id: 'joining.answer-reviewers',
  route: 'POST /dossiers/:dossierId/answers',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, questionId: QuestionId, text: paragraph(4000) },
  output: stepped,
  refusals: only(
    joiningRefusals,
    ...stepCodes,
    'joining.decided',
    'joining.no-such-question',
    'joining.already-answered',
  ),
  run: async (call) => {
    const { dossierId, questionId, text } = call.input;
    if (!(await call.records.get(dossierRow, '-', dossierId))) return refuse('joining.not-found');
    const review = await call.published(region.tenant).get(publishedReviewRow, '-', dossierId);
    if (!review?.value.questions.some((one) => one.questionId === questionId))
      return refuse('joining.no-such-question', 'questionId');
    if (review.value.decision) return refuse('joining.decided');
    return stepDossier(call, 'joining.reviewers-answered', (dossier) =>
      answer(dossier, { questionId, text, at: call.now }),
    );
  },
});
