import type { Context } from 'hono';
import { ownCopyAddress, ownDataAddress, privacyAddress, secondFactorAddress } from '#addresses';
import { type SignedIn, correctResidence } from '#identity';
import { type Refusal, instantOf } from '#kernel';
import { pipelineRefusals } from '#perform';
import { type OwnData, noteExport, privacyRefusals, requestRight } from '#privacy';
import { isTenant, region } from '#tenancy';
import type { OfficeAsk } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
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
const keyOf = (ask: OfficeAsk) => Buffer.from(ask.random(16)).toString('hex');

const sentenceOf = ({ code }: Refusal): string => {
  const known: Readonly<Record<string, { readonly es: string }>> = {
    ...pipelineRefusals,
    ...correctResidence.refusals,
    ...privacyRefusals,
  };
  return (known[code] ?? pipelineRefusals['request.invalid']).es;
};

const told: Readonly<Record<string, string>> = {
  pedido: 'Recibimos tu solicitud. Abajo ves hasta cuándo te responden.',
  comuna: 'Corregimos tu comuna.',
};

const Said = ({
  done = '',
  refusal,
}: {
  done?: string | undefined;
  refusal: Refusal | undefined;
}) => {
  if (!refusal)
    return told[done] ? (
      <p role="status">
        <Chip tone="good">{told[done]}</Chip>
      </p>
    ) : null;
  const needsProof = ['request.reauthenticate', 'request.second-factor'].includes(refusal.code);
  return (
    <div class="summary" role="alert">
      <p class="error">{sentenceOf(refusal)}</p>
      {needsProof ? (
        <p>
          <a href={`${secondFactorAddress()}?volver=${home}`}>Confirma que eres tú</a>
        </p>
      ) : null}
    </div>
  );
};

const show = async (
  c: Context,
  ask: OfficeAsk,
  who: SignedIn,
  { refusal, values = {} }: { refusal?: Refusal; values?: Values } = {},
) => {
  const own = await ask.ownData(who);
  const commune = own.residence?.commune ?? '';
  const said = await Promise.all(own.places.map((place) => ownContributions(ask, place)));
  return page(ofPerson(c, own.person?.name ?? ''), {
    title: 'Mis datos',
    status: refusal ? 422 : 200,
    lead: (
      <p>
        Todo lo que Articula guarda de ti.{' '}
        <a href={privacyAddress(commune || region.tenant)}>Para qué y por cuánto tiempo</a>.
      </p>
    ),
    body: (
      <>
        <Said done={c.req.query('hecho')} refusal={refusal} />
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
        {own.residence ? <CommuneForm commune={commune} values={values} /> : null}
        <RightForm formKey={keyOf(ask)} commune={commune} values={values} />
      </>
    ),
  });
};

type Answer = (c: Context, ask: OfficeAsk, who: SignedIn, values: Values) => Promise<Response>;

/** What every page here begins with: who asks, or the way to say so. */
const signedIn = (ask: OfficeAsk, answer: Answer) => async (c: Context) => {
  const who = await whoAsks(c, ask);
  if (!who) return c.redirect(`${ask.signInPath}?volver=${home}`, 303);
  const sent = c.req.method === 'POST' ? await formOf(c, requestRight.maxBytes) : [];
  return answer(
    c,
    ask,
    who,
    Object.fromEntries(
      [...sent].flatMap(([name, [value]]) =>
        typeof value === 'string' && value !== '' ? [[name, value]] : [],
      ),
    ),
  );
};

export const ownDataPage = (ask: OfficeAsk) => signedIn(ask, (c, _ask, who) => show(c, ask, who));

export const postCommune = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who, values) => {
    const asking = { tenant: ask.installation, person: who, key: keyOf(ask) };
    const { commune = '', reason = '' } = values;
    if (!isTenant(commune))
      return show(c, ask, who, { refusal: { ok: false, code: 'request.invalid' }, values });
    const done = await ask.perform(correctResidence, asking, { commune, reason });
    return done.ok
      ? c.redirect(`${home}?hecho=comuna`, 303)
      : show(c, ask, who, { refusal: done, values });
  });

export const postRight = (ask: OfficeAsk) =>
  signedIn(ask, async (c, _ask, who, values) => {
    const { tenant = '', _key = '', ...input } = values;
    if (!isTenant(tenant))
      return show(c, ask, who, { refusal: { ok: false, code: 'request.invalid' }, values });
    const key = /^[\w-]{8,100}$/.test(_key) ? _key : keyOf(ask);
    const done = await ask.perform(requestRight, { tenant, person: who, key }, input);
    return done.ok
      ? c.redirect(`${home}?hecho=pedido`, 303)
      : show(c, ask, who, { refusal: done, values });
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
    const asking = { tenant: ask.installation, person: who, key: keyOf(ask) };
    const noted = await ask.perform(noteExport, asking, {});
    if (!noted.ok) return show(c, ask, who, { refusal: noted });
    const takenAt = instantOf(ask.nowMs());
    return c.body(JSON.stringify({ takenAt, ...own }, undefined, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment('mis-datos.json'),
      'cache-control': 'no-store',
    });
  });
