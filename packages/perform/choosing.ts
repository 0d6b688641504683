import type { TenantId } from '#kernel';
import { type Found, tenantScope, within } from '#table';
import { type Choice, choiceOf } from './choice.ts';
import type { Stage } from './context.ts';
import { thingsIn } from './listed.ts';
import { collectionOf, ruleOf } from './rule.ts';
import { sourcesOf } from './sources.ts';
import { type At, type Thing, lineOf } from './thing.ts';
import type { Verb } from './verb.ts';

/** What a form's field is asked about: of which verb, in whose records, and what the address already names. */
export type Asked = {
  readonly verb: Verb;
  readonly name: string;
  readonly tenant: TenantId;
  readonly given: Readonly<Record<string, string>>;
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

/** What a field chooses among, if it names a thing of some room. */
const choiceIn = (verb: Verb, name: string): Choice | undefined => {
  const shape = verb.input.shape as Readonly<Record<string, Parameters<typeof choiceOf>[0]>>;
  const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return schema && (choiceOf(schema) ?? ofPath(verb, name));
};

/** The ids that an address gives of a thing, as in its key: without the process, unless it is that. */
const idsIn = (thing: Thing | undefined, given: Asked['given']): readonly string[] =>
  lineOf(thing)
    .filter(({ name }) => name !== 'processId' || name === thing?.name)
    .flatMap(({ name }) => given[name] ?? []);

/** The things that a field can name now, by their titles. Nothing where it names no thing. */
export const optionsIn = async (
  stage: Stage,
  asked: Asked,
): Promise<readonly Option[] | undefined> => {
  const choice = choiceIn(asked.verb, asked.name);
  return choice && within(tenantScope(asked.tenant), () => chooseFrom(stage, choice, asked));
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
  { verb, name, tenant, given }: Asked,
): Promise<string | undefined> => {
  const from = choiceIn(verb, name)?.from;
  if (!from) return undefined;
  const ids = idsIn(from, given);
  return within(tenantScope(tenant), async () => {
    const records = sourcesOf(stage, tenant);
    const found = await from.get(records, collectionOf(from, given['processId'] ?? '-'), ids);
    return (found && from.title(found.value)) || undefined;
  });
};
