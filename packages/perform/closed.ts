import { isOpenIn } from '#access';
import { type Refusal, type TenantId, refuse } from '#kernel';
import { tenantScope, within } from '#table';
import type { Stage } from './context.ts';
import { collectionOf, ruleOf } from './rule.ts';
import { thingIdsIn } from './paths.ts';
import { sourcesOf } from './sources.ts';
import type { Verb } from './verb.ts';

/** A step that somebody is about to take, and what its address already names. */
export type Meant = {
  readonly verb: Verb;
  readonly tenant: TenantId;
  readonly given: Readonly<Record<string, string>>;
};

/** What the verb would answer now, whatever is typed. Nothing where it is possible, or where the thing is still to be chosen. */
export const closedIn = async (
  stage: Stage,
  { verb, tenant, given }: Meant,
): Promise<Refusal | undefined> => {
  const { processId } = given;
  const phase = processId && (await stage.ports.phaseOf(tenant, processId));
  if (phase && !isOpenIn(verb.capability, phase)) return refuse('request.wrong-phase');
  const rule = ruleOf(verb);
  if (!rule) return undefined;
  const ids = thingIdsIn(verb.path, rule.of.name, given);
  if (ids.includes('undefined')) return undefined;
  return within(tenantScope(tenant), async () => {
    const records = sourcesOf(stage, tenant);
    const found = await rule.of.get(records, collectionOf(rule.of, processId ?? '-'), ids);
    if (!found) return undefined;
    const allowed = rule.when(found.value, { now: stage.now(), phase: phase || undefined });
    return allowed.ok ? undefined : allowed;
  });
};
