import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import type { Verb } from '#perform';
import type { Ask } from '../http/ask.ts';

type Who = { readonly tenant: TenantId; readonly person: SignedIn | undefined };

/** What can be chosen for a field, or nothing where the field is not a choice of things. */
export const choicesFor = async (
  ask: Ask,
  { tenant, person }: Who,
  verb: Verb,
  name: string,
  given: Readonly<Record<string, string>>,
) => person && ask.offering?.options({ verb, name, tenant, given, person: person.personId });
