import * as z from 'zod';
import { LocalDate, Origin, Phase, addDays, daysBetween, ok, phases } from '#kernel';
import { definePublicView } from '#perform';
import { Pin } from '#standards';
import { MembershipState, listCommunes } from '#tenancy';
import { addressOf } from './address.ts';
import { isQuiet, lacksMonitor, lastUpdate } from './gaps.ts';
import {
  type Government,
  figuresOf,
  governmentsNow,
  isOnItsOwn,
  lacksPlan,
} from './governments.ts';
import { Term, figureNames, termKinds } from './item.ts';
import { knownPlans } from './known.ts';
import { comingUntil, lateOn } from './terms.ts';

const Named = z.strictObject({ commune: z.string(), name: z.string(), source: z.string() });

const Group = { count: z.int(), communes: z.array(z.string()) };

const Late = Named.extend({
  kind: z.enum(termKinds),
  count: z.int(),
  /** The first day on which it was late no more than this. */
  since: LocalDate,
  days: z.int(),
  title: z.string(),
});
export type Late = z.infer<typeof Late>;

const Coming = Named.extend(Term.omit({ thing: true }).shape);
export type Coming = z.infer<typeof Coming>;

const Figure = z.strictObject({
  figure: z.enum(figureNames),
  value: z.int(),
  per1000: z.number(),
  source: z.string(),
});

const BoardCommune = z.strictObject({
  slug: z.string(),
  name: z.string(),
  province: z.string(),
  state: MembershipState,
  /** It makes or made its plan without being part of the network. */
  isOnItsOwn: z.boolean(),
  process: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      phase: Phase,
      since: LocalDate.optional(),
      standard: Pin,
      source: z.string(),
      origin: Origin.optional(),
    })
    .nullable(),
  plans: z.int(),
  lastUpdate: LocalDate.nullable(),
  population: listCommunes.output.shape.items.element.shape.population,
  figures: z.array(Figure),
  source: z.string(),
});
export type BoardCommune = z.infer<typeof BoardCommune>;

const Quiet = Named.extend({ lastUpdate: LocalDate.nullable(), days: z.int().nullable() });

const Board = z.strictObject({
  day: LocalDate,
  states: z.array(z.strictObject({ state: MembershipState, ...Group })),
  phases: z.array(z.strictObject({ phase: Phase, ...Group })),
  atRisk: z.array(Late),
  thisWeek: z.array(Coming),
  gaps: z.strictObject({
    noPlan: z.array(Named),
    noMonitor: z.array(Named),
    noUpdate: z.array(Quiet),
  }),
  editions: z.array(Pin.extend({ communes: z.int(), source: z.string() })),
  communes: z.array(BoardCommune),
});
export type Board = z.infer<typeof Board>;

const named = ({ slug, name }: Government, thing = '') => ({
  commune: slug,
  name,
  source: addressOf(slug, thing),
});

const latestOf = ({ item }: Government) => item.courses.at(-1);

const termsOf = ({ item }: Government) => item.courses.flatMap(({ terms }) => terms);

const groupedBy = <Key extends string>(
  keys: readonly Key[],
  governments: readonly Government[],
  keyOf: (government: Government) => Key | undefined,
) =>
  keys.flatMap((key) => {
    const there = governments.filter((one) => keyOf(one) === key).map(({ slug }) => slug);
    return there.length === 0 ? [] : [{ key, count: there.length, communes: there }];
  });

const communeOf = (government: Government, today: LocalDate): BoardCommune => {
  const { slug, name, province, state, population, item } = government;
  const latest = latestOf(government);
  return {
    slug,
    name,
    province,
    state,
    isOnItsOwn: isOnItsOwn(government),
    process: latest
      ? {
          id: latest.processId,
          title: latest.title,
          phase: latest.phase,
          standard: latest.standard,
          source: addressOf(slug, `processes/${latest.processId}`),
          ...(latest.since ? { since: latest.since } : {}),
          ...(latest.origin ? { origin: latest.origin } : {}),
        }
      : null,
    plans: knownPlans(government).length,
    lastUpdate: lastUpdate(item, today) ?? null,
    population,
    figures: figuresOf(government),
    source: addressOf(slug),
  };
};

const gapsOf = (governments: readonly Government[], today: LocalDate) => ({
  noPlan: governments.filter(lacksPlan).map((one) => named(one, 'plans')),
  noMonitor: governments
    .filter(({ item }) => lacksMonitor(item, today))
    .map((one) => named(one, `processes/${latestOf(one)?.processId}`)),
  noUpdate: governments
    .filter(({ item }) => isQuiet(item, today))
    .map((one) => {
      const last = lastUpdate(one.item, today) ?? null;
      const days = last === null ? null : daysBetween(last, today);
      return { ...named(one, `processes/${latestOf(one)?.processId}`), lastUpdate: last, days };
    }),
});

/** Distinct editions that the latest processes are pinned to. */
export const editionsIn = (governments: readonly Government[]) => {
  const pins = governments.flatMap((one) => latestOf(one)?.standard ?? []);
  return [...Map.groupBy(pins, ({ id, edition }) => `${id} ${edition}`).values()]
    .flatMap((same) => (same[0] ? [{ ...same[0], communes: same.length }] : []))
    .toSorted((a, b) => (a.id === b.id ? a.edition - b.edition : a.id < b.id ? -1 : 1));
};

const weekDays = 7;

/** The region today: who is where, who is late, what comes, what is missing. It ranks nobody. */
export const viewBoard = definePublicView({
  id: 'board.board',
  route: 'GET /region/board',
  reach: 'region',
  input: {},
  output: Board,
  run: async (look) => {
    const { today, governments } = await governmentsNow(look);
    const week = addDays(today, weekDays);
    return ok({
      day: today,
      states: groupedBy(MembershipState.options, governments, ({ state }) => state).map(
        ({ key, ...rest }) => ({ state: key, ...rest }),
      ),
      phases: groupedBy(phases, governments, (one) => latestOf(one)?.phase).map(
        ({ key, ...rest }) => ({ phase: key, ...rest }),
      ),
      atRisk: governments.flatMap((one) =>
        lateOn(termsOf(one), today).map(({ kind, on, count, title, thing }) => ({
          ...named(one, thing),
          kind,
          count,
          since: on,
          days: daysBetween(on, today),
          title,
        })),
      ),
      thisWeek: governments
        .flatMap((one) =>
          comingUntil(termsOf(one), today, week).map(({ thing, ...term }) => ({
            ...named(one, thing),
            ...term,
          })),
        )
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      gaps: gapsOf(governments, today),
      editions: editionsIn(governments).map((one) => ({
        ...one,
        source: `/api/v1/region/requirements?standardId=${one.id}&edition=${one.edition}`,
      })),
      communes: governments.map((one) => communeOf(one, today)),
    });
  },
});
