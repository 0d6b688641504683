import type { Context } from 'hono';
import { ownDataAddress, privacyAddress, residenceAddress } from '#addresses';
import { type SignedIn, declareResidence } from '#identity';
import type { Refusal } from '#kernel';
import { communes, isTenant, region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf, textIn } from '../http/body.ts';
import { formKeyIn, newFormKey } from '../http/form-key.ts';
import { backOf, stepTo, toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { unsentAt } from '../http/unsent.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import { mistaken, toldOf } from '../parts/form/wrongs.ts';
import { OwnCode } from './own-code.tsx';
import { ownCommune } from './own-commune.tsx';
import { ofPerson, page } from '../parts/page.tsx';

const communeField = asked({
  name: 'commune',
  kind: 'one-of',
  label: 'Comuna',
  choices: communes.map(({ tenant, name }) => ({ value: tenant, label: name })),
});

type Shown = { readonly chosen: string; readonly back: string; readonly refusal?: Refusal };

const show = async (c: Context, ask: Ask, person: SignedIn, { chosen, back, refusal }: Shown) => {
  const [{ name }, waiting] = await Promise.all([
    ask.standing(ask.installation, person),
    back === '' ? undefined : unsentAt(c, ask, back),
  ]);
  const title = '¿En qué comuna vives?';
  const { wrongs, status } = toldOf(refusal, declareResidence.refusals);
  return page(ofPerson(c, name), {
    title,
    crumb: 'Tu comuna',
    wrongs,
    status,
    lead: (
      <p>
        Con esto puedes dar aportes y votar en tu comuna. Si te cambias, la corriges en{' '}
        <a href={ownDataAddress()}>tus datos</a>.
      </p>
    ),
    body: (
      <>
        {back === '' ? null : (
          <p class="note" role="status">
            {waiting ? 'Tenemos lo que escribiste. ' : ''}Primero di en qué comuna vives; después
            sigues donde estabas.
          </p>
        )}
        <Form
          action={residenceAddress()}
          fields={[communeField]}
          values={{ commune: chosen }}
          wrongs={wrongs}
          formKey={newFormKey(ask)}
          hidden={back === '' ? {} : { volver: back }}
          button="Declarar mi comuna"
        />
        <p>
          <a href={privacyAddress(region.tenant)}>Para qué guardamos tu comuna</a>
        </p>
        <OwnCode person={person.personId} />
      </>
    ),
  });
};

/** Asks in which commune somebody lives; whoever has said so begins there. */
export const residencePage = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const tenant = await ask.communeOf(person);
  const back = backOf(c.req.query('volver'), '');
  if (tenant) return back === '' ? ownCommune(c, ask, { person, tenant }) : c.redirect(back, 303);
  return show(c, ask, person, { chosen: c.req.query('comuna') ?? '', back });
};

/** Declares the residence, and leads to what can be done there or to what was begun before. */
export const postResidence = (ask: Ask) => async (c: Context) => {
  const person = await whoAsks(c, ask);
  const sent = await formOf(c, declareResidence.maxBytes);
  const chosen = textIn(sent, 'commune');
  const back = backOf(textIn(sent, 'volver'), '');
  const here = back === '' ? residenceAddress() : stepTo(residenceAddress(), back);
  if (!person) return toSignIn(c, ask, { at: here, keeps: false });
  const commune = isTenant(chosen) ? chosen : undefined;
  // Never the commune in the key: its hash stands in the act, and there are only 52 to guess.
  const who = { tenant: ask.installation, person, key: formKeyIn(ask, sent) };
  const done = commune
    ? await ask.perform(declareResidence, who, { commune })
    : mistaken(declareResidence, { commune: chosen }, notChosen(chosen));
  if (done.ok) return c.redirect(back === '' ? residenceAddress() : back, 303);
  return show(c, ask, person, { chosen, back, refusal: done });
};

const notChosen = (chosen: string) =>
  ({ at: 'commune', code: chosen === '' ? 'missing' : 'not-one-of' }) as const;
