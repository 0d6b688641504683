import type { Context } from 'hono';
import { officeAddress, officeProcessAddress, residenceAddress, withQuery } from '#addresses';
import { mayAsk } from '#access';
import { fileRefusals, keepFile } from '#files';
import type { SignedIn } from '#identity';
import type { Refusal, TenantId } from '#kernel';
import { type Verb, type View, addressOf, fieldsOf, isGranted, placeOf } from '#perform';
import { hasOffice } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { type Sent, formOf } from '../http/body.ts';
import { formKeyField, formKeyIn } from '../http/form-key.ts';
import { addressHere, leadTo } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { forgetUnsent, unsentAt } from '../http/unsent.ts';
import { NothingHere } from '../http/reading.ts';
import { closedBecause } from './closed.ts';
import { type Work, draftOf } from './drafts.ts';
import { keepFiles } from './uploads.ts';
import { fieldsOfVerb } from '../parts/form/fields.ts';
import { toldOf } from '../parts/form/wrongs.ts';
import { isForNeighbours, showForm } from './verb-page.tsx';

type Definitions = { readonly verbs: readonly Verb[]; readonly views: readonly View[] };

const ownTenant = (ask: Ask, verb: Verb, slug: TenantId) => {
  if (verb.reach === 'region') return ask.region;
  return verb.reach === 'installation' ? ask.installation : slug;
};

/** What the address asks for: a verb and the ids that it names. */
const workOf = async (c: Context, ask: Ask, { verbs }: Definitions): Promise<Work> => {
  const slug = c.req.param('slug') ?? '';
  const verb = verbs.find(({ id }) => id === c.req.param('verbId'));
  // What nobody is asked for by a form has none.
  const hasForm = verb && !(verb.offer && 'machine' in verb.offer);
  if (!hasForm || !hasOffice(slug)) throw new NothingHere('verb');
  const shape = verb.input.shape as object;
  const given = Object.fromEntries(
    Object.entries(c.req.query()).filter(([name]) => Object.hasOwn(shape, name)),
  );
  return { verb, slug, tenant: ownTenant(ask, verb, slug), given, person: await whoAsks(c, ask) };
};

const mayOpen = async (ask: Ask, { verb, tenant, given }: Work, person: SignedIn) => {
  const { roles, mandates } = await ask.standing(tenant, person);
  const isOwn = mayAsk([...roles, 'person'], verb.capability) !== undefined;
  return isOwn || mandates.some(isGranted(verb.capability, given['processId'] ?? '-'));
};

/** A neighbour who has not said where they live lacks a step, and is led to it. */
const lacksResidence = async (ask: Ask, { verb }: Work, person: SignedIn) =>
  mayAsk(['resident'], verb.capability) !== undefined &&
  (await ask.communeOf(person)) === undefined;

/** What is done before the form can be sent, or nothing. Whoever may not ask for it finds nothing here. */
const missingStep = async (ask: Ask, work: Work): Promise<'sign-in' | 'residence' | undefined> => {
  if (!work.person) return 'sign-in';
  if (await mayOpen(ask, work, work.person)) return undefined;
  if (await lacksResidence(ask, work, work.person)) return 'residence';
  throw new NothingHere('role');
};

const leadToStep = (c: Context, ask: Ask, { verb, slug }: Work, step: 'sign-in' | 'residence') =>
  leadTo(
    c,
    ask,
    step === 'sign-in' ? ask.signInPath : withQuery(residenceAddress(), { comuna: slug }),
    {
      sealed: verb.sealed,
    },
  );

/** Shows the form of a verb, with what somebody could not send before. */
export const verbPage = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  const missing = await missingStep(ask, work);
  // Neighbours write first and are asked who they are afterwards.
  if (missing && !isForNeighbours(work.verb)) return leadToStep(c, ask, work, missing);
  const [draft, closed, unsent] = await Promise.all([
    draftOf(ask, work),
    closedBecause(ask, work),
    unsentAt(c, ask, addressHere(c)),
  ]);
  // What was typed is here and who they are is known: only where they live is missing.
  if (unsent && missing === 'residence') return leadToStep(c, ask, work, missing);
  const begun = draft.values;
  if (!unsent) return showForm(c, ask, work, { ...draft, begun, closed, missing });
  const sent: Sent = new Map(Object.entries(unsent.values));
  const values = { ...draft.values, ...typedIn(sent) };
  return showForm(c, ask, work, {
    values,
    begun,
    version: versionIn(sent) ?? draft.version,
    unsent,
    missing,
  });
};

/** The ids that an answer names. */
const wordsIn = (answer: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answer).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Where one lands after the verb: at its station, or where everybody sees what was given. */
const toward = ({ slug, given, verb }: Work, answer: Readonly<Record<string, unknown>>) => {
  const processId = given['processId'] ?? answer['processId'];
  const found = addressOf(verb);
  if (found) return `${found({ ...wordsIn(answer), ...given, slug })}?hecho=${verb.id}`;
  if (processId === undefined) return `${officeAddress(slug)}?hecho=${verb.id}`;
  const key = placeOf(verb)?.key;
  const place = key ? `#${key}` : '';
  return `${officeProcessAddress(slug, String(processId))}?hecho=${verb.id}${place}`;
};

/** A form with a file weighs what the file may weigh. */
const mostBytes = (verb: Verb) =>
  fieldsOfVerb(verb, new Set()).some(({ kind }) => kind === 'file')
    ? keepFile.maxBytes
    : verb.maxBytes;

const typedIn = (sent: Sent) =>
  Object.fromEntries(
    [...sent].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );

const versionIn = (sent: Sent) => {
  const version = sent.get('version')?.[0];
  return typeof version === 'string' ? version : undefined;
};

/** The form again with what was typed. Where the text is another by now, what it says stands beside, and one more save ends it. */
const refused = async (c: Context, ask: Ask, work: Work, sent: Sent, refusal: Refusal) => {
  const begun = await ask.offering?.begun(work);
  const isStale = begun !== undefined && refusal.code === 'request.stale';
  return showForm(c, ask, work, {
    values: typedIn(sent),
    begun: begun?.values,
    ...(isStale ? { version: begun.version, now: begun.values } : { version: versionIn(sent) }),
    ...toldOf(refusal, { ...fileRefusals, ...work.verb.refusals }),
  });
};

/** Performs the verb that the form was for: done is a redirect, a refusal is the form again with what was typed. */
export const performVerb = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  const missing = await missingStep(ask, work);
  if (missing) return leadToStep(c, ask, work, missing);
  const { tenant, person, given, verb } = work;
  const sent = await formOf(c, mostBytes(verb));
  const key = formKeyIn(ask, sent);
  sent.delete(formKeyField);
  const unkept = await keepFiles(ask, work, sent, key);
  if (unkept) return refused(c, ask, work, sent, unkept);
  // A field that repeats an id of the address is refused like any other unknown field.
  const clash = [...sent.keys()].some((name) => Object.hasOwn(given, name));
  const input = { ...given, ...fieldsOf(verb.input, sent), ...(clash ? { '': 'clash' } : {}) };
  const done = await ask.perform(verb, { tenant, person, key }, input);
  if (!done.ok && done.code === 'request.not-found') throw new NothingHere(done.code);
  if (!done.ok) return refused(c, ask, work, sent, done);
  await forgetUnsent(c, ask);
  return c.redirect(toward(work, done.value), 303);
};
