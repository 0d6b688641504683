import { TenantId, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { DossierId, applying } from './dossier.ts';
import { publishedDossierRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { reviewRow } from './rows.ts';

/** An application is in review. */
const reviewMark = defineOnce('review', DossierId);

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
  once: {
    key: ({ input }) => reviewMark.key(input.dossierId),
    refusal: 'joining.already-in-review',
  },
  run: async ({ input: { dossierId, lead }, published, now }) => {
    const sent = await published(lead).get(publishedDossierRow, '-', dossierId);
    if (!sent) return refuse('joining.not-found');
    const dossier = sent.value;
    if (dossier.programme !== 'regional-network') return refuse('joining.decided-elsewhere');
    if (dossier.state !== 'submitted') return refuse('joining.wrong-state');
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
