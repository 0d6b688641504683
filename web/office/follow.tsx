import { wordsOf } from '#perform';
import type { Context } from 'hono';
import { communeAddress, followAddress, processAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { followProcess, unfollowProcess, viewFollowing } from '#notices';
import { viewProcess } from '#processes';
import { isTenant, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { newFormKey } from '../http/form-key.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { Hidden } from '../parts/form/form.tsx';
import { sentIn } from './proposing.ts';
import { ofPerson, page } from '../parts/page.tsx';

const placeOf = (c: Context): { readonly slug: TenantId; readonly processId: string } => {
  const slug = c.req.param('slug') ?? '';
  if (!isTenant(slug)) throw new NothingHere('tenant');
  return { slug, processId: c.req.param('processId') ?? '' };
};

/** Whether somebody is told of a process by mail, and the button that changes it. */
export const followPage = (ask: Ask) => async (c: Context) => {
  const { slug, processId } = placeOf(c);
  const person = await whoAsks(c, ask);
  const here = followAddress(slug, processId);
  if (!person) return toSignIn(c, ask);
  const who = { tenant: slug, person };
  const process = await orNotFound(ask.read(viewProcess, who, { processId }));
  const { following } = await orNotFound(ask.read(viewFollowing, who, { processId }));
  const { name: title, button } = wordsOf(following ? unfollowProcess : followProcess);
  const name = (await ask.standing(slug, person)).name;
  return page(
    ofPerson(
      c,
      name,
      { name: tenantName(slug), href: communeAddress(slug) },
      { name: process.title, href: processAddress(slug, processId) },
    ),
    {
      title,
      lead: (
        <p>
          {following
            ? `Te escribimos cuando hay novedades de «${process.title}».`
            : `Te avisamos por correo de los diálogos, la consulta, el plan y los informes de «${process.title}».`}
        </p>
      ),
      body: (
        <form class="stack" method="post" action={here}>
          <Hidden formKey={newFormKey(ask)} hidden={{ follow: following ? 'no' : 'yes' }} />
          <p class="actions">
            <button type="submit">{button}</button>
            <a href={processAddress(slug, processId)}>Volver al proceso</a>
          </p>
        </form>
      ),
    },
  );
};

/** Follows or stops; whoever is already there lands on the same page. */
export const postFollow = (ask: Ask) => async (c: Context) => {
  const { slug, processId } = placeOf(c);
  const person = await whoAsks(c, ask);
  const here = followAddress(slug, processId);
  if (!person) return toSignIn(c, ask, { keeps: false });
  const { text, key } = await sentIn(c, ask);
  const asking = { tenant: slug, person, key };
  const wish = { processId };
  const done =
    text('follow') === 'yes'
      ? await ask.perform(followProcess, asking, wish)
      : await ask.perform(unfollowProcess, asking, wish);
  if (!done.ok && done.code === 'request.not-found') throw new NothingHere(done.code);
  return c.redirect(here, 303);
};
