import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import type { Verb } from '#perform';
import type { Ask } from '../http/ask.ts';

export type Work = {
  readonly verb: Verb;
  readonly slug: TenantId;
  /** Whose records the verb is about. */
  readonly tenant: TenantId;
  readonly given: Readonly<Record<string, string>>;
  readonly person: SignedIn | undefined;
};

type Values = Readonly<Record<string, unknown>>;
export type Draft = { readonly values: Values; readonly version?: string | undefined };

/** What stands in a form before anybody types: what its room begins it with. */
export const draftOf = async (ask: Ask, { verb, tenant, given, person }: Work): Promise<Draft> =>
  (person && (await ask.offering?.begun({ verb, tenant, given }))) || { values: {} };
