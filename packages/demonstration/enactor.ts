import { type Instant, type Origin, type PersonId, type TenantId, instantAt, msOf } from '#kernel';
import { LocalDateTime } from '#kernel';
import { type Shape, type Stage, type Verb, perform, withVersion } from '#perform';
import type * as z from 'zod';

type Who =
  | { readonly tenant: TenantId; readonly person: PersonId }
  | { readonly tenant: TenantId; readonly isInstallation: true };

/** What the script says. The version of a text is read when it is its turn. */
type Input<V> =
  V extends Verb<infer In, infer _Out, infer _Code>
    ? Omit<z.input<z.ZodObject<In>>, 'version'>
    : never;
type Answer<V> =
  V extends Verb<infer _In, infer Out, infer _Code> ? z.output<z.ZodObject<Out>> : never;

/** A verb was refused although the script of the demonstration is fixed: a fault of the script. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * Runs the verbs of the demonstration at the times of its story. Every step has a key of its own, so
 * that a re-enactment that was interrupted is taken up by running it again: what is done is answered.
 */
export const enactorOf = (stageAt: (nowMs: () => number) => Stage) => {
  const clock = { ms: 0 };
  const stage = stageAt(() => clock.ms);
  /** Facts as their source has them: the verb reads them, as it reads what a form sends. */
  const enter = async <In extends Shape, Out extends Shape, Code extends string>(
    who: Who,
    verb: Verb<In, Out, Code>,
    key: string,
    input: Readonly<Record<string, unknown>>,
    origin: Origin,
  ): Promise<Answer<Verb<In, Out, Code>>> => {
    clock.ms += 1000;
    const asking = {
      tenant: who.tenant,
      person: 'person' in who ? who.person : undefined,
      isInstallation: 'isInstallation' in who,
      key: `demonstration-${key}`,
      origin,
    };
    // As whoever has just opened the form.
    const meant = { verb: verb as unknown as Verb, tenant: who.tenant, given: input };
    const done = await perform(stage, verb, asking, await withVersion(stage, meant));
    if (!done.ok) throw new Refused(`${verb.id} (${key}): ${done.code} ${done.at ?? ''}`);
    return done.value as Answer<Verb<In, Out, Code>>;
  };
  return {
    /** Moves the story to a wall-clock minute in Santiago. */
    at: (local: string): Instant => {
      const instant = instantAt(LocalDateTime.parse(local));
      clock.ms = msOf(instant);
      return instant;
    },
    enact: <In extends Shape, Out extends Shape, Code extends string>(
      who: Who,
      verb: Verb<In, Out, Code>,
      key: string,
      input: Input<Verb<In, Out, Code>>,
      origin: Origin = 'synthetic',
    ) => enter(who, verb, key, input, origin),
    enter,
  };
};
export type Enactor = ReturnType<typeof enactorOf>;
