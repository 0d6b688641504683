import { only, refuse } from '#kernel';
import { nameKey } from '#organisations';
import { decide, defineVerb } from '#perform';
import { change, create, hashOf } from '#table';
import { isTenant } from '#tenancy';
import { EarlierPlan, EarlierPlanId, enterEarlier } from './earlier.ts';
import { planRefusals } from './refusals.ts';
import { earlierPlanRow } from './rows.ts';
import { earlierPlanThing } from './things.ts';
import { isMadeHere } from './views.ts';
import { datedWords } from './words.ts';

/** The register is one published item: beyond this it would not fit. */
const mostEarlierPlans = 200;

/** Enters in the region's register a plan that was made elsewhere, with the document that tells of it. */
export const recordEarlierPlan = defineVerb({
  id: 'plans.record-earlier-plan',
  route: 'POST /region/plans',
  reach: 'region',
  capability: 'plans.register',
  shows: 'kind',
  input: EarlierPlan.omit({ earlierPlanId: true, recordedAt: true, reversal: true, past: true })
    .shape,
  output: { earlierPlanId: EarlierPlanId },
  refusals: only(
    planRefusals,
    'plans.no-such-government',
    'plans.made-here',
    'plans.in-the-register',
    'plans.date-and-meaning',
    'plans.in-the-future',
    'plans.too-often-reversed',
    'plans.register-full',
  ),
  offer: {
    into: earlierPlanThing,
    es: {
      name: 'Anotar un plan hecho en otra parte',
      button: 'Anotar plan',
      intro:
        'Para planes que no se hicieron aquí, de comunas integrantes o no. Anota solo lo que dice el documento: lo demás queda en blanco.',
      done: 'Anotaste el plan en el registro.',
      fields: {
        commune: 'Comuna',
        title: 'Título',
        on: {
          label: 'Fecha',
          hint: 'Lo que diga el documento: un año, un mes o un día, como 2018, 2023-06 o 2023-06-16.',
        },
        dated: { label: 'Qué pasó en esa fecha', values: datedWords },
        commitments: 'Cuántos compromisos',
        source: { label: 'Documento que lo dice', hint: 'El documento, su fecha y la página.' },
        address: { label: 'Dirección en internet', hint: 'Empieza con https://.' },
        note: 'Lo que conviene saber',
      },
    },
  },
  run: async ({ input, now, records, published }) => {
    if (!isTenant(input.commune)) return refuse('plans.no-such-government', 'commune');
    const key = nameKey(input.title);
    if (await isMadeHere(published(input.commune), key)) return refuse('plans.made-here', 'title');
    const earlierPlanId = EarlierPlanId.parse(hashOf([input.commune, key]).slice(0, 24));
    const all = await records.list(earlierPlanRow, '-');
    const found = all.find(({ value }) => value.earlierPlanId === earlierPlanId);
    if (!found && all.length >= mostEarlierPlans) return refuse('plans.register-full');
    const next = enterEarlier(found?.value, { ...input, earlierPlanId }, now);
    if (!next.ok) return next;
    return decide({
      answer: { earlierPlanId },
      act: 'earlier-plans.recorded',
      about: earlierPlanId,
      writes: [
        found ? change(earlierPlanRow, found, next.value) : create(earlierPlanRow, next.value),
      ],
    });
  },
});
