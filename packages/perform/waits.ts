import { type Role, isOpenIn } from '#access';
import type { Stage } from './context.ts';
import { type Looking, isFor, isInPhase, lets, roleIn } from './listed.ts';
import { collectionOf, givenOf, makingOf, ruleOf, stepOf } from './rule.ts';
import { type Sources, type Thing, type Wait, calledIn, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** Every kind of thing that some verb is a step of, makes, or finds on its way. */
export const thingsOf = (verbs: readonly Verb[]): readonly Thing[] => [
  ...new Set(
    verbs.flatMap((verb) => [
      ...lineOf(stepOf(verb)),
      ...lineOf(makingOf(verb)),
      ...lineOf(ruleOf(verb)?.of),
    ]),
  ),
];

type Due = Pick<Wait, 'who'> & {
  readonly of: readonly string[];
  readonly phases?: Wait['phases'] | undefined;
};

type Taken = {
  readonly as: Role;
  readonly title: string;
  readonly given: Readonly<Record<string, string>>;
};

/** How one is called away from what it is part of: a milestone says of which commitment. */
const calledApart = async (
  records: Sources,
  thing: Thing,
  collection: string,
  value: unknown,
): Promise<string> => {
  const above = thing.idsOf(value).slice(0, -1);
  const whole =
    thing.parent && above.length > 0 && (await thing.parent.get(records, collection, above));
  const titles = [
    whole && thing.parent ? calledIn(thing.parent, whole.value) : '',
    calledIn(thing, value),
  ];
  return titles.filter(Boolean).join(': ');
};

/** Whether whoever looks can take now what was due, as the record itself says. Nothing where they cannot. */
export const takenBy = async (
  { now }: Pick<Stage, 'now'>,
  records: Sources,
  looking: Looking,
  { verb, thing, wait }: { readonly verb: Verb; readonly thing: Thing; readonly wait: Due },
): Promise<Taken | undefined> => {
  const { processId = '-', phase } = looking;
  const as = roleIn(looking, verb);
  const isTheirs = isFor(looking, verb, wait) && isInPhase({ phases: wait.phases }, phase);
  if (!as || !isTheirs || !isOpenIn(verb.capability, phase)) return undefined;
  const found = await thing.get(records, collectionOf(thing, processId), wait.of);
  if (!found) return undefined;
  const isPossible = stepOf(verb) !== thing || lets(verb, found.value, { now: now(), phase });
  return isPossible
    ? {
        as,
        title: await calledApart(records, thing, collectionOf(thing, processId), found.value),
        given: givenOf(thing, found.value),
      }
    : undefined;
};
