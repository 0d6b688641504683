import { wordsOf, fieldWordsOf } from '#perform';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { officeAddress } from '#addresses';
import type { SignedIn } from '#identity';
import { type Refusal, type TenantId, refuse } from '#kernel';
import { acceptInvitation, hasOffice, tenancyRefusals } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf, textIn } from '../http/body.ts';
import { formKeyIn, newFormKey } from '../http/form-key.ts';
import { addressHere, stepTo, toSignIn } from '../http/lead.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import { type Told, toldOf, untold } from '../parts/form/wrongs.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { placeOf } from './place.ts';
import { ofPerson, page } from '../parts/page.tsx';

type Work = { readonly slug: TenantId; readonly person: SignedIn };

type Framed = { readonly team: string; readonly name: string };

const framed = async (
  c: Context,
  ask: Ask,
  { slug, person }: Work,
  { status, wrongs }: Told,
  bodyOf: (told: Framed) => Child,
) => {
  const [{ name }, place] = await Promise.all([
    ask.standing(ask.installation, person),
    placeOf(ask, slug),
  ]);
  const { name: title } = wordsOf(acceptInvitation);
  return page(ofPerson(c, name), {
    title,
    heading: false,
    wrongs,
    body: bodyOf({ team: place.name, name }),
    status,
  });
};

const nameField = asked({
  name: 'name',
  kind: 'line',
  ...fieldWordsOf(acceptInvitation, 'name'),
  maxLength: 120,
  attributes: { autocomplete: 'name' },
});

/** Whoever was invited by mail has a name already; only of the first officer nobody knows it. */
const asksName = (c: Context, code: string | undefined) =>
  c.req.query('nombre') !== undefined || code === 'tenancy.name-missing';

const show = (c: Context, ask: Ask, work: Work, typed = '', refusal?: Refusal) => {
  const { name: title, button } = wordsOf(acceptInvitation);
  const isNameless = asksName(c, refusal?.code);
  const told = toldOf(refusal, tenancyRefusals);
  return framed(c, ask, work, told, ({ team, name }) => (
    <>
      <div class="lead">
        <h1>{title}</h1>
        <p>
          Te invitaron a trabajar en el equipo de <strong>{team}</strong>. Al aceptar entras con las
          funciones de la invitación. Después te pediremos un segundo paso.
        </p>
        {isNameless ? null : (
          <p>
            Acepta con el mismo correo al que llegó la invitación. Si entraste de otra manera,
            alguien del equipo tiene que confirmar que eres tú.{' '}
            <a href={stepTo(ask.signInPath, addressHere(c))}>Entra con ese correo</a>.
          </p>
        )}
      </div>
      <Form
        action={addressHere(c)}
        fields={isNameless ? [nameField] : []}
        values={{ name: typed || name }}
        wrongs={told.wrongs}
        formKey={newFormKey(ask)}
        button={button}
      />
    </>
  ));
};

const showWaiting = (c: Context, ask: Ask, work: Work) =>
  framed(c, ask, work, untold, ({ team }) => (
    <div class="lead">
      <h1>Falta que te confirmen</h1>
      <p>
        La invitación al equipo de <strong>{team}</strong> llegó a otro correo que el tuyo. Avísale
        a quien te invitó: en la página del equipo puede confirmar que eres tú.
      </p>
      <p>Hasta entonces no tienes ninguna función ahí. Tienen 7 días para confirmarte.</p>
    </div>
  ));

const workOf = async (c: Context, ask: Ask): Promise<Work | undefined> => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  return person && { slug, person };
};

/** Where the link of an invitation leads. It tells nobody whether the link is worth anything before they take it. */
export const invitationPage = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (!work) return toSignIn(c, ask, { keeps: false });
  return c.req.query('espera') === undefined ? show(c, ask, work) : showWaiting(c, ask, work);
};

export const postInvitation = (ask: Ask) => async (c: Context) => {
  const work = await workOf(c, ask);
  if (!work) return toSignIn(c, ask, { keeps: false });
  const sent = await formOf(c, acceptInvitation.maxBytes);
  const name = textIn(sent, 'name');
  const { invitationId = '', token = '' } = c.req.query();
  const who = { tenant: work.slug, person: work.person, key: formKeyIn(ask, sent) };
  const input = { invitationId, token, ...(name === '' ? {} : { name }) };
  const done = await ask.perform(acceptInvitation, who, input);
  if (done.ok)
    return c.redirect(
      done.value.state === 'joined' ? officeAddress(work.slug) : `${c.req.path}?espera=si`,
      303,
    );
  // An address that never was an invitation is told like one that is over.
  const isNowhere = done.code === 'request.not-found';
  return show(c, ask, work, name, isNowhere ? refuse('tenancy.invitation-over') : done);
};
