import type { Context } from 'hono';
import {
  accountAddress,
  codeAddress,
  privacyAddress,
  providerAddress,
  signInAddress,
} from '#addresses';
import type { Refusal } from '#kernel';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { whoAsks } from '../http/session.ts';
import type { Doorway } from './doorway.ts';
import { Wrong, fieldsIn, sentenceOf, show, statusOf } from './parts.tsx';
import { backOf, keepStep } from './step.ts';

const addressOf = (c: Context): string => {
  const env = c.env as
    | { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } }
    | undefined;
  return env?.requestContext?.http?.sourceIp ?? '';
};

/** The provider's own button, as it asks to be written; what it does is said to screen readers. */
const ProviderLink = ({
  provider,
  back,
}: {
  provider: Doorway['providers'][number];
  back: string;
}) => {
  const href = `${providerAddress(provider.key)}?volver=${encodeURIComponent(back)}`;
  return provider.kind === 'claveunica' ? (
    <a
      class="button btn-cu btn-m btn-color-estandar"
      href={href}
      title="Este es el botón Iniciar sesión de ClaveÚnica"
      aria-label="Iniciar sesión con ClaveÚnica"
    >
      <span class="cl-claveunica" aria-hidden="true"></span>
      <span class="texto">Iniciar sesión</span>
    </a>
  ) : (
    <a class="button quiet" href={href}>
      Entrar con {provider.label}
    </a>
  );
};

const MailForm = ({ mail, back, isWrong }: { mail: string; back: string; isWrong: boolean }) => (
  <form class="stack" method="post" action={signInAddress()}>
    <input type="hidden" name="volver" value={back} />
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for="mail">Tu correo</label>
      <small id="mail-ayuda">Te enviamos un código de 6 números. No necesitas contraseña.</small>
      <input
        type="email"
        id="mail"
        name="mail"
        required
        maxlength={200}
        autocomplete="email"
        value={mail}
        aria-describedby="mail-ayuda"
        {...(isWrong ? { 'aria-invalid': 'true' } : {})}
      />
    </div>
    <p class="actions">
      <button type="submit">Enviarme un código</button>
    </p>
    <p>
      <a href={privacyAddress(region.tenant)}>Qué hacemos con tu correo</a>
    </p>
  </form>
);

type Shown = { readonly back: string; readonly mail?: string; readonly refusal?: Refusal };

/** The ways in that are open here. What is not configured is not shown. */
export const enterPage = (
  c: Context,
  ask: Ask,
  doorway: Doorway,
  { back, mail = '', refusal }: Shown,
) => {
  const residents = doorway.providers.filter(({ kind }) => kind === 'claveunica');
  const teams = doorway.providers.filter(({ kind }) => kind === 'openid');
  return show(c, ask, {
    title: 'Entrar',
    status: refusal ? statusOf(refusal) : 200,
    children: (
      <>
        <div class="lead">
          <h1>Entrar</h1>
          <p>Para dar aportes, votar o trabajar en un equipo. Mirar no pide nada.</p>
        </div>
        <Wrong at={refusal?.at} sentence={refusal && sentenceOf(refusal)} />
        {residents.length > 0 ? (
          <section>
            <h2>Con ClaveÚnica</h2>
            <p>Reconoce a cada persona una sola vez. No guardamos tu RUN.</p>
            <p class="actions">
              {residents.map((provider) => (
                <ProviderLink provider={provider} back={back} />
              ))}
            </p>
          </section>
        ) : null}
        {doorway.hasMail ? (
          <section>
            <h2>Con tu correo</h2>
            <MailForm mail={mail} back={back} isWrong={refusal?.at === 'mail'} />
          </section>
        ) : null}
        {teams.length > 0 ? (
          <section>
            <h2>Con la cuenta de tu institución</h2>
            <p class="actions">
              {teams.map((provider) => (
                <ProviderLink provider={provider} back={back} />
              ))}
            </p>
          </section>
        ) : null}
        {doorway.hasMail || doorway.providers.length > 0 ? null : (
          <p class="note">
            Aquí todavía no se puede entrar. Pide al gobierno regional que habilite un medio.
          </p>
        )}
      </>
    ),
  });
};

export const getEnter = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const back = backOf(c.req.query('volver'));
  const person = await whoAsks(c, ask);
  return person && c.req.query('volver') === undefined
    ? c.redirect(accountAddress(), 303)
    : enterPage(c, ask, doorway, { back });
};

/** Asks for a code. Whether anybody has that mailbox changes nothing in what is done or said. */
export const postEnter = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const { mail = '', volver } = await fieldsIn(c);
  const back = backOf(volver);
  const asked = await doorway.askCode(mail, addressOf(c));
  if (!asked.ok) return enterPage(c, ask, doorway, { back, mail, refusal: asked });
  keepStep(c, ask, { ticket: asked.value, back });
  return c.redirect(codeAddress(), 303);
};

/** Sends somebody to a provider. Nothing is kept here until they come back. */
export const getDepart = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const provider = c.req.param('provider') ?? '';
  const back = backOf(c.req.query('volver'));
  const departed = await doorway.depart(provider);
  if (!departed.ok) return enterPage(c, ask, doorway, { back, refusal: departed });
  const { ticket, to } = departed.value;
  keepStep(c, ask, { ticket, provider, back });
  return c.redirect(to, 303);
};
