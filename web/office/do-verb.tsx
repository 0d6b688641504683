import type { Context } from 'hono';
import {
  contributionsAddress,
  leavingAddress,
  officeAddress,
  officeProcessAddress,
  rightsAddress,
  settingsAddress,
  teamAddress,
} from '#addresses';
import { mayAsk } from '#access';
import { fileRefusals, keepFile } from '#files';
import type { SignedIn } from '#identity';
import { type Refusal, type TenantId, fillIn } from '#kernel';
import { type Verb, type View, fieldsOf, isGranted, pipelineRefusals, placeOf } from '#perform';
import { hasOffice } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { type Sent, formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { afterJoining } from './applying.tsx';
import { closedBecause } from './closed.ts';
import { type Work, draftOf } from './drafts.ts';
import { fieldsOfVerb } from './fields.ts';
import { stationOf } from './stations.ts';
import { keepFiles } from './uploads.ts';
import { showForm } from './verb-page.tsx';
import { isOfTeam } from './of-team.ts';

type Definitions = { readonly verbs: readonly Verb[]; readonly views: readonly View[] };

const ownTenant = (ask: Ask, verb: Verb, slug: TenantId) => {
  if (verb.reach === 'region') return ask.region;
  return verb.reach === 'installation' ? ask.installation : slug;
};

/** What the address asks for: a verb and the ids that it names. */
const workOf = async (c: Context, ask: Ask, { verbs }: Definitions): Promise<Work> => {
  const slug = c.req.param('slug') ?? '';
  const verb = verbs.find(({ id }) => id === c.req.param('verbId'));
  if (!verb || !hasOffice(slug)) throw new NothingHere('verb');
  const shape = verb.input.shape as object;
  const given = Object.fromEntries(
    Object.entries(c.req.query()).filter(([name]) => Object.hasOwn(shape, name)),
  );
  return { verb, slug, tenant: ownTenant(ask, verb, slug), given, person: await whoAsks(c, ask) };
};

const toSignIn = (c: Context, ask: Ask) => {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`${ask.signInPath}?volver=${encodeURIComponent(pathname + search)}`, 303);
};

const mayOpen = async (ask: Ask, { verb, tenant, given }: Work, person: SignedIn) => {
  const { roles, mandates } = await ask.standing(tenant, person);
  const isOwn = mayAsk([...roles, 'person'], verb.capability) !== undefined;
  return isOwn || mandates.some(isGranted(verb.capability, given['processId'] ?? '-'));
};

/** Shows the form of a verb. Whoever may not ask for it finds nothing here. */
export const verbPage = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  if (!work.person) return toSignIn(c, ask);
  if (!(await mayOpen(ask, work, work.person))) throw new NothingHere('role');
  const [draft, closed] = await Promise.all([
    draftOf(ask, definitions.views, work),
    closedBecause(ask, work),
  ]);
  return showForm(c, ask, work, { ...draft, closed });
};

const sentenceOf = (verb: Verb, { code, found }: Pick<Refusal, 'code' | 'found'>) => {
  const known: Readonly<Record<string, { es: string; status: number }>> = {
    ...pipelineRefusals,
    ...fileRefusals,
    ...verb.refusals,
  };
  const { es, status } = known[code] ?? pipelineRefusals['request.invalid'];
  return { es: fillIn(es, found), status };
};

/** Where one lands after the verb: at its station, or where everybody sees what was given. */
const toward = ({ slug, given, verb }: Work, answer: Readonly<Record<string, unknown>>) => {
  const processId = given['processId'] ?? answer['processId'];
  if (verb.id.startsWith('joining.')) return afterJoining(verb, slug, { ...answer, ...given });
  if (verb.id.startsWith('privacy.')) return rightsAddress(slug);
  if (isOfTeam(verb.id)) return `${teamAddress(slug)}?hecho=${verb.id}`;
  if (verb.id === 'archive.prepare-archive') return `${leavingAddress(slug)}?hecho=${verb.id}`;
  if (verb.id === 'tenancy.set-profile') return `${settingsAddress(slug)}?hecho=${verb.id}`;
  if (processId === undefined) return `${officeAddress(slug)}?hecho=${verb.id}`;
  if (verb.id === 'contributions.give-contribution')
    return `${contributionsAddress(slug, String(processId))}?hecho=${verb.id}`;
  const key = placeOf(verb)?.key ?? stationOf(verb.id)?.key;
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
  const version = Number(sent.get('version')?.[0]);
  return Number.isInteger(version) ? version : undefined;
};

const refused = (
  c: Context,
  ask: Ask,
  work: Work,
  sent: Sent,
  refusal: Pick<Refusal, 'code' | 'at' | 'found'>,
) => {
  const { es, status } = sentenceOf(work.verb, refusal);
  return showForm(c, ask, work, {
    values: typedIn(sent),
    version: versionIn(sent),
    wrong: { at: refusal.at ?? '', sentence: es },
    status: status === 409 ? 409 : 422,
  });
};

/** Performs the verb that the form was for: done is a redirect, a refusal is the form again with what was typed. */
export const performVerb = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  const { tenant, person, given, verb } = work;
  if (!person) return toSignIn(c, ask);
  if (!(await mayOpen(ask, work, person))) throw new NothingHere('role');
  const sent = await formOf(c, mostBytes(verb));
  const asked = String(sent.get('_key')?.[0] ?? '');
  const key = /^[\w-]{8,100}$/.test(asked) ? asked : Buffer.from(ask.random(16)).toString('hex');
  sent.delete('_key');
  const unkept = await keepFiles(ask, work, sent, key);
  if (unkept) return refused(c, ask, work, sent, unkept);
  // A field that repeats an id of the address is refused like any other unknown field.
  const clash = [...sent.keys()].some((name) => Object.hasOwn(given, name));
  const input = { ...given, ...fieldsOf(verb.input, sent), ...(clash ? { '': 'clash' } : {}) };
  const done = await ask.perform(verb, { tenant, person, key }, input);
  if (done.ok) return c.redirect(toward(work, done.value), 303);
  if (done.code === 'request.not-found') throw new NothingHere(done.code);
  return refused(c, ask, work, sent, done);
};
