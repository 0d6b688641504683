import type { Context } from 'hono';
import { ownDataAddress, privacyAddress, residenceAddress, withQuery } from '#addresses';
import { type SignedIn, declareResidence } from '#identity';
import { pipelineRefusals } from '#perform';
import { communes, isTenant, region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
import { OwnCode } from './own-code.tsx';
import { ownCommune } from './own-commune.tsx';
import { ofPerson, page } from '../parts/page.tsx';

const keyOf = (ask: Ask) => Buffer.from(ask.random(16)).toString('hex');

const show = async (c: Context, ask: Ask, person: SignedIn, chosen: string, error = '') => {
  const { name } = await ask.standing(ask.installation, person);
  return page(ofPerson(c, name), {
    title: '¿En qué comuna vives?',
    crumb: 'Tu comuna',
    status: error ? 422 : 200,
    lead: (
      <p>
        Con esto puedes dar aportes y votar en tu comuna. Si te cambias, la corriges en{' '}
        <a href={ownDataAddress()}>tus datos</a>.
      </p>
    ),
    body: (
      <>
        {error ? (
          <div class="summary" role="alert">
            <p class="error">{error}</p>
          </div>
        ) : null}
        <form class="stack" method="post" action={residenceAddress()}>
          <input type="hidden" name="_key" value={keyOf(ask)} />
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
          <p>
            <a href={privacyAddress(region.tenant)}>Para qué guardamos tu comuna</a>
          </p>
        </form>
        <OwnCode person={person.personId} />
      </>
    ),
  });
};

const toSignIn = (c: Context, ask: Ask) =>
  c.redirect(withQuery(ask.signInPath, { volver: residenceAddress() }), 303);

/** Asks in which commune somebody lives; whoever has said so begins there. */
export const residencePage = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const tenant = await ask.communeOf(person);
  return tenant
    ? ownCommune(c, ask, { person, tenant })
    : show(c, ask, person, c.req.query('comuna') ?? '');
};

/** Declares the residence and shows what can be done there. */
export const postResidence = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const values = await formOf(c, declareResidence.maxBytes);
  const commune = String(values.get('commune')?.[0] ?? '');
  if (!isTenant(commune)) return show(c, ask, person, '', 'Elige una comuna de la lista.');
  // Never the commune in the key: its hash stands in the act, and there are only 52 to guess.
  const sent = String(values.get('_key')?.[0] ?? '');
  const key = /^[\w-]{8,100}$/.test(sent) ? sent : keyOf(ask);
  const who = { tenant: ask.installation, person, key };
  const done = await ask.perform(declareResidence, who, { commune });
  if (done.ok) return c.redirect(residenceAddress(), 303);
  const sentences: Readonly<Record<string, { es: string }>> = {
    ...pipelineRefusals,
    ...declareResidence.refusals,
  };
  return show(
    c,
    ask,
    person,
    commune,
    sentences[done.code]?.es ?? pipelineRefusals['request.invalid'].es,
  );
};
