import { Reason, only } from '#kernel';
import { defineVerb } from '#perform';
import { reviewThing } from './desks.ts';
import { DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { canBeLeftAside } from './review.ts';
import { reviewCodes, stepReview } from './reviewing.ts';

/** There is room to stand aside even where there is none to write more. */
const mostWithRecusals = 340_000;

/** Stands aside in a review, with the reason. A sheet filled in before no longer counts (J9). */
export const recuse = defineVerb({
  id: 'joining.recuse',
  route: 'POST /reviews/:dossierId/recusals',
  reach: 'region',
  capability: 'applications.score',
  shows: 'kind',
  input: { dossierId: DossierId, reason: Reason },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.too-many', 'joining.too-long'),
  sealed: ['reason'],
  offer: {
    of: reviewThing,
    when: canBeLeftAside,
    es: {
      name: 'Inhabilitarte en la revisión',
      button: 'Inhabilitarme',
      intro: 'Dejas de participar en esta revisión y tu pauta deja de contar.',
      done: 'Te inhabilitaste en esta revisión.',
      fields: {
        reason: { label: 'Motivo', hint: 'No se publica. Escribe una frase completa.' },
      },
    },
  },
  run: (call) =>
    stepReview(
      call,
      call.thing.value,
      'joining.recused',
      (review) => {
        const { input, person: reviewer, now: at } = call;
        const recusal = { reviewer, reason: input.reason, at };
        return { ...review, recusals: [...review.recusals, recusal] };
      },
      mostWithRecusals,
    ),
});
