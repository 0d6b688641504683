import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create } from '#table';
import { reviewThing } from './desks.ts';
import { DossierId, applying } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { canBeOpened } from './review.ts';
import { reviewRow } from './rows.ts';

/** Opens the review of an application that was sent to the regional network. */
export const openReview = defineVerb({
  id: 'joining.open-review',
  route: 'POST /reviews/:dossierId',
  reach: 'region',
  capability: 'applications.review',
  shows: 'kind',
  input: { dossierId: DossierId, lead: TenantId },
  output: { dossierId: DossierId },
  refusals: only(
    joiningRefusals,
    'joining.not-found',
    'joining.wrong-state',
    'joining.decided-elsewhere',
    'joining.already-in-review',
  ),
  offer: {
    of: reviewThing,
    when: canBeOpened,
    begins: ({ lead }) => ({ lead }),
    es: {
      name: 'Abrir la revisión',
      button: 'Abrir revisión',
      intro: 'Desde ahora se puede preguntar y evaluar.',
      done: 'Abriste la revisión.',
      fields: { lead: 'Quién encabeza' },
    },
  },
  run: async ({ input: { dossierId, lead }, thing: { value }, now }) => {
    const { sent: dossier } = value;
    // Whoever applies with the lead has the application at home too.
    if (!dossier || !applying(dossier, dossier.joined).includes(lead))
      return refuse('joining.not-found', 'lead');
    const review = {
      dossierId,
      lead: dossier.lead,
      applicants: applying(dossier, dossier.joined),
      title: dossier.title,
      openedAt: now,
      questions: [],
      recusals: [],
      classified: [],
    };
    return decide({
      answer: { dossierId },
      act: 'joining.review-opened',
      about: dossierId,
      writes: [create(reviewRow, review)],
    });
  },
});
