import type { Context } from 'hono';
import {
  accountAddress,
  accountNameAddress,
  ownDataAddress,
  residenceAddress,
  secondFactorAddress,
  sessionsAddress,
  withQuery,
} from '#addresses';
import { type SignedIn, changeName } from '#identity';
import type { Refusal } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { tokenOf, whoAsks } from '../http/session.ts';
import { moment } from '../text/format.ts';
import type { Doorway, OwnSession } from './doorway.ts';
import { Wrong, fieldsIn, sentenceOf, show } from './parts.tsx';
import { closeSession } from './step.ts';

const toEnter = (c: Context, ask: Ask) =>
  c.redirect(withQuery(ask.signInPath, { volver: accountAddress() }), 303);

const meansOf = ({ providers }: Doorway, means: string) => {
  if (means === 'mail') return 'Con código por correo';
  if (means === 'local') return 'Como persona de prueba';
  return `Con ${providers.find(({ key }) => key === means)?.label ?? 'otra institución'}`;
};

const Session = ({ session, doorway }: { session: OwnSession; doorway: Doorway }) => (
  <li class="card">
    <h3>{session.isThis ? 'Esta sesión' : 'Otra sesión'}</h3>
    <p>
      {meansOf(doorway, session.means)}, {moment(session.startedAt)}
    </p>
    <form method="post" action={sessionsAddress()}>
      <input type="hidden" name="cual" value={session.mark} />
      <button
        class="quiet"
        type="submit"
        aria-label={`Cerrar ${session.isThis ? 'esta sesión' : `la sesión de ${moment(session.startedAt)}`}`}
      >
        Cerrar
      </button>
    </form>
  </li>
);

const NameForm = ({ name, isWrong }: { name: string; isWrong: boolean }) => (
  <form class="stack" method="post" action={accountNameAddress()}>
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for="name">Cómo quieres que te llamemos</label>
      <input
        type="text"
        id="name"
        name="name"
        required
        maxlength={120}
        autocomplete="name"
        value={name}
        {...(isWrong ? { 'aria-invalid': 'true' } : {})}
      />
    </div>
    <p class="actions">
      <button type="submit">Guardar mi nombre</button>
    </p>
  </form>
);

const SecondFactor = ({ codesLeft }: { codesLeft: number | undefined }) =>
  codesLeft === undefined ? (
    <p>
      Si trabajas en un equipo,{' '}
      <a href={`${secondFactorAddress()}?activar=si`}>activa tu segundo paso</a>.
    </p>
  ) : (
    <p>
      Está activo. Te quedan {codesLeft} códigos de respaldo. Si cambias de teléfono,{' '}
      <a
        href={withQuery(secondFactorAddress(), {
          volver: withQuery(secondFactorAddress(), { activar: 'si' }),
        })}
      >
        confirma y actívalo otra vez
      </a>
      .
    </p>
  );

const accountPage = async (
  c: Context,
  ask: Ask,
  doorway: Doorway,
  { person, token, refusal }: { person: SignedIn; token: string; refusal?: Refusal },
) => {
  const [{ name }, sessions, factor] = await Promise.all([
    ask.standing(ask.installation, person),
    doorway.sessions(person, token),
    doorway.factorOf(person.personId),
  ]);
  return show(c, ask, {
    title: 'Mi cuenta',
    name,
    status: refusal ? 422 : 200,
    children: (
      <>
        <div class="lead">
          <h1>Mi cuenta</h1>
          <p>
            <a href={residenceAddress()}>Di en qué comuna vives</a> para dar aportes y votar. Mira y
            controla <a href={ownDataAddress()}>todos tus datos</a>.
          </p>
        </div>
        <Wrong at="name" sentence={refusal && sentenceOf(refusal)} />
        <NameForm name={name} isWrong={refusal !== undefined} />
        <section>
          <h2>Segundo paso</h2>
          <SecondFactor codesLeft={factor?.codesLeft} />
        </section>
        <section>
          <h2>Sesiones abiertas</h2>
          <p>Si alguna no es tuya, ciérrala: deja de servir de inmediato.</p>
          <ul class="cards">
            {sessions.map((session) => (
              <Session session={session} doorway={doorway} />
            ))}
          </ul>
          <form method="post" action={sessionsAddress()}>
            <input type="hidden" name="cual" value="all" />
            <button class="quiet" type="submit">
              Cerrar todas mis sesiones
            </button>
          </form>
        </section>
      </>
    ),
  });
};

export const getAccount = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const token = tokenOf(c, ask);
  const person = await whoAsks(c, ask);
  return person && token !== undefined
    ? accountPage(c, ask, doorway, { person, token })
    : toEnter(c, ask);
};

export const postName = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const token = tokenOf(c, ask);
  const person = await whoAsks(c, ask);
  if (!person || token === undefined) return toEnter(c, ask);
  const { name } = await fieldsIn(c);
  const key = Buffer.from(ask.random(16)).toString('hex');
  const done = await ask.perform(
    changeName,
    { tenant: ask.installation, person, key },
    { name: name ?? '' },
  );
  return done.ok
    ? c.redirect(accountAddress(), 303)
    : accountPage(c, ask, doorway, { person, token, refusal: done });
};

/** Ends one of one's own sessions or all of them. A mark of somebody else’s session ends nothing. */
export const postSessions = (ask: Ask, doorway: Doorway) => async (c: Context) => {
  const token = tokenOf(c, ask);
  const person = await whoAsks(c, ask);
  if (!person || token === undefined) return toEnter(c, ask);
  const { cual = '' } = await fieldsIn(c);
  if (cual === 'all' || /^[0-9a-f]{64}$/.test(cual)) await doorway.end(person, cual);
  const isOut = (await ask.personOf(token)) === undefined;
  if (isOut) closeSession(c, ask);
  return c.redirect(isOut ? '/' : accountAddress(), 303);
};
