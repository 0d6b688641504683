import type { Json } from '#kernel';
import { tenantScope, within } from '#table';
import type { Meant } from './closed.ts';
import type { Stage } from './context.ts';
import { collectionOf, ruleOf } from './rule.ts';
import { thingIdsIn } from './paths.ts';
import { sourcesOf } from './sources.ts';
import { versionOf } from './version.ts';

/** What stands in a form before anybody types: the text as it is, and of which version it is. */
export type Begun = {
  readonly values: Readonly<Record<string, Json | undefined>>;
  readonly version?: string;
};

/** Nothing where the verb begins with nothing, or where its thing is not named or not there. */
export const begunIn = async (
  stage: Stage,
  { verb, tenant, given }: Meant,
): Promise<Begun | undefined> => {
  const rule = ruleOf(verb);
  if (!rule?.begins) return undefined;
  const { of, begins } = rule;
  const ids = thingIdsIn(verb.path, of.name, given);
  if (ids.includes('undefined')) return undefined;
  return within(tenantScope(tenant), async () => {
    const records = sourcesOf(stage, tenant);
    const found = await of.get(records, collectionOf(of, given['processId'] ?? '-'), ids);
    if (!found) return undefined;
    const values = begins(found.value);
    const isVersioned = Object.hasOwn(verb.input.shape, 'version');
    return { values, ...(isVersioned ? { version: versionOf(values) } : {}) };
  });
};

/** An input with the version of the text that is there now, as whoever has just opened the form sends it. */
export const withVersion = async (
  stage: Stage,
  {
    verb,
    tenant,
    given,
  }: Omit<Meant, 'given'> & { readonly given: Readonly<Record<string, unknown>> },
): Promise<Readonly<Record<string, unknown>>> => {
  if (Object.hasOwn(given, 'version') || !Object.hasOwn(verb.input.shape, 'version')) return given;
  const named = Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
  const begun = await begunIn(stage, { verb, tenant, given: named });
  return { ...given, version: begun?.version ?? versionOf({}) };
};
