import type { Context } from 'hono';
import { ownCopyAddress, ownDataAddress, privacyAddress } from '#addresses';
import { type SignedIn, correctResidence } from '#identity';
import { type Refusal, instantOf } from '#kernel';
import { type OwnData, noteExport, privacyRefusals, requestRight } from '#privacy';
import { isTenant, region } from '#tenancy';
import type { OfficeAsk } from '../http/ask.ts';
import { type Sent, formOf, textIn } from '../http/body.ts';
import { formKeyField, formKeyIn, newFormKey } from '../http/form-key.ts';
import { toSignIn } from '../http/lead.ts';
import { type Unsent, forgetUnsent, unsentAt } from '../http/unsent.ts';
import { GivenBack } from '../parts/form/given-back.tsx';
import { RefusalNote } from '../parts/form/refusal-note.tsx';
import { type Wrong, mistaken, toldOf } from '../parts/form/wrongs.ts';
import { attachment } from '../http/disposition.ts';
import { whoAsks } from '../http/session.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import {
  Account,
  CommuneForm,
  PlaceSection,
  RightForm,
  type Values,
} from './holdings-sections.tsx';
import { ownContributions } from './own-contributions.tsx';
import { ofPerson, page } from '../parts/page.tsx';

const home = ownDataAddress();
const refusals = { ...correctResidence.refusals, ...privacyRefusals };

const told: Readonly<Record<string, string>> = {
  pedido: 'Recibimos tu solicitud. Abajo ves hasta cuándo te responden.',
  comuna: 'Corregimos tu comuna.',
};

const Done = ({ done = '' }: { done: string | undefined }) =>
  told[done] ? (
    <p role="status">
      <Chip tone="good">{told[done]}</Chip>
    </p>
  ) : null;

/** Which of the page's forms was sent. */
type Which = 'commune' | 'right';

type Shown = {
  readonly refusal?: Refusal;
  readonly values?: Values;
  readonly which?: Which;
  readonly unsent?: Unsent | undefined;
};

/** What a form of the page shows: what was typed, if it is the one that was sent. */
const begunIn =
  ({ which, values = {} }: Shown, wrongs: readonly Wrong[]) =>
  (form: Which, proposed: Values) =>
    which === form
      ? { values: { ...proposed, ...values }, wrongs }
      : { values: proposed, wrongs: [] };

const show = async (c: Context, ask: OfficeAsk, who: SignedIn, shown: Shown = {}) => {
  const { refusal, which, unsent } = shown;
  const own = await ask.ownData(who);
  const commune = own.residence?.commune ?? '';
  const { wrongs, status } = toldOf(refusal, refusals);
  const begun = begunIn(shown, wrongs);
  const said = await Promise.all(own.places.map((place) => ownContributions(ask, place)));
  return page(ofPerson(c, own.person?.name ?? ''), {
    title: 'Mis datos',
    wrongs,
    status,
    lead: (
      <p>
        Todo lo que Articula guarda de ti.{' '}
        <a href={privacyAddress(commune || region.tenant)}>Para qué y por cuánto tiempo</a>.
      </p>
    ),
    body: (
      <>
        <Done done={refusal ? undefined : c.req.query('hecho')} />
        <RefusalNote refusal={which ? undefined : refusal} refusals={refusals} back={home} />
        <GivenBack unsent={unsent} />
        <Account own={own} />
        {own.places.length === 0 ? (
          <Empty>Todavía no has participado en ninguna comuna.</Empty>
        ) : (
          own.places.map((place, at) => <PlaceSection place={place} said={said[at]} />)
        )}
        <section>
          <h2>Llévate una copia</h2>
          <form method="post" action={ownCopyAddress()}>
            <p class="actions">
              <button type="submit">Descargar mis datos</button>
            </p>
          </form>
        </section>
        {own.residence ? (
          <CommuneForm formKey={newFormKey(ask)} begun={begun('commune', { commune })} />
        ) : null}
        <RightForm formKey={newFormKey(ask)} begun={begun('right', { tenant: commune })} />
      </>
    ),
  });
};

type Answer = (c: Context, ask: OfficeAsk, who: SignedIn, sent: Sent) => Promise<Response>;

const sealed = [...correctResidence.sealed, ...requestRight.sealed];

/** What every page here begins with: who asks, or the way to say so. */
const signedIn = (ask: OfficeAsk, answer: Answer) => async (c: Context) => {
  const who = await whoAsks(c, ask);
  if (!who) return toSignIn(c, ask, { at: home, sealed });
  const sent = c.req.method === 'POST' ? await formOf(c, requestRight.maxBytes) : new Map();
  return answer(c, ask, who, sent);
};

const typedIn = (sent: Sent): Values =>
  Object.fromEntries(
    [...sent.keys()].map((name) => [name, textIn(sent, name)]).filter(([, value]) => value !== ''),
  );

export const ownDataPage = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who) => {
    const unsent = await unsentAt(c, ask, home);
    if (!unsent) return show(c, ask, who);
    const values = typedIn(new Map(Object.entries(unsent.values)));
    return show(c, ask, who, { values, unsent, which: 'tenant' in values ? 'right' : 'commune' });
  });

const notChosen = (at: string, value: string) =>
  ({ at, code: value === '' ? 'missing' : 'not-one-of' }) as const;

export const postCommune = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who, sent) => {
    const asking = { tenant: ask.installation, person: who, key: formKeyIn(ask, sent) };
    const values = typedIn(sent);
    const { commune = '', reason = '' } = values;
    const done = isTenant(commune)
      ? await ask.perform(correctResidence, asking, { commune, reason })
      : mistaken(correctResidence, { commune, reason }, notChosen('commune', commune));
    if (!done.ok) return show(c, ask, who, { refusal: done, values, which: 'commune' });
    await forgetUnsent(c, ask);
    return c.redirect(`${home}?hecho=comuna`, 303);
  });

export const postRight = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who, sent) => {
    const values = typedIn(sent);
    const { tenant = '', [formKeyField]: _, ...input } = values;
    const asking = { person: who, key: formKeyIn(ask, sent) };
    const done = isTenant(tenant)
      ? await ask.perform(requestRight, { tenant, ...asking }, input)
      : mistaken(requestRight, input, notChosen('tenant', tenant));
    if (!done.ok) return show(c, ask, who, { refusal: done, values, which: 'right' });
    await forgetUnsent(c, ask);
    return c.redirect(`${home}?hecho=pedido`, 303);
  });

/** Whoever works in a team has just shown the second factor, or gets no copy: their session is worth more to a thief. */
const mayTakeCopy = (ask: OfficeAsk, { proof }: SignedIn, own: OwnData): Refusal | undefined => {
  const isStaff = proof.level === 2 || own.places.some(({ appointment }) => appointment);
  if (!isStaff) return undefined;
  if (proof.level === 1) return { ok: false, code: 'request.second-factor' };
  const isFresh = proof.freshUntil !== undefined && instantOf(ask.nowMs()) < proof.freshUntil;
  return isFresh ? undefined : { ok: false, code: 'request.reauthenticate' };
};

export const postCopy = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who) => {
    const own = await ask.ownData(who);
    const refusal = mayTakeCopy(ask, who, own);
    if (refusal) return show(c, ask, who, { refusal });
    const asking = { tenant: ask.installation, person: who, key: newFormKey(ask) };
    const noted = await ask.perform(noteExport, asking, {});
    if (!noted.ok) return show(c, ask, who, { refusal: noted });
    const takenAt = instantOf(ask.nowMs());
    return c.body(JSON.stringify({ takenAt, ...own }, undefined, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment('mis-datos.json'),
      'cache-control': 'no-store',
    });
  });
