import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { isTenant, region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../portal/must.ts';
import { answerPage } from './page.tsx';

/** Nothing at this address: the same words whether it never was or is none of the asker's business. */
export const missingPage = (ask: Ask) => (c: Context) =>
  answerPage(
    c,
    {
      title: 'Aquí no hay nada',
      signInPath: ask.signInPath,
      crumbs: [{ name: region.name, href: '/' }, { name: 'Aquí no hay nada' }],
      children: (
        <div class="lead">
          <h1>Aquí no hay nada</h1>
          <p>
            Revisa el enlace o <a href="/">vuelve al inicio</a>. Si trabajas aquí,{' '}
            <a href={ask.signInPath}>entra con tu cuenta</a>.
          </p>
        </div>
      ),
    },
    { status: 404 },
  );

/** A page that its reader's roles do not open: told to the log, by the page and not by its address. */
const denied = async (c: Context, ask: Ask) => {
  const slug = c.req.param('slug') ?? '';
  const person = await whoAsks(c, ask);
  await ask.denied({ tenant: isTenant(slug) ? slug : ask.region, person }, `page ${routePath(c)}`);
};

/** A fault of ours: a plain page with a number by which it can be found, and nothing else. */
export const faultPage = (ask: Ask) => async (error: Error, c: Context) => {
  if (error instanceof NothingHere) {
    if (error.message === 'role') await denied(c, ask);
    return missingPage(ask)(c);
  }
  const correlationId = crypto.randomUUID();
  ask.fault(correlationId, error);
  return answerPage(
    c,
    {
      title: 'Algo falló',
      signInPath: ask.signInPath,
      children: (
        <div class="lead">
          <h1>Algo falló de nuestro lado</h1>
          <p>Espera un momento e intenta de nuevo. Lo que ya guardaste sigue guardado.</p>
          <small>Código: {correlationId}</small>
        </div>
      ),
    },
    { status: 500 },
  );
};
