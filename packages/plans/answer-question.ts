import { only, paragraph } from '#kernel';
import { Version, decide, defineVerb, versionOf } from '#perform';
import { ProcessId } from '#processes';
import { change, create, stays } from '#table';
import { type Answer, canBeAnswered, textOf } from './answer.ts';
import { QuestionId } from './questions.ts';
import { planRefusals } from './refusals.ts';
import { answerRow, planRow } from './rows.ts';
import { answerThing } from './things.ts';

/** Answers a question of the plan form that people answer, in place of what was there. */
export const answerQuestion = defineVerb({
  id: 'plans.answer-question',
  route: 'PUT /processes/:processId/plan/answers/:question',
  capability: 'plans.draft',
  shows: 'kind',
  input: {
    processId: ProcessId,
    question: QuestionId,
    text: paragraph(6000),
    version: Version,
  },
  output: { version: Version },
  refusals: only(planRefusals, 'plans.wrong-state', 'plans.computed-question'),
  offer: {
    of: answerThing,
    when: canBeAnswered,
    begins: textOf,
    es: {
      name: 'Responder el formulario',
      button: 'Guardar respuesta',
      done: 'Guardaste la respuesta.',
      fields: { text: 'Respuesta' },
    },
  },
  run: async ({ thing, input: { processId, question, text }, now }) => {
    const answer: Answer = { processId, question, text, writtenAt: now };
    const { plan } = thing.value;
    return decide({
      answer: { version: versionOf(textOf(answer)) },
      act: 'plans.answered',
      about: plan.value.planId,
      // Somebody may adopt the plan meanwhile.
      checks: [stays(planRow, plan)],
      writes: [
        thing.version === 0
          ? create(answerRow, answer)
          : change(answerRow, { ...thing, value: answer }, answer),
      ],
    });
  },
});
