import type { Context } from 'hono';
import { type Role, mayAsk } from '#access';
import type { SignedIn } from '#identity';
import type { Refusal } from '#kernel';
import {
  type Requirement,
  changeProposal,
  editionThing,
  proposeEdition,
  viewEdition,
  viewEditionDraft,
} from '#standards';
import { region } from '#tenancy';
import { type Told, toldOf } from '../parts/form/wrongs.ts';
import type { Ask } from '../http/ask.ts';
import { type Sent, formOf, textIn } from '../http/body.ts';
import { formKeyIn } from '../http/form-key.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';

/** Somebody of the regional team at work on a proposal. */
export type Proposer = {
  readonly person: SignedIn;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** Whoever may propose for the region; whoever is not signed in is asked to, and the rest finds nothing. */
export const proposerOf = async (c: Context, ask: Ask): Promise<Proposer | Response> => {
  if (c.req.param('slug') !== ask.region) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(ask.region, person);
  if (!mayAsk(roles, proposeEdition.capability)) throw new NothingHere('role');
  return { person, name, roles };
};

/** The proposal that the address names, as the records have it now. */
export const proposalOf = async (c: Context, ask: Ask, { person, roles }: Proposer) => {
  const named = {
    standardId: c.req.param('standardId') ?? '',
    edition: c.req.param('edition') ?? '',
  };
  const who = { tenant: ask.region, person };
  const { draft, version } = await orNotFound(ask.read(viewEditionDraft, who, named));
  const below = [named.standardId, named.edition];
  const [parent, offered] = await Promise.all([
    ask.read(viewEdition, who, {
      standardId: draft.parent,
      edition: String(draft.parentEdition),
    }),
    ask.offering?.listed({
      thing: editionThing,
      below,
      tenant: ask.region,
      roles,
      mandates: [],
    }),
  ]);
  const before: readonly Requirement[] = parent.ok ? parent.value.requirements : [];
  const steps = offered?.things[0]?.steps ?? [];
  return { named, draft, version, before, steps };
};

export type Proposal = Awaited<ReturnType<typeof proposalOf>>;

/** What the addresses of a proposal need. */
export const placeOf = ({ named }: Proposal) =>
  [region.tenant, named.standardId, named.edition] as const;

/** Saves the proposal with other words. `version` is the one that the page was made from. */
export const saveProposal = (
  ask: Ask,
  { person }: Proposer,
  { named, draft: { label, parent, parentEdition, requirements } }: Proposal,
  {
    key,
    version,
    ...changed
  }: {
    readonly key: string;
    readonly version: string;
    readonly label?: string;
    readonly requirements?: readonly unknown[];
  },
) =>
  ask.perform(
    changeProposal,
    { tenant: ask.region, person, key },
    { ...named, label, parent, parentEdition, requirements, ...changed, version },
  );

/** What was typed, with the key under which it is sent once. */
export const sentIn = async (c: Context, ask: Ask) => {
  const fields: Sent = await formOf(c, changeProposal.maxBytes);
  return {
    fields,
    text: (name: string) => textIn(fields, name),
    key: formKeyIn(ask, fields),
    version: textIn(fields, 'version'),
  };
};

/** What is wrong with a proposal as its forms say it, each at the last name of the place that it points to. */
export const toldOfProposal = (refusal: Refusal): Told => {
  const told = toldOf(refusal, { ...proposeEdition.refusals, ...changeProposal.refusals });
  const wrongs = told.wrongs.map(({ at, sentence }) => ({
    at: at.split('.').at(-1) ?? '',
    sentence,
  }));
  return { ...told, wrongs };
};
