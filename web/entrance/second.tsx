import type { Context } from 'hono';
import { secondFactorAddress } from '#addresses';
import type { SignedIn } from '#identity';
import type { Refusal } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { tokenOf, whoAsks } from '../http/session.ts';
import { backOf, stepTo, toSignIn } from '../http/lead.ts';
import { Form } from '../parts/form/form.tsx';
import type { Doorway } from './doorway.ts';
import { codeField, fieldsIn, show, told } from './parts.tsx';
import { openSession } from './step.ts';

type Here = {
  readonly person: SignedIn;
  readonly token: string;
  readonly name: string;
  readonly back: string;
  readonly refusal?: Refusal;
};

/** Who is signed in as anything at all; everybody else signs in first. */
const here = async (c: Context, ask: Ask, back: string): Promise<Here | undefined> => {
  const token = tokenOf(c, ask);
  const person = await whoAsks(c, ask);
  if (!person || token === undefined) return undefined;
  const { name } = await ask.standing(ask.installation, person);
  return { person, token, name, back };
};

const toEnter = (c: Context, ask: Ask, back: string) =>
  toSignIn(c, ask, { at: stepTo(secondFactorAddress(), back), keeps: false });

const shownPage = (c: Context, ask: Ask, { name, back, refusal }: Here) =>
  show(c, ask, {
    title: 'Confirma que eres tú',
    name,
    refusal,
    children: (
      <>
        <div class="lead">
          <h1>Confirma que eres tú</h1>
          <p>Abre en tu teléfono la aplicación de códigos y escribe el de Articula.</p>
        </div>
        <Form
          action={secondFactorAddress()}
          fields={[
            codeField(
              'Código de tu teléfono',
              'Son 6 números y cambian cada 30 segundos. Sin teléfono, escribe un código de respaldo.',
              true,
            ),
          ]}
          wrongs={told(refusal).wrongs}
          hidden={{ volver: back }}
          button="Confirmar"
        />
      </>
    ),
  });

/** On one's own machine a persona has no phone: it signs in again instead. */
const personaPage = (c: Context, ask: Ask, { name, back }: Here) =>
  show(c, ask, {
    title: 'Confirma que eres tú',
    name,
    children: (
      <div class="lead">
        <h1>Confirma que eres tú</h1>
        <p>Esta acción pide haber confirmado quién eres hace menos de 10 minutos.</p>
        <p class="actions">
          <a class="button" href={stepTo(ask.signInPath, back)}>
            Entrar otra vez
          </a>
        </p>
      </div>
    ),
  });

const enrolPage = (c: Context, ask: Ask, doorway: Doorway, at: Here) => {
  const { typed, picture } = doorway.proposeFactor(at.token, at.name);
  const { refusal } = at;
  return show(c, ask, {
    title: 'Activa tu segundo paso',
    name: at.name,
    refusal,
    children: (
      <>
        <div class="lead">
          <h1>Activa tu segundo paso</h1>
          <p>
            Quien trabaja en un equipo confirma con su teléfono. Se activa una vez, en dos minutos.
          </p>
        </div>
        <ol>
          <li>
            Instala en tu teléfono una aplicación de códigos: Aegis, FreeOTP, Google Authenticator u
            otra.
          </li>
          <li>Lee con ella este dibujo, o escribe la clave a mano.</li>
          <li>Escribe abajo el código que muestra.</li>
        </ol>
        <p>
          <img
            src={picture}
            width="220"
            height="220"
            alt="Dibujo con la clave, para leerlo con el teléfono"
          />
        </p>
        <p>
          Clave: <code>{typed.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <Form
          action={secondFactorAddress()}
          fields={[codeField('Código de tu teléfono', 'Son 6 números y cambian cada 30 segundos.')]}
          wrongs={told(refusal).wrongs}
          hidden={{ volver: at.back, activar: 'si' }}
          button="Activar"
        />
      </>
    ),
  });
};

const codesPage = (c: Context, ask: Ask, { name, back }: Here, codes: readonly string[]) =>
  show(c, ask, {
    title: 'Guarda tus códigos de respaldo',
    name,
    children: (
      <>
        <div class="lead">
          <h1>Guarda tus códigos de respaldo</h1>
          <p>
            Sirven si pierdes el teléfono, cada uno una vez. No se muestran de nuevo: imprime esta
            página o anótalos.
          </p>
        </div>
        <ol>
          {codes.map((code) => (
            <li>
              <code>{`${code.slice(0, 5)} ${code.slice(5)}`}</code>
            </li>
          ))}
        </ol>
        <p class="actions">
          <a class="button" href={back}>
            Ya los guardé, seguir
          </a>
        </p>
      </>
    ),
  });

const showSecond = async (c: Context, ask: Ask, doorway: Doorway, at: Here, isNew: boolean) => {
  const factor = await doorway.factorOf(at.person.personId);
  const isPersona = at.person.proof.level === 2 && !factor && !isNew;
  if (isPersona) return personaPage(c, ask, at);
  return factor && !isNew ? shownPage(c, ask, at) : enrolPage(c, ask, doorway, at);
};

export const getSecond = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const back = backOf(c.req.query('volver'));
  const at = await here(c, ask, back);
  return at
    ? showSecond(c, ask, doorway, at, c.req.query('activar') === 'si')
    : toEnter(c, ask, back);
};

export const postSecond = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const { code = '', volver, activar } = await fieldsIn(c);
  const back = backOf(volver);
  const at = await here(c, ask, back);
  if (!at) return toEnter(c, ask, back);
  if (activar === 'si') {
    const enrolled = await doorway.enrol(at.person, at.token, code);
    if (!enrolled.ok)
      return showSecond(c, ask, doorway, { ...at, refusal: enrolled }, isRetried(enrolled));
    openSession(c, ask, enrolled.value.token);
    return codesPage(c, ask, at, enrolled.value.codes);
  }
  const shown = await doorway.showFactor(at.person, at.token, code);
  if (!shown.ok) return showSecond(c, ask, doorway, { ...at, refusal: shown }, false);
  openSession(c, ask, shown.value);
  return c.redirect(back, 303);
};

/** A mistyped code leads back to the same drawing; whoever has a factor already is asked for that one. */
const isRetried = ({ code }: Refusal) => code !== 'identity.already-enrolled';
