import type { PersonId, TenantId } from '#kernel';
import { type Found, tenantScope, within } from '#table';
import { type Choice, choiceOf, laterIn } from './choice.ts';
import type { Stage } from './context.ts';
import { roleFor } from './held.ts';
import { thingsIn } from './listed.ts';
import { noteReading } from './note-access.ts';
import { collectionIn } from './paths.ts';
import { collectionOf, ruleOf } from './rule.ts';
import { sourcesOf } from './sources.ts';
import { type At, type Thing, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';
import { thingsOf } from './waits.ts';

/** What a form's field is asked about: of which verb, in whose records, and what the address already names. */
export type Asked = {
  readonly verb: Verb;
  readonly name: string;
  readonly tenant: TenantId;
  readonly given: Readonly<Record<string, string>>;
  /** Who asks: whoever is told of people by name is written down. */
  readonly person: PersonId;
};

export type Option = { readonly value: string; readonly label: string };

/** A step's own thing is chosen among those that it is possible for; what that is part of, among all. */
const ofPath = (verb: Verb, name: string): Choice | undefined => {
  const rule = ruleOf(verb);
  const from = lineOf(rule?.of).find((thing) => thing.name === name);
  if (!rule || !from) return undefined;
  return {
    from,
    when: (value, at) => (from === rule.of ? rule.when(value, at) : { ok: true, value: undefined }),
  };
};

/** The things that every tenant has of a kind, by how addresses call them. */
export const laterThing = (verbs: readonly Verb[], name: string | undefined): Thing | undefined =>
  thingsOf(verbs).find((thing) => thing.name === name && thing.lives === 'tenant' && !thing.parent);

const fromLater = (verbs: readonly Verb[], name: string | undefined): Choice | undefined => {
  const from = laterThing(verbs, name);
  return from && { from, when: () => ({ ok: true, value: undefined }) };
};

/** What a field chooses among, if it names a thing of some room. */
const choiceIn = (verbs: readonly Verb[], { verb, name }: Asked): Choice | undefined => {
  const shape = verb.input.shape as Readonly<Record<string, Parameters<typeof choiceOf>[0]>>;
  const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return schema && (choiceOf(schema) ?? fromLater(verbs, laterIn(schema)) ?? ofPath(verb, name));
};

/** The ids that an address gives of a thing, as in its key: without the process, unless it is that. */
const idsIn = (thing: Thing | undefined, given: Asked['given']): readonly string[] =>
  lineOf(thing)
    .filter(({ name }) => name !== 'processId' || name === thing?.name)
    .flatMap(({ name }) => given[name] ?? []);

/** What is told of people is told to whoever may take the step, and that they read it is written before. */
const isTold = async (stage: Stage, { from }: Choice, asked: Asked): Promise<boolean> => {
  if (!from.isPersonal) return true;
  const { verb, tenant, given, person } = asked;
  const role = await roleFor(stage, verb.capability, { tenant, person }, collectionIn(verb, given));
  if (role.ok) await noteReading(stage, { tenant, person }, verb.id, role.value.role);
  return role.ok;
};

/** The things that a field can name now, by their titles. Nothing where it names no thing. */
export const optionsIn = async (
  stage: Stage,
  verbs: readonly Verb[],
  asked: Asked,
): Promise<readonly Option[] | undefined> => {
  const choice = choiceIn(verbs, asked);
  return (
    choice &&
    within(tenantScope(asked.tenant), async () =>
      (await isTold(stage, choice, asked)) ? chooseFrom(stage, choice, asked) : [],
    )
  );
};

const chooseFrom = async (
  stage: Stage,
  { from, except, when }: Choice,
  { tenant, given }: Asked,
): Promise<readonly Option[]> => {
  const { processId } = given;
  const phase = processId && (await stage.ports.phaseOf(tenant, processId));
  const at: At = { now: stage.now(), phase: phase || undefined };
  const records = sourcesOf(stage, tenant);
  const below = idsIn(from.parent, given).filter((id) => id !== processId);
  const collection = collectionOf(from, processId ?? '-');
  const { found } = await thingsIn(records, from, collection, below);
  const idOf = ({ value }: Found<unknown>) => from.idsOf(value).at(-1) ?? '';
  return found
    .filter((one) => when(one.value, at).ok)
    .filter((one) => except === undefined || idOf(one) !== given[except])
    .map((one) => ({ value: idOf(one), label: from.title(one.value) }));
};

/** What an address names by this id, by its title, whatever its state. */
export const titleIn = async (
  stage: Stage,
  verbs: readonly Verb[],
  asked: Asked,
): Promise<string | undefined> => {
  const { tenant, given } = asked;
  const choice = choiceIn(verbs, asked);
  if (!choice) return undefined;
  const { from } = choice;
  const ids = idsIn(from, given);
  return within(tenantScope(tenant), async () => {
    const records = sourcesOf(stage, tenant);
    const found = await from.get(records, collectionOf(from, given['processId'] ?? '-'), ids);
    return (found && (await isTold(stage, choice, asked)) && from.title(found.value)) || undefined;
  });
};
