import * as z from 'zod';
import { type Role, isOpenIn, policyOf } from '#access';
import { verbs } from '#functions';
import { type LocalDate, type Phase, type Refusal, addDays, dayOf, phases } from '#kernel';
import {
  type Thing,
  type Verb,
  isOptional,
  offeringOf,
  perform,
  placeOf,
  sourcesOf,
  stepOf,
  withVersion,
} from '#perform';
import { enterPhase } from '#processes';
import type { openScene } from '#samples';
import { tenantScope, within } from '#table';
import { signed } from '../../packages/processes/samples.ts';
import { inputFor } from '../isolation/inputs.ts';

type Scene = ReturnType<typeof openScene>;

/** Every verb that some room offers in a process. */
export const offeredVerbs: readonly Verb[] = verbs.filter((verb) => placeOf(verb) !== undefined);

/** Whether there is a moment at which a verb is not possible: it has a rule, a phase, or makes what there is one of. */
export const canBeClosed = ({ offer, capability, path }: Verb): boolean =>
  offer.of !== undefined ||
  policyOf(capability).phases !== 'any' ||
  path.includes(`:${offer.into?.name}`);

const roleFor = ({ capability }: Verb): Role =>
  policyOf(capability).roles.find((role) => role !== 'installation') ?? 'coordinator';

/** What was offered and what came of it. `told` is the rule's own code where it lets the step not through. */
export type Trial = {
  readonly verb: string;
  readonly isOffered: boolean;
  readonly told: string | undefined;
  readonly got: Refusal | { readonly ok: true };
};

/** Days that fit what happens now. One name is a day in some verbs and a month in others. */
const datesFor = ({ input }: Verb, today: LocalDate) =>
  Object.fromEntries(
    Object.entries({
      scheduledOn: addDays(today, 8),
      heldOn: today,
      until: addDays(today, 30),
      adoptedOn: today,
      submittedOn: today,
      startsOn: today,
      closedOn: today,
      on: today,
    }).filter(([name, day]) => input.shape[name]?.safeParse(day).success),
  );

/** How many a field asks for at least, where it names several. */
const leastOf = (field: z.ZodType | undefined): number => {
  const least = field instanceof z.ZodArray ? z.toJSONSchema(field, { io: 'input' }).minItems : 1;
  return Math.max(1, least ?? 1);
};

/** Looks like the id of something and is of nothing. */
const nobody = '0'.repeat(26);

/** What a field is filled with, of what can be chosen for it. */
const pickedFor = (
  field: z.ZodType,
  options: readonly { readonly value: string }[],
  isOpen: boolean,
): { readonly value: unknown } | undefined => {
  const least = leastOf(field);
  const as = (ids: readonly string[]) => ({ value: field instanceof z.ZodArray ? ids : ids[0] });
  const some = options.slice(0, least).map(({ value }) => value);
  if (some.length === least) return as(some);
  if (isOptional(field)) return { value: undefined };
  // Too little to choose: where the phase lets it through that is what one is told, and it says nothing of offers.
  return isOpen ? undefined : as(Array.from({ length: least }, () => nobody));
};

type Target = {
  readonly ids: readonly string[];
  readonly value: unknown;
};

/** A process whose history a property decides: each number says what is tried next, on what, in which phase. */
export const historyIn = (scene: Scene, processId: string) => {
  const { stage, tenant } = scene;
  const offering = offeringOf(stage, verbs);
  const people = new Map<Role, ReturnType<Scene['personWith']>>();
  const personAs = (role: Role) => {
    const known = people.get(role) ?? scene.personWith(role);
    people.set(role, known);
    return known;
  };
  const phaseNow = async (): Promise<Phase> =>
    (await stage.ports.phaseOf(tenant, processId)) ?? 'preparation';

  /** Everything there is of the kind that a verb is a step of, whatever its state. */
  const all = (verb: Verb) =>
    within(tenantScope(tenant), async () => {
      const thing = stepOf(verb);
      if (!thing) return [];
      const { items } = await thing.page(sourcesOf(stage, tenant), processId, undefined, []);
      return items.map(({ value }) => ({ ids: thing.idsOf(value), value }));
    });

  const looking = { tenant, processId, mandates: [] };
  let count = 0;

  const namesIn = ({ path }: Verb) =>
    [...path.matchAll(/:(\w+)/g)]
      .map(([, name]) => name ?? '')
      .filter((one) => one !== 'processId');

  const givenFor = (verb: Verb, target: Target | undefined) =>
    Object.fromEntries(namesIn(verb).map((name, at) => [name, target?.ids[at] ?? '']));

  const filled = async (verb: Verb, given: Readonly<Record<string, string>>) => {
    const today = dayOf(stage.now());
    const dated = datesFor(verb, today);
    const shape = Object.keys(verb.input.shape);
    const plain = inputFor(verb, {} as never);
    const own: Record<string, unknown> = { ...plain, ...dated, ...given, processId };
    delete own['version'];
    // Presences carry no value, and nobody kept a file here.
    delete own['value'];
    if (verb.input.shape['fileId'] && isOptional(verb.input.shape['fileId'])) delete own['fileId'];
    for (const name of shape.filter((one) => one !== 'processId' && !(one in given))) {
      const person = personAs(roleFor(verb));
      const asked = { verb, name, tenant, person, given: { ...given, processId } };
      const options = await offering.options(asked);
      const field = verb.input.shape[name];
      if (!options || !field) continue;
      const picked = pickedFor(field, options, isOpenIn(verb.capability, await phaseNow()));
      if (!picked) return undefined;
      own[name] = picked.value;
    }
    const input = Object.fromEntries(
      Object.entries(own).filter(([name, value]) => shape.includes(name) && value !== undefined),
    );
    return withVersion(stage, { verb, tenant, given: input });
  };

  /** Whether the form of a step, opened from what its thing is part of, lets one choose the thing. */
  const formOf = async (verb: Verb, thing: Thing, given: Readonly<Record<string, string>>) => {
    const above = Object.fromEntries(Object.entries(given).filter(([one]) => one !== thing.name));
    const person = personAs(roleFor(verb));
    const asked = { verb, name: thing.name, tenant, person, given: { ...above, processId } };
    const options = (await offering.options(asked)) ?? [];
    const own = thing.name === 'processId' ? processId : given[thing.name];
    const isIn = options.some(({ value }) => value === own);
    // A card is of a whole: a part's step stands on it where any of its parts can take it.
    return { isIn, isOnCard: thing.parent ? options.length > 0 : isIn };
  };

  /** Whether an office shows the step to whoever holds the role. */
  const isShown = async (verb: Verb, given: Readonly<Record<string, string>>, phase: Phase) => {
    // Its own place is enough: what others can do there changes nothing in it.
    const places = await offeringOf(stage, [verb]).offered({
      ...looking,
      phase,
      roles: [roleFor(verb)],
    });
    const place = places.find(({ place: at }) => at === placeOf(verb));
    const thing = stepOf(verb);
    if (!thing) return place?.makes.includes(verb) ?? false;
    const card = place?.things.find(({ given: of }) =>
      Object.entries({ processId, ...of }).every(
        ([name, id]) => ({ processId, ...given })[name] === id,
      ),
    );
    const isOnCard = card?.steps.includes(verb) ?? false;
    const form = await formOf(verb, thing, given);
    // The form asks no phase: its page does.
    if (isOpenIn(verb.capability, phase) && isOnCard !== form.isOnCard)
      throw new Error(`the card and the form of ${verb.id} do not agree`);
    return isOnCard && form.isIn;
  };

  /** What is offered to anybody now, with the things on whose cards it stands. */
  const openNow = async (among: readonly Verb[] = verbs) => {
    const phase = await phaseNow();
    const open = new Map<Verb, readonly string[]>();
    const roles = [...new Set(offeredVerbs.map(roleFor))];
    const places = await offeringOf(stage, among).offered({ ...looking, phase, roles });
    for (const { makes, things } of places) {
      for (const verb of makes) open.set(verb, []);
      for (const { id, steps } of things)
        for (const verb of steps) open.set(verb, [...(open.get(verb) ?? []), id]);
    }
    return open;
  };

  /** What the making of something depends on, of the process itself. */
  const restsOn = (of: Thing) =>
    within(tenantScope(tenant), async () => {
      const found = await of.get(sourcesOf(stage, tenant), processId, [processId]);
      return found?.value;
    });

  /** The code with which the rule of a verb says no, or that its thing is not there. */
  const toldBy = async ({ offer }: Verb, target: Target | undefined, phase: Phase) => {
    if (!offer.of) return undefined;
    const value = target ? target.value : await restsOn(offer.of);
    if (value === undefined) return Object.keys(offer.of.missing)[0];
    const rule = offer.when(value, { now: stage.now(), phase });
    return rule.ok ? undefined : rule.code;
  };

  const tried = async (verb: Verb, target: Target | undefined): Promise<Trial | undefined> => {
    const given = givenFor(verb, target);
    const phase = await phaseNow();
    const isOffered = await isShown(verb, given, phase);
    const isOpen = isOpenIn(verb.capability, phase);
    const told = isOpen ? await toldBy(verb, target, phase) : 'request.wrong-phase';
    const asking = { tenant, person: personAs(roleFor(verb)), key: `one-by-one-${(count += 1)}` };
    const input = await filled(verb, given);
    if (!input) return undefined;
    const got = await perform(stage, verb, asking, input);
    return { verb: verb.id, isOffered, told, got: got.ok ? { ok: true } : got };
  };

  /** Tries a step on one of the things that stand on these cards. */
  const onCards = async (verb: Verb, cards: readonly string[], on: number) => {
    const found = await all(verb);
    const below = found.filter(({ ids }) =>
      cards.some((id) => id === processId || ids.includes(id)),
    );
    return tried(verb, below[on % Math.max(1, below.length)]);
  };

  return {
    /** Moves the process to any phase. */
    enter: async (n: number) => {
      const phase = phases[n % phases.length] ?? 'dialogues';
      if (phase !== (await phaseNow()))
        await scene.done(enterPhase, { processId, phase, ...signed });
    },
    pass: (days: number) => scene.at(`${addDays(dayOf(stage.now()), days)}T15:00:00.000Z`),
    /** Tries any step on anything, whether it is offered or not. */
    attempt: async (n: number, on: number): Promise<Trial | undefined> => {
      const verb = offeredVerbs[n % offeredVerbs.length];
      if (!verb) return undefined;
      const found = await all(verb);
      const target = found[on % Math.max(1, found.length)];
      return stepOf(verb) && !target ? undefined : tried(verb, target);
    },
    /** Takes one step, where it is offered. */
    take: async (n: number, on: number): Promise<Trial | undefined> => {
      const verb = offeredVerbs[n % offeredVerbs.length];
      const cards = verb && (await openNow([verb])).get(verb);
      return verb && cards && onCards(verb, cards, on);
    },
    /** Takes one of the steps that are offered, so that things go on. */
    follow: async (n: number, on: number): Promise<Trial | undefined> => {
      const open = await openNow();
      const [verb, cards] = [...open][n % Math.max(1, open.size)] ?? [];
      return verb && cards && onCards(verb, cards, on);
    },
  };
};
