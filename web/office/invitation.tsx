import type { Context } from 'hono';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { pipelineRefusals } from '#perform';
import { acceptInvitation, hasOffice, region, tenancyRefusals } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../portal/must.ts';
import { labelOf } from '../text/fields.ts';
import { verbWords } from '../text/verbs.ts';
import { answerPage } from '../ui/page.tsx';
import { officeAddress } from './addresses.ts';
import { placeOf } from './place.ts';

type Work = { readonly slug: TenantId; readonly person: SignedIn };

const sentenceOf = (code: string): string => {
  const known: Readonly<Record<string, { readonly es: string }>> = {
    ...pipelineRefusals,
    ...tenancyRefusals,
  };
  return (known[code] ?? pipelineRefusals['request.invalid']).es;
};

const show = async (c: Context, ask: Ask, { slug, person }: Work, typed = '', code?: string) => {
  const [{ name }, place] = await Promise.all([
    ask.standing(ask.installation, person),
    placeOf(ask, slug),
  ]);
  const { pathname, search } = new URL(c.req.url);
  const { title, button } = verbWords(acceptInvitation.id);
  return answerPage(
    c,
    {
      title,
      signInPath: ask.signInPath,
      name,
      crumbs: [{ name: region.name, href: '/' }, { name: title }],
      children: (
        <>
          <div class="lead">
            <h1>{title}</h1>
            <p>
              Te invitaron a trabajar en el equipo de <strong>{place.name}</strong>. Al aceptar
              entras con las funciones de la invitación. Después te pediremos un segundo paso.
            </p>
          </div>
          {code === undefined ? null : (
            <div class="summary" role="alert">
              <p class="error">{sentenceOf(code)}</p>
            </div>
          )}
          <form class="stack" method="post" action={pathname + search}>
            <input type="hidden" name="_key" value={Buffer.from(ask.random(16)).toString('hex')} />
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
                value={typed || name}
              />
            </div>
            <p class="actions">
              <button type="submit">{button}</button>
            </p>
          </form>
        </>
      ),
    },
    { status: code === undefined ? 200 : 422 },
  );
};

const toSignIn = (c: Context, ask: Ask) => {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`${ask.signInPath}?volver=${encodeURIComponent(pathname + search)}`, 303);
};

const workOf = async (c: Context, ask: Ask): Promise<Work | undefined> => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  return person && { slug, person };
};

/** Where the link of an invitation leads. It tells nobody whether the link is worth anything before they take it. */
export const invitationPage = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  return work ? show(c, ask, work) : toSignIn(c, ask);
};

export const postInvitation = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (!work) return toSignIn(c, ask);
  const sent = await formOf(c, acceptInvitation.maxBytes);
  const asked = String(sent.get('_key')?.[0] ?? '');
  const key = /^[\w-]{8,100}$/.test(asked) ? asked : Buffer.from(ask.random(16)).toString('hex');
  const name = String(sent.get('name')?.[0] ?? '');
  const { invitationId = '', token = '' } = c.req.query();
  const who = { tenant: work.slug, person: work.person, key };
  const done = await ask.perform(acceptInvitation, who, { invitationId, token, name });
  if (done.ok) return c.redirect(officeAddress(work.slug), 303);
  // An address that never was an invitation is told like one that is over.
  const isNowhere = done.code === 'request.not-found';
  return show(c, ask, work, name, isNowhere ? 'tenancy.invitation-over' : done.code);
};
