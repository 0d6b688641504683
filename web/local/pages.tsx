import { stepTo } from '../http/lead.ts';
import { signInAddress } from '#addresses';
import { es } from '../text/es.ts';
import { moment } from '../text/format.ts';
import { Synthetic } from '../ui/parts.tsx';
import { bare } from './bare.tsx';

type Listed = {
  readonly id: string;
  readonly name: string;
  readonly role: keyof typeof es.roles;
  readonly place: string;
};

/** On one's own machine: who to be. */
export const signInPage = (personas: readonly Listed[], back: string): string =>
  bare(
    'Entrar',
    <>
      <div class="lead">
        <h1>Elige con quién entrar</h1>
        <p>
          Estás en una instalación de prueba. Estas personas son ficticias y muestran cada función.
        </p>
        <p>
          También puedes <a href={stepTo(signInAddress(), back)}>entrar de verdad</a>, con
          ClaveÚnica de prueba o con un código por correo.
        </p>
      </div>
      {personas.length === 0 ? (
        <p class="note">Esta instalación empezó vacía: no trae personas de prueba.</p>
      ) : null}
      <ul class="cards">
        {personas.map(({ id, name, role, place }) => (
          <li class="card">
            <h2>{name}</h2>
            <p>
              {es.roles[role]}, {place}
            </p>
            <Synthetic origin="synthetic" />
            <form method="post" action="/local/sign-in">
              <input type="hidden" name="persona" value={id} />
              <input type="hidden" name="volver" value={back} />
              <button class="quiet" type="submit" aria-label={`Entrar como ${name}`}>
                Entrar
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>,
  );

/** A link as it stands in a text, whole for whoever follows it and breakable on a narrow screen. */
const Address = ({ href }: { href: string }) => (
  <a href={href}>
    {href.split(/(?<=[/?&=-])/).map((part) => (
      <>
        {part}
        <wbr />
      </>
    ))}
  </a>
);

const Text = ({ text }: { text: string }) => (
  <p class="pre">
    {text
      .split(/(https?:\/\/[^\s]+)/)
      .map((part, index) => (index % 2 === 1 ? <Address href={part} /> : part))}
  </p>
);

type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
};

/** On one's own machine: the mail that would have been sent. */
export const inboxPage = (messages: readonly Message[]): string =>
  bare(
    'Correo de prueba',
    <>
      <h1>Correo de prueba</h1>
      <p class="soft">Los últimos cien, el más nuevo primero.</p>
      {messages.length === 0 ? <p class="note">Todavía no se envía ningún correo.</p> : null}
      <ul class="cards">
        {messages.map(({ to, subject, text, sentAt }) => (
          <li class="card">
            <h2>{subject}</h2>
            <small>
              Para {to}, {moment(sentAt)}
            </small>
            <Text text={text} />
          </li>
        ))}
      </ul>
    </>,
  );
