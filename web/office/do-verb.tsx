import type { Context } from 'hono';
import { mayAsk } from '#access';
import type { PersonId, TenantId } from '#kernel';
import { type Verb, type View, apiPathOf, fieldsOf, pipelineRefusals } from '#perform';
import { keepFile } from '#files';
import { isTenant, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../portal/must.ts';
import { verbWords } from '../text/verbs.ts';
import { answerPage } from '../ui/page.tsx';
import { choicesFor } from './choices.ts';
import { fieldsOfVerb } from './fields.ts';
import { VerbForm, type Wrong } from './form.tsx';

type Definitions = { readonly verbs: readonly Verb[]; readonly views: readonly View[] };
type Work = {
  readonly verb: Verb;
  readonly tenant: TenantId;
  readonly given: Readonly<Record<string, string>>;
  readonly person: PersonId | undefined;
};

const ownTenant = (ask: Ask, verb: Verb, slug: TenantId) => {
  if (verb.reach === 'region') return ask.region;
  return verb.reach === 'installation' ? ask.installation : slug;
};

/** What the address asks for: a verb and the ids that it names. */
const workOf = async (
  c: Context,
  ask: Ask,
  { verbs }: Definitions,
): Promise<Work & { slug: TenantId }> => {
  const slug = c.req.param('slug') ?? '';
  const verb = verbs.find(({ id }) => id === c.req.param('verbId'));
  if (!verb || !isTenant(slug)) throw new NothingHere('verb');
  const shape = verb.input.shape as object;
  const given = Object.fromEntries(
    Object.entries(c.req.query()).filter(([name]) => Object.hasOwn(shape, name)),
  );
  return { verb, slug, tenant: ownTenant(ask, verb, slug), given, person: await whoAsks(c, ask) };
};

/** The text as it stands, for a verb that changes it: a view lies beside every such verb at `…/draft`. */
const draftOf = async (ask: Ask, { views }: Definitions, { verb, tenant, person, given }: Work) => {
  const view =
    verb.method === 'PUT'
      ? views.find((one) => apiPathOf(one) === `${apiPathOf(verb)}/draft`)
      : undefined;
  const seen = view && (await ask.read(view, { tenant, person }, given));
  if (!seen?.ok) return { values: {}, version: undefined };
  const { version, ...rest } = seen.value as { version: number } & Record<string, object>;
  return {
    values: Object.assign({}, ...Object.values(rest).filter((one) => !Array.isArray(one))),
    version,
  };
};

const show = async (
  c: Context,
  ask: Ask,
  work: Work & { slug: TenantId },
  filled: {
    values: Record<string, unknown>;
    version: number | undefined;
    wrong?: Wrong;
    status?: number;
  },
) => {
  const { verb, slug, tenant, given, person } = work;
  const { name } = person ? await ask.standing(tenant, person) : { name: '' };
  const fields = await Promise.all(
    fieldsOfVerb(verb, new Set(Object.keys(given))).map(async (field) => ({
      ...field,
      choices: await choicesFor(ask, { tenant: slug, person }, field.name, given),
    })),
  );
  const { title, button, intro } = verbWords(verb.id);
  const back = given['processId']
    ? `/${slug}/oficina/procesos/${given['processId']}`
    : `/${slug}/oficina`;
  const address = new URL(c.req.url);
  return answerPage(
    c,
    {
      title,
      signInPath: ask.signInPath,
      name,
      crumbs: [
        { name: region.name, href: '/' },
        { name: tenantName(slug), href: `/${slug}` },
        { name: 'Oficina', href: back },
        { name: title },
      ],
      children: (
        <>
          <div class="lead">
            <h1>{title}</h1>
            {intro ? <p>{intro}</p> : null}
          </div>
          <VerbForm
            action={address.pathname + address.search}
            fields={fields}
            values={filled.values}
            wrong={filled.wrong}
            version={filled.version}
            button={button}
            idempotencyKey={Buffer.from(ask.random(16)).toString('hex')}
          />
          <p>
            <a href={back}>Volver sin guardar</a>
          </p>
        </>
      ),
    },
    { status: filled.status ?? 200 },
  );
};

const toSignIn = (c: Context, ask: Ask) => {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`${ask.signInPath}?volver=${encodeURIComponent(pathname + search)}`, 303);
};

/** Shows the form of a verb. Whoever may not ask for it finds nothing here. */
export const verbPage = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  if (!work.person) return toSignIn(c, ask);
  const isAllowed = await mayOpen(ask, work, work.person);
  if (!isAllowed) throw new NothingHere('role');
  return show(c, ask, work, await draftOf(ask, definitions, work));
};

const mayOpen = async (ask: Ask, { verb, tenant }: Work, person: PersonId) => {
  const { roles } = await ask.standing(tenant, person);
  return mayAsk([...roles, 'person'], verb.capability) !== undefined;
};

const sentenceOf = (verb: Verb, code: string) => {
  const own: Readonly<Record<string, { es: string; status: number }>> = {
    ...pipelineRefusals,
    ...verb.refusals,
  };
  return own[code] ?? pipelineRefusals['request.invalid'];
};

/** A file in a form is kept first; the verb is given its bytes or, where it names a file, its id. */
const withFiles = async (
  ask: Ask,
  work: Work,
  values: Map<string, readonly (string | File)[]>,
  key: string,
) => {
  for (const [name, [file]] of values) {
    if (!(file instanceof File)) continue;
    const content = Buffer.from(await file.arrayBuffer()).toString('base64');
    if (name === 'content') {
      values.set(name, [content]);
      continue;
    }
    const { tenant, person } = work;
    const kept = await ask.perform(
      keepFile,
      { tenant, person, key: `${key}-file` },
      { name: file.name, content },
    );
    if (!kept.ok) return { ...kept, verb: keepFile as unknown as Verb, at: name };
    values.set(name, [kept.value.fileId]);
  }
  return undefined;
};

const toward = (
  slug: TenantId,
  given: Work['given'],
  answer: Record<string, unknown>,
  verb: Verb,
) => {
  const processId = given['processId'] ?? answer['processId'];
  const base = processId ? `/${slug}/oficina/procesos/${String(processId)}` : `/${slug}/oficina`;
  const isGift = verb.id === 'contributions.give-contribution';
  return isGift
    ? `/${slug}/procesos/${String(processId)}/aportes?hecho=${verb.id}`
    : `${base}?hecho=${verb.id}`;
};

/** Performs the verb that the form was for: done is a redirect, a refusal is the form again with what was typed. */
export const performVerb = (ask: Ask, definitions: Definitions) => async (c: Context) => {
  const work = await workOf(c, ask, definitions);
  if (!work.person) return toSignIn(c, ask);
  const values = await formOf(c, work.verb.maxBytes);
  if (typeof values === 'string') {
    const sentence = sentenceOf(
      work.verb,
      values === 'too-large' ? 'request.too-large' : 'request.invalid',
    ).es;
    return show(c, ask, work, {
      values: {},
      version: undefined,
      wrong: { at: '', sentence },
      status: 422,
    });
  }
  const key = String(values.get('_key')?.[0] ?? '');
  values.delete('_key');
  const typed = Object.fromEntries(
    [...values].map(([name, sent]) => [name, sent.length > 1 ? sent : sent[0]]),
  );
  const unkept = await withFiles(ask, work, values, key);
  const { tenant, person, given, verb } = work;
  const clash = [...values.keys()].some((name) => Object.hasOwn(given, name));
  const mapped = fieldsOf(verb.input, values);
  // A field that repeats an id of the address is refused like any other unknown field.
  const input = { ...given, ...mapped, ...(clash ? { '': 'clash' } : {}) };
  const done =
    unkept ??
    (await ask.perform(
      verb,
      { tenant, person, key: /^[\w-]{8,100}$/.test(key) ? key : 'form' },
      input,
    ));
  if (done.ok)
    return c.redirect(toward(work.slug, given, done.value as Record<string, unknown>, verb), 303);
  if (done.code === 'request.not-found') throw new NothingHere(done.code);
  const { es, status } = sentenceOf(unkept?.verb ?? verb, done.code);
  const version = Number(values.get('version')?.[0]);
  return show(c, ask, work, {
    values: typed,
    version: Number.isInteger(version) ? version : undefined,
    wrong: { at: done.at ?? '', sentence: es },
    status: status === 409 ? 409 : 422,
  });
};
