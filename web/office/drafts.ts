import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { type Verb, type View, apiPathOf } from '#perform';
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
export type Draft = { readonly values: Values; readonly version?: number | string | undefined };

const nothing: Draft = { values: {} };

/** The view of what a verb changes: beside it at `…/draft`, or at an address that its own begins with. */
const viewBehind = (verb: Verb, views: readonly View[]): View | undefined => {
  const parts = apiPathOf(verb).split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length).join('/');
    const found = views.find(
      (view) => view.capability !== 'public' && path === apiPathOf(view).replace(/\/draft$/, ''),
    );
    if (found) return found;
  }
  return undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fromView = async (
  ask: Ask,
  views: readonly View[],
  { verb, tenant, person, given }: Work,
): Promise<Draft> => {
  const view = viewBehind(verb, views);
  if (!view) return nothing;
  const asked = Object.entries(given).filter(([name]) => Object.hasOwn(view.input.shape, name));
  const seen = await ask.read(view, { tenant, person }, Object.fromEntries(asked));
  if (!seen.ok || !isRecord(seen.value)) return nothing;
  const { version, ...rest } = seen.value;
  const values: Record<string, unknown> = Object.assign(
    {},
    ...Object.values(rest).filter(isRecord),
  );
  const hasVersion = Object.hasOwn(verb.input.shape, 'version') && typeof version === 'number';
  return { values, ...(hasVersion ? { version } : {}) };
};

/** What stands in a form before anybody types: the text as it is, for a verb that changes it. */
export const draftOf = async (ask: Ask, views: readonly View[], work: Work): Promise<Draft> => {
  const { verb, tenant, given, person } = work;
  const begun = person && (await ask.offering?.begun({ verb, tenant, given }));
  if (begun) return begun;
  // What a room's offer begins with is told by nobody else.
  if (verb.method !== 'PUT' || verb.offer) return nothing;
  return fromView(ask, views, work);
};
