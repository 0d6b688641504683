import { officeAddress } from '#addresses';
import { dayOf, fillIn, only } from '#kernel';
import { defineThing } from '#perform';
import { ProcessId } from '#processes';
import { type Asked, asked } from './answer.ts';
import { EarlierPlanId } from './earlier.ts';
import { EndorsementId, stands } from './endorsement.ts';
import { QuestionId, questions } from './questions.ts';
import { planRefusals } from './refusals.ts';
import { answerRow, earlierPlanRow, endorsementRow, planRow } from './rows.ts';
import { planStates } from './words.ts';
import { type PlanAtWork, canBeAdopted, missingIn, planAtWork, readAnswers } from './work.ts';

const nextStep = (value: PlanAtWork) => {
  const { state } = value.plan;
  if (state === 'adopted') return 'plans.submit-plan';
  if (state === 'submitted') return undefined;
  if (missingIn(value) > 0) return 'plans.answer-question';
  return canBeAdopted(value).ok ? 'plans.adopt-plan' : 'plans.endorse-plan';
};

/** The plan of a process. */
export const planThing = defineThing({
  name: 'processId',
  id: ProcessId,
  es: 'Plan de acción',
  row: {
    kinds: [planRow.kind, answerRow.kind, endorsementRow.kind],
    get: (records, processId) => planAtWork(records, processId),
    page: async (records, processId) => {
      const found = await planAtWork(records, processId);
      return { items: found ? [found] : [], next: null };
    },
    idsOf: ({ plan }) => [plan.processId],
  },
  place: { key: 'plan', es: 'Plan de acción', phases: ['adoption'] },
  missing: only(planRefusals, 'plans.not-found'),
  states: planStates,
  state: ({ plan }) => plan.state,
  title: ({ plan }) => plan.title,
  note: (value) => {
    const { plan, endorsements } = value;
    const missing = missingIn(value);
    const form =
      missing === 0
        ? 'Formulario completo.'
        : fillIn('Faltan {missing} de {asked} respuestas del formulario.', {
            missing,
            asked: asked.length,
          });
    return `${fillIn('Compromisos: {commitments}. Adhesiones: {endorsements}.', {
      commitments: plan.commitmentIds.length,
      endorsements: endorsements.length,
    })} ${form}`;
  },
  waits: (value) => {
    const verb = nextStep(value);
    const from = dayOf(value.plan.adoption?.at ?? value.plan.openedAt);
    return verb ? [{ verb, who: 'coordinator', from }] : [];
  },
});

const nameOf = (id: string) => questions.find((one) => one.id === id)?.es ?? '';

/** The questions of the form that people answer, answered or not. */
export const answerThing = defineThing({
  name: 'question',
  id: QuestionId,
  es: 'Pregunta del formulario',
  many: 'Formulario',
  parent: planThing,
  row: {
    kinds: [answerRow.kind],
    get: async (records, processId, ids) => {
      const question = QuestionId.safeParse(ids.at(-1));
      const plan = await records.get(planRow, processId, 'one');
      if (!plan || !question.success) return undefined;
      const found = await records.get(answerRow, processId, question.data);
      const text = found?.value.text ?? plan.value.answers?.[question.data]?.text;
      const value: Asked = { plan, question: question.data, text };
      return { value, version: found?.version ?? 0, head: found?.head ?? '' };
    },
    page: async (records, processId) => {
      const plan = await records.get(planRow, processId, 'one');
      if (!plan) return { items: [], next: null };
      const answers = await readAnswers(records, plan.value);
      const items = asked.map(({ id: question }) => ({
        value: { plan, question, text: answers[question] },
        version: 0,
        head: '',
      }));
      return { items, next: null };
    },
    idsOf: ({ question }) => [question],
  },
  missing: only(planRefusals, 'plans.not-found'),
  states: { missing: 'Falta', answered: 'Respondida' },
  state: ({ text }) => (text === undefined ? 'missing' : 'answered'),
  title: ({ question }) => `${question}. ${nameOf(question)}`,
});

/** Who stands behind the plan. */
export const endorsementThing = defineThing({
  name: 'endorsementId',
  id: EndorsementId,
  es: 'Adhesión',
  many: 'Adhesiones',
  row: endorsementRow,
  // Whoever endorses does so in public.
  isPersonal: false,
  parent: planThing,
  missing: only(planRefusals, 'plans.no-such-endorsement'),
  states: {
    standing: 'Vigente',
    proposed: 'Anulación propuesta: falta que otra persona la confirme',
    reversed: 'Anulada',
  },
  state: (endorsement) => {
    if (!stands(endorsement)) return 'reversed';
    return endorsement.proposed ? 'proposed' : 'standing';
  },
  title: ({ name, office }) => `${name}, ${office}`,
});

/** The plans made elsewhere in the region's register. */
export const earlierPlanThing = defineThing({
  name: 'earlierPlanId',
  id: EarlierPlanId,
  es: 'Plan del registro',
  row: earlierPlanRow,
  lives: 'tenant',
  address: ({ slug }) => officeAddress(slug),
  missing: only(planRefusals, 'plans.not-in-the-register'),
  states: { standing: 'En el registro', reversed: 'Anulado' },
  state: ({ reversal }) => (reversal ? 'reversed' : 'standing'),
  title: ({ title, commune }) => `${commune}: ${title}`,
});
