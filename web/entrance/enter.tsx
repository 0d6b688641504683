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
import { backOf, stepTo } from '../http/lead.ts';
import { addressOf } from '../http/limits.ts';
import { unsentAt } from '../http/unsent.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import { Summary } from '../parts/form/summary.tsx';
import type { Wrong } from '../parts/form/wrongs.ts';
import type { Doorway } from './doorway.ts';
import { fieldsIn, show, told } from './parts.tsx';
import { keepStep } from './step.ts';

/** The provider's own button, as it asks to be written; what it does is said to screen readers. */
const ProviderLink = ({
  provider,
  back,
}: {
  provider: Doorway['providers'][number];
  back: string;
}) => {
  const href = stepTo(providerAddress(provider.key), back);
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

const mailField = asked({
  name: 'mail',
  kind: 'line',
  label: 'Tu correo',
  hint: 'Te enviamos un código de 6 números. No necesitas contraseña.',
  maxLength: 200,
  attributes: { type: 'email', autocomplete: 'email', spellcheck: false },
});

const MailForm = ({
  mail,
  back,
  wrongs,
}: {
  mail: string;
  back: string;
  wrongs: readonly Wrong[];
}) => (
  <>
    <Form
      action={signInAddress()}
      fields={[mailField]}
      values={{ mail }}
      wrongs={wrongs}
      hidden={{ volver: back }}
      button="Enviarme un código"
    />
    <p>
      <a href={privacyAddress(region.tenant)}>Qué hacemos con tu correo</a>
    </p>
  </>
);

type Shown = {
  readonly back: string;
  readonly mail?: string;
  readonly refusal?: Refusal;
  /** Whether something that was typed waits at the form that one comes back to. */
  readonly isAwaited?: boolean;
};

/** The ways in that are open here. What is not configured is not shown. */
export const enterPage = (
  c: Context,
  ask: Ask,
  doorway: Doorway,
  { back, mail = '', refusal, isAwaited = false }: Shown,
) => {
  const residents = doorway.providers.filter(({ kind }) => kind === 'claveunica');
  const { wrongs } = told(refusal);
  const isOfMail = refusal?.at === 'mail' && doorway.hasMail;
  const teams = doorway.providers.filter(({ kind }) => kind === 'openid');
  return show(c, ask, {
    title: 'Entrar',
    refusal,
    children: (
      <>
        <div class="lead">
          <h1>Entrar</h1>
          <p>Para dar aportes, votar o trabajar en un equipo. Mirar no pide nada.</p>
        </div>
        {isAwaited ? (
          <p class="note" role="status">
            Tenemos lo que escribiste. Entra, y lo encuentras como lo dejaste.
          </p>
        ) : null}
        {isOfMail ? null : <Summary wrongs={wrongs} />}
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
            <MailForm mail={mail} back={back} wrongs={isOfMail ? wrongs : []} />
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
    : enterPage(c, ask, doorway, {
        back,
        isAwaited: (await unsentAt(c, ask, back)) !== undefined,
      });
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
