import { applyingAddress, officeAddress, reviewAddress } from '#addresses';
import { bornAt, dayOf, only } from '#kernel';
import { defineThing } from '#perform';
import { tenantName } from '#tenancy';
import { authorOf } from './claims.ts';
import { DossierId } from './dossier.ts';
import { gatherAsked, gatherReview, gatherSupport } from './gathered.ts';
import { canBeJoined } from './consortium.ts';
import { LetterId } from './letter.ts';
import { sentRow } from './published.ts';
import { joiningRefusals } from './refusals.ts';
import { canBeOpened, isUnderReview } from './review.ts';
import { reviewRow } from './rows.ts';
import { independenceWords, reviewStates } from './words.ts';

/** An application on the desk of the region, from the day on which it was sent. */
export const reviewThing = defineThing({
  name: 'dossierId',
  id: DossierId,
  es: 'Postulación',
  many: 'Postulaciones',
  lives: 'tenant',
  row: {
    kinds: [reviewRow.kind],
    get: (records, _, [id = '']) => gatherReview(records, id),
    page: async (records, _, after, [id]) => {
      if (id !== undefined) {
        const found = await gatherReview(records, id);
        return { items: found ? [found] : [], next: null };
      }
      const sent = await records.published(records.tenant).page(sentRow, '-', after);
      const all = sent.items.map(({ value }) => gatherReview(records, value.dossierId));
      const items = (await Promise.all(all)).filter((one) => one !== undefined);
      return { items, next: sent.next };
    },
    idsOf: ({ dossierId }) => [dossierId],
  },
  address: ({ slug, dossierId }) =>
    dossierId ? reviewAddress(slug, dossierId) : officeAddress(slug),
  missing: only(joiningRefusals, 'joining.no-such-review'),
  states: reviewStates,
  state: (desk) => {
    if (desk.review?.decision) return desk.review.decision.verdict;
    if (desk.sent?.state !== 'submitted') return 'withdrawn';
    return desk.review ? 'open' : 'none';
  },
  title: ({ sent, review }) => review?.title ?? sent?.title ?? '',
  waits: (desk) => {
    const who = 'regional-officer';
    const sentOn = dayOf(desk.sent?.submission?.at ?? bornAt(desk.dossierId));
    if (canBeOpened(desk).ok) return [{ verb: 'joining.open-review', who, from: sentOn }];
    if (!desk.review || !isUnderReview(desk).ok) return [];
    const from = dayOf(desk.review.openedAt);
    return [
      // A sheet is a record of its own: whether one is there is asked by the verb's own rule before anybody is told.
      { verb: 'joining.decide-application', who, from },
      { verb: 'joining.score-dossier', who, from },
      { verb: 'joining.score-dossier', who: 'member-officer', from },
    ];
  },
});

/** The letters of support that travel with it, for whoever judges how independent their authors are. */
export const supportThing = defineThing({
  name: 'letterId',
  id: LetterId,
  es: 'Carta',
  many: 'Cartas de respaldo',
  lives: 'tenant',
  parent: reviewThing,
  row: {
    get: async (records, _, [dossierId = '', id]) =>
      (await gatherSupport(records, dossierId)).find(({ value }) => value.letter.id === id),
    page: async (records, _, __, [dossierId]) => ({
      items: dossierId === undefined ? [] : await gatherSupport(records, dossierId),
      next: null,
    }),
    idsOf: ({ desk, letter }) => [desk.dossierId, letter.id],
  },
  missing: only(joiningRefusals, 'joining.no-such-letter'),
  states: { unjudged: 'Sin juicio', ...independenceWords },
  state: ({ desk, letter }) =>
    desk.review?.classified.find(({ letterId }) => letterId === letter.id)?.independence ??
    'unjudged',
  title: ({ letter }) => authorOf(letter) || 'Sin firma',
});

/** What another government asks this one for: to apply together with it. */
export const consortiumThing = defineThing({
  name: 'dossierId',
  id: DossierId,
  es: 'Postulación conjunta',
  many: 'Postulaciones conjuntas',
  lives: 'tenant',
  row: {
    get: async (records, _, [id]) =>
      (await gatherAsked(records)).find(({ value }) => value.asked.dossierId === id),
    page: async (records) => ({ items: await gatherAsked(records), next: null }),
    idsOf: ({ asked }) => [asked.dossierId],
  },
  address: ({ slug }) => applyingAddress(slug),
  missing: only(joiningRefusals, 'joining.not-asked'),
  states: {
    asked: 'Falta que respondas',
    joined: 'Postulan en conjunto',
    over: 'Ya no se prepara',
  },
  state: ({ asked, place }) => (asked.state !== 'draft' ? 'over' : place ? 'joined' : 'asked'),
  title: ({ asked, place }) =>
    place
      ? `Postulas junto a ${tenantName(asked.lead)}`
      : `${tenantName(asked.lead)} te pide postular en conjunto`,
  waits: (asking) =>
    canBeJoined(asking).ok
      ? [
          {
            verb: 'joining.join-consortium',
            who: 'coordinator',
            from: dayOf(bornAt(asking.asked.dossierId)),
          },
        ]
      : [],
});
