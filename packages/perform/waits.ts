import { type Role, isOpenIn } from '#access';
import type { Stage } from './context.ts';
import { type Looking, isFor, isInPhase, lets, roleIn } from './listed.ts';
import { collectionOf, givenOf, makingOf, ruleOf, stepOf } from './rule.ts';
import { sourcesOf } from './sources.ts';
import { type Thing, type Wait, calledIn, lineOf } from './thing.ts';
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

/** Whether whoever looks can take now what was due, as the record itself says. Nothing where they cannot. */
export const takenBy = async (
  stage: Stage,
  looking: Looking,
  { verb, thing, wait }: { readonly verb: Verb; readonly thing: Thing; readonly wait: Due },
): Promise<Taken | undefined> => {
  const { tenant, processId = '-', phase } = looking;
  const as = roleIn(looking, verb);
  const isTheirs = isFor(looking, verb, wait) && isInPhase({ phases: wait.phases }, phase);
  if (!as || !isTheirs || !isOpenIn(verb.capability, phase)) return undefined;
  const records = sourcesOf(stage, tenant);
  const found = await thing.get(records, collectionOf(thing, processId), wait.of);
  if (!found) return undefined;
  const isPossible = stepOf(verb) !== thing || lets(verb, found.value, { now: stage.now(), phase });
  return isPossible
    ? { as, title: calledIn(thing, found.value), given: givenOf(thing, found.value) }
    : undefined;
};
