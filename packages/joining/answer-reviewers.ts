import { only, paragraph, refuse } from '#kernel';
import { chosenFrom, defineVerb } from '#perform';
import { canBeAnswered } from './application.ts';
import { DossierId, answer } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { dossierThing, isAsked, questionThing } from './things.ts';

/** Answers a question of the reviewers, publicly. */
export const answerReviewers = defineVerb({
  id: 'joining.answer-reviewers',
  route: 'POST /dossiers/:dossierId/answers',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    dossierId: DossierId,
    questionId: chosenFrom(questionThing, { when: isAsked }),
    text: paragraph(4000),
  },
  output: stepped,
  refusals: only(
    joiningRefusals,
    ...stepCodes,
    'joining.decided',
    'joining.no-such-question',
    'joining.already-answered',
  ),
  offer: {
    of: dossierThing,
    when: canBeAnswered,
    es: {
      name: 'Responder a quienes evalúan',
      button: 'Publicar respuesta',
      intro: 'La respuesta queda pública y no cambia después.',
      done: 'Publicaste la respuesta.',
      fields: { questionId: 'Pregunta', text: 'Respuesta' },
    },
  },
  run: async ({ thing, input: { questionId, text }, now }) => {
    const { dossier, questions } = thing.value;
    if (!questions.some((one) => one.questionId === questionId))
      return refuse('joining.no-such-question', 'questionId');
    const answered = answer(dossier, { questionId, text, at: now });
    if (!answered.ok) return answered;
    return became('joining.reviewers-answered', thing.value, answered.value);
  },
});
