import type * as z from 'zod';
import type { Role } from '#access';
import type { Ok, PersonId, Refusal, TenantId } from '#kernel';
import type { Shape, Verb, View } from '#perform';

type Who = { readonly tenant: TenantId; readonly person: PersonId | undefined };

/** All that the pages know of the machine: how to ask. A function hands it in. */
export type Ask = {
  readonly read: <Input extends Shape, Answer extends z.ZodType>(
    view: View<Input, Answer>,
    who: Who,
    input: unknown,
  ) => Promise<Ok<z.output<Answer>> | Refusal>;
  readonly perform: <Input extends Shape, Answer extends Shape, Code extends string>(
    verb: Verb<Input, Answer, Code>,
    who: Who & { readonly key: string },
    input: unknown,
  ) => Promise<Ok<z.output<z.ZodObject<Answer>>> | Refusal>;
  /** Who holds the session of this token. */
  readonly personOf: (token: string) => Promise<PersonId | undefined>;
  /** The name somebody goes by, and the roles they hold in a tenant. */
  readonly standing: (
    tenant: TenantId,
    person: PersonId,
  ) => Promise<{ readonly name: string; readonly roles: readonly Role[] }>;
  readonly endSession: (token: string) => Promise<void>;
  readonly fileOf: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly region: TenantId;
  readonly installation: TenantId;
  readonly publicOrigin: string;
  /** Where people sign in; on one machine a page of the gateway. */
  readonly signInPath: string;
  readonly nowMs: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly fault: (correlationId: string, error: unknown) => void;
};
