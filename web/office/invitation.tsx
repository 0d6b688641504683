import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { officeAddress } from '#addresses';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { pipelineRefusals } from '#perform';
import { acceptInvitation, hasOffice, tenancyRefusals } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { labelOf } from '../text/fields.ts';
import { verbWords } from '../text/verbs.ts';
import { placeOf } from './place.ts';
import { ofPerson, page } from '../parts/page.tsx';

type Work = { readonly slug: TenantId; readonly person: SignedIn };

const sentenceOf = (code: string): string => {
  const known: Readonly<Record<string, { readonly es: string }>> = {
    ...pipelineRefusals,
    ...tenancyRefusals,
  };
  return (known[code] ?? pipelineRefusals['request.invalid']).es;
};

type Framed = { readonly team: string; readonly name: string };

const framed = async (
  c: Context,
  ask: Ask,
  { slug, person }: Work,
  status: 200 | 422,
  bodyOf: (told: Framed) => Child,
) => {
  const [{ name }, place] = await Promise.all([
    ask.standing(ask.installation, person),
    placeOf(ask, slug),
  ]);
  const { title } = verbWords(acceptInvitation.id);
  return page(ofPerson(c, name), {
    title,
    heading: false,
    body: bodyOf({ team: place.name, name }),
    status,
  });
};

const NameField = ({ value }: { value: string }) => (
  <div class="field">
    <label for="name">{labelOf(acceptInvitation.id, 'name')}</label>
    <small id="name-ayuda">Así te verá tu equipo.</small>
    <input
      type="text"
      id="name"
      name="name"
      required
      maxlength={120}
      autocomplete="name"
      aria-describedby="name-ayuda"
      value={value}
    />
  </div>
);

/** Whoever was invited by mail has a name already; only of the first officer nobody knows it. */
const asksName = (c: Context, code: string | undefined) =>
  c.req.query('nombre') !== undefined || code === 'tenancy.name-missing';

const enterAddress = (c: Context, ask: Ask) => {
  const { pathname, search } = new URL(c.req.url);
  return `${ask.signInPath}?volver=${encodeURIComponent(pathname + search)}`;
};

const show = (c: Context, ask: Ask, work: Work, typed = '', code?: string) => {
  const { pathname, search } = new URL(c.req.url);
  const { title, button } = verbWords(acceptInvitation.id);
  const isNameless = asksName(c, code);
  return framed(c, ask, work, code === undefined ? 200 : 422, ({ team, name }) => (
    <>
      <div class="lead">
        <h1>{title}</h1>
        <p>
          Te invitaron a trabajar en el equipo de <strong>{team}</strong>. Al aceptar entras con las
          funciones de la invitación. Después te pediremos un segundo paso.
        </p>
        {isNameless ? null : (
          <p>
            Acepta con el mismo correo al que llegó la invitación. Si entraste de otra manera,
            alguien del equipo tiene que confirmar que eres tú.{' '}
            <a href={enterAddress(c, ask)}>Entra con ese correo</a>.
          </p>
        )}
      </div>
      {code === undefined ? null : (
        <div class="summary" role="alert">
          <p class="error">{sentenceOf(code)}</p>
        </div>
      )}
      <form class="stack" method="post" action={pathname + search}>
        <input type="hidden" name="_key" value={Buffer.from(ask.random(16)).toString('hex')} />
        {isNameless ? <NameField value={typed || name} /> : null}
        <p class="actions">
          <button type="submit">{button}</button>
        </p>
      </form>
    </>
  ));
};

const showWaiting = (c: Context, ask: Ask, work: Work) =>
  framed(c, ask, work, 200, ({ team }) => (
    <div class="lead">
      <h1>Falta que te confirmen</h1>
      <p>
        La invitación al equipo de <strong>{team}</strong> llegó a otro correo que el tuyo. Avísale
        a quien te invitó: en la página del equipo puede confirmar que eres tú.
      </p>
      <p>Hasta entonces no tienes ninguna función ahí. Tienen 7 días para confirmarte.</p>
    </div>
  ));

const workOf = async (c: Context, ask: Ask): Promise<Work | undefined> => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  return person && { slug, person };
};

/** Where the link of an invitation leads. It tells nobody whether the link is worth anything before they take it. */
export const invitationPage = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (!work) return c.redirect(enterAddress(c, ask), 303);
  return c.req.query('espera') === undefined ? show(c, ask, work) : showWaiting(c, ask, work);
};

export const postInvitation = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (!work) return c.redirect(enterAddress(c, ask), 303);
  const sent = await formOf(c, acceptInvitation.maxBytes);
  const asked = String(sent.get('_key')?.[0] ?? '');
  const key = /^[\w-]{8,100}$/.test(asked) ? asked : Buffer.from(ask.random(16)).toString('hex');
  const name = String(sent.get('name')?.[0] ?? '');
  const { invitationId = '', token = '' } = c.req.query();
  const who = { tenant: work.slug, person: work.person, key };
  const input = { invitationId, token, ...(name === '' ? {} : { name }) };
  const done = await ask.perform(acceptInvitation, who, input);
  if (done.ok)
    return c.redirect(
      done.value.state === 'joined' ? officeAddress(work.slug) : `${c.req.path}?espera=si`,
      303,
    );
  // An address that never was an invitation is told like one that is over.
  const isNowhere = done.code === 'request.not-found';
  return show(c, ask, work, name, isNowhere ? 'tenancy.invitation-over' : done.code);
};
