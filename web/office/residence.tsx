import type { Context } from 'hono';
import { declareResidence } from '#identity';
import { pipelineRefusals } from '#perform';
import { communes, isTenant, region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { answerPage } from '../ui/page.tsx';

const show = (c: Context, ask: Ask, chosen: string, error = '') =>
  answerPage(
    c,
    {
      title: '¿En qué comuna vives?',
      signInPath: ask.signInPath,
      crumbs: [{ name: region.name, href: '/' }, { name: 'Tu comuna' }],
      children: (
        <>
          <div class="lead">
            <h1>¿En qué comuna vives?</h1>
            <p>Con esto puedes dar aportes y votar en tu comuna. Se declara una sola vez.</p>
          </div>
          {error ? (
            <div class="summary" role="alert">
              <p class="error">{error}</p>
            </div>
          ) : null}
          <form class="stack" method="post" action="/residencia">
            <div class="field">
              <label for="commune">Comuna</label>
              <select id="commune" name="commune" required>
                <option value="">Elige…</option>
                {communes.map(({ tenant, name }) => (
                  <option value={tenant} selected={tenant === chosen}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <p class="actions">
              <button type="submit">Declarar mi comuna</button>
            </p>
          </form>
        </>
      ),
    },
    { status: error ? 422 : 200 },
  );

const toSignIn = (c: Context, ask: Ask) => c.redirect(`${ask.signInPath}?volver=/residencia`, 303);

export const residencePage = (ask: Ask) => async (c: Context) =>
  (await whoAsks(c, ask)) ? show(c, ask, c.req.query('comuna') ?? '') : toSignIn(c, ask);

/** Declares the residence and goes to the commune's page. */
export const postResidence = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const values = await formOf(c, declareResidence.maxBytes);
  const commune = typeof values === 'string' ? '' : String(values.get('commune')?.[0] ?? '');
  if (!isTenant(commune)) return show(c, ask, '', 'Elige una comuna de la lista.');
  const who = { tenant: ask.installation, person, key: `residence-${commune}` };
  const done = await ask.perform(declareResidence, who, { commune });
  if (done.ok) return c.redirect(`/${commune}`, 303);
  const sentences: Readonly<Record<string, { es: string }>> = {
    ...pipelineRefusals,
    ...declareResidence.refusals,
  };
  return show(c, ask, commune, sentences[done.code]?.es ?? pipelineRefusals['request.invalid'].es);
};
