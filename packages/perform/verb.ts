import * as z from 'zod';
import type { Capability, Role } from '#access';
import type { Instant, Json, Ok, PersonId, Refusal, Sentence, TenantId } from '#kernel';
import type { Ballot, Check, Found, OnceKey, OnceMarks, Published, Records, Write } from '#table';
import type { Account, Letter } from './context.ts';
import type { Fact } from './fact.ts';
import type { AnyOffer, Offer } from './offer.ts';
import type { Output, Params, Shape } from './shape.ts';
import type { Shows } from './shows.ts';

/** Whose records a definition is about: a commune's (or the region's own), the region's, or the installation's. */
export type Reach = 'tenant' | 'region' | 'installation';

/** All that a verb is given. There is no way to write in it. */
export type Call<Input, Thing = unknown> = {
  readonly input: Input;
  /** The thing that it is a step of: the offer's rule let it through. */
  readonly thing: Thing;
  readonly tenant: TenantId;
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
  readonly ballotsIn: (
    consultation: string,
  ) => Promise<readonly { receipt: string; body: string }[]>;
  /** How many facts that hold only once are marked so in this process: the marks on a roll. */
  readonly marksIn: (marks: OnceMarks) => Promise<number>;
  /** What the records of every room say of a process now. */
  readonly factsOf: (processId: string) => Promise<readonly Fact[]>;
  readonly hasProcess: (processId: string) => Promise<boolean>;
  /** Which roles somebody holds in another tenant: all that is ever told of it, for what nobody may be at once. */
  readonly rolesIn: (tenant: TenantId, person: PersonId) => Promise<readonly Role[]>;
  /** Under which name and which mailbox of theirs whoever asks is known here. Of nobody else. */
  readonly ownAccount: () => Promise<Account | undefined>;
  /** Whether letters can be sent at all. */
  readonly canSend: boolean;
  /** Keeps bytes under their own hash. Without a record that names it, what is kept means nothing. */
  readonly keepBytes: (bytes: Uint8Array) => Promise<string>;
  readonly now: Instant;
  readonly person: PersonId;
  readonly newId: () => string;
  /** An id that tells nothing of when it was made, for what is public without its hour. */
  readonly newBlindId: () => string;
  /** 256 random bits for a link. Only their hash is ever kept. */
  readonly newToken: () => string;
};

/** What a verb decided. The pipeline commits it. */
export type Change<Answer> = {
  readonly answer: Answer;
  /** What happened, in the past tense: `dialogues.called`. */
  readonly act: `${string}.${string}`;
  readonly about: string;
  readonly writes: readonly Write[];
  /** What was read and must still be so at the commit: `stays`, `vacant`. If it is not, it is decided again. */
  readonly checks?: readonly Check[];
  readonly ballots?: readonly Ballot[];
  /** Sent once the change is committed. */
  readonly letters?: readonly Letter[];
};

/** A fact that can hold only once in its process, and the code that a second, different try is told. */
export type Once<Input, Code extends string> = {
  /** A method, so that a verb of any input is a verb. */
  key(asked: { readonly input: Input; readonly person: PersonId }): OnceKey;
  readonly refusal: Code;
};

export type Verb<
  Input extends Shape = Shape,
  Answer extends Shape = Shape,
  Code extends string = string,
> = {
  readonly type: 'verb';
  readonly id: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly reach: Reach;
  readonly capability: Capability;
  readonly input: z.ZodObject<Input>;
  readonly output: z.ZodObject<Answer>;
  readonly refusals: Readonly<Record<Code, Sentence>>;
  readonly sealed: readonly string[];
  readonly maxBytes: number;
  readonly fresh: boolean;
  readonly shows: Shows;
  readonly once: Once<Output<Input>, Code> | undefined;
  readonly offer: AnyOffer;
  /** A method, so that a verb of any thing is a verb. */
  run(call: Call<Output<Input>>): Promise<Ok<Change<Output<Answer>>> | Refusal<Code>>;
};

/** The most that a form or a JSON body may weigh, unless a verb says otherwise. */
export const usualMaxBytes = 64 * 1024;

/** What a step can always be told: that its thing is not there. */
const missingOf = (offer: AnyOffer) => offer.of?.missing ?? {};

/** Declares a change, once, as data. API, pages, documents and tests read it from here. */
export const defineVerb = <
  const Route extends `${'POST' | 'PUT'} /${string}`,
  Input extends { readonly [P in Params<Route>]: z.ZodType } & Shape,
  Answer extends Shape,
  List extends Readonly<Record<string, Sentence>>,
  Value = never,
>(verb: {
  readonly id: `${string}.${string}`;
  readonly route: Route;
  readonly reach?: Reach;
  readonly capability: Capability;
  readonly input: Input;
  readonly output: Answer;
  readonly refusals: List;
  /** Fields that enter no act, no hash and no log. */
  readonly sealed?: readonly (keyof Input & string)[];
  readonly maxBytes?: number;
  /** Asked only of whoever has just shown their second factor. */
  readonly fresh?: boolean;
  /** What the public log tells of it, where an office does it. A verb that tells of people is a hash. */
  readonly shows?: Shows;
  readonly once?: Once<Output<Input>, NoInfer<keyof List & string>>;
  readonly offer: Offer<Value, NoInfer<Input>, NoInfer<Route>, NoInfer<keyof List & string>>;
  readonly run: (
    call: Call<Output<Input>, Found<NoInfer<Value>>>,
  ) => Promise<Ok<Change<NoInfer<Output<Answer>>>> | Refusal<NoInfer<keyof List & string>>>;
}): Verb<Input, Answer, keyof List & string> => {
  const [method, path] = verb.route.split(' ') as ['POST' | 'PUT', string];
  return {
    type: 'verb',
    id: verb.id,
    method,
    path,
    reach: verb.reach ?? 'tenant',
    capability: verb.capability,
    input: z.strictObject(verb.input),
    output: z.strictObject(verb.output),
    refusals: { ...missingOf(verb.offer as AnyOffer), ...verb.refusals },
    sealed: verb.sealed ?? [],
    maxBytes: verb.maxBytes ?? usualMaxBytes,
    fresh: verb.fresh ?? false,
    shows: verb.shows ?? 'hash',
    once: verb.once,
    // Its rule is only ever asked of what its own thing found.
    offer: verb.offer as AnyOffer,
    run: verb.run,
  };
};

/** A decision that changes something. */
export const decide = <Answer extends Readonly<Record<string, Json | undefined>>>(
  change: Change<Answer>,
): Ok<Change<Answer>> => ({ ok: true, value: change });
