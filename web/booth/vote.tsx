import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import {
  ballotAddress,
  communeAddress,
  consultationAddress,
  residenceAddress,
  withQuery,
} from '#addresses';
import { mayAsk } from '#access';
import { type ConsultationView, castBallot, receiptOf, viewConsultation } from '#consultations';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { fieldsOf } from '#perform';
import { isTenant, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { stepTo, toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { asked } from '../parts/form/asked.ts';
import { FieldRow } from '../parts/form/field.tsx';
import { Hidden, listed } from '../parts/form/form.tsx';
import { Summary } from '../parts/form/summary.tsx';
import { type Wrong, fieldOf, toldOf } from '../parts/form/wrongs.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { count, wallClock } from '../text/format.ts';
import { Receipt } from './receipt.tsx';
import { TierNote } from '../parts/tier-note.tsx';
import { ofPerson, page } from '../parts/page.tsx';

type Place = {
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly processId: string;
  readonly consultationId: string;
  readonly consultation: ConsultationView;
  readonly name: string;
  readonly isResident: boolean;
};

const placeOf = async (c: Context, ask: Ask): Promise<Place | undefined> => {
  const tenant = c.req.param('slug') ?? '';
  const processId = c.req.param('processId') ?? '';
  const consultationId = c.req.param('consultationId') ?? '';
  if (!isTenant(tenant)) throw new NothingHere('tenant');
  const at = { processId, consultationId };
  const [consultation, person] = await Promise.all([
    orNotFound(ask.read(viewConsultation, { tenant, person: undefined }, at)),
    whoAsks(c, ask),
  ]);
  if (!person) return undefined;
  const { name, roles } = await ask.standing(tenant, person);
  const isResident = mayAsk(roles, 'consultations.vote') !== undefined;
  return { tenant, person, ...at, consultation, name, isResident };
};

/** An order of its own for every voter, the same again when the page is shown again. */
const shuffled = <Option extends { optionId: string }>(
  options: readonly Option[],
  seed: string,
) => {
  const weight = ({ optionId }: Option) =>
    createHash('sha256').update(`${seed}|${optionId}`).digest('hex');
  return options.toSorted((a, b) => weight(a).localeCompare(weight(b)));
};

const addressOf = ({ tenant, processId, consultationId }: Place) =>
  consultationAddress(tenant, processId, consultationId);

const votingAddress = ({ tenant, processId, consultationId }: Place) =>
  ballotAddress(tenant, processId, consultationId);

const answerVote = (
  c: Context,
  ask: Ask,
  place: Place,
  title: string,
  children: Child,
  { status = 200, wrongs = [] }: { status?: number; wrongs?: readonly Wrong[] } = {},
) =>
  page(
    ofPerson(
      c,
      place.name,
      { name: tenantName(place.tenant), href: communeAddress(place.tenant) },
      { name: place.consultation.title, href: addressOf(place) },
    ),
    { title, heading: false, wrongs, body: children, status },
  );

const choicesOf = ({ consultation, consultationId, person }: Place) =>
  asked({
    name: 'choices',
    kind: 'some-of',
    label: consultation.question,
    hint: `Elige hasta ${count(consultation.maxChoices, 'opción', 'opciones')}. También puedes votar en blanco. El orden de las opciones cambia para cada persona.`,
    choices: shuffled(consultation.options, `${person.personId}${consultationId}`).map(
      ({ optionId, title }) => ({ value: optionId, label: title }),
    ),
  });

const Paper = ({
  place,
  nonce,
  wrongs,
  chosen,
}: {
  place: Place;
  nonce: string;
  wrongs: readonly Wrong[];
  chosen: readonly string[];
}) => {
  const field = choicesOf(place);
  return (
    <form class="stack" method="post" novalidate>
      <Summary wrongs={listed(wrongs, [field])} />
      <Hidden hidden={{ nonce }} />
      <FieldRow
        field={field}
        value={chosen}
        wrongs={wrongs.filter((wrong) => fieldOf(wrong) === field.name)}
      />
      <TierNote />
      <p class="actions">
        <button type="submit">Votar</button>
        <a href={addressOf(place)}>Lee más sobre las opciones</a>
      </p>
    </form>
  );
};

type Shown = {
  readonly status?: number;
  readonly wrongs?: readonly Wrong[];
  readonly chosen?: readonly string[];
  readonly nonce?: string | undefined;
  /** Whether a ballot was sent before its voter had signed in. */
  readonly isUnkept?: boolean;
};

const showPaper = (
  c: Context,
  ask: Ask,
  place: Place,
  { wrongs = [], status = 200, chosen = [], nonce, isUnkept = false }: Shown = {},
) => {
  const isOpen = place.consultation.state === 'open';
  return answerVote(
    c,
    ask,
    place,
    'Votar',
    <>
      <div class="lead">
        <h1>Votar</h1>
        {isOpen ? (
          <p>Hasta el {wallClock(place.consultation.closesAt)}.</p>
        ) : (
          <p>Esta consulta no está abierta.</p>
        )}
      </div>
      {place.isResident ? null : (
        <p class="note">
          Para votar aquí tienes que vivir en {tenantName(place.tenant)}.{' '}
          <a
            href={stepTo(
              withQuery(residenceAddress(), { comuna: place.tenant }),
              votingAddress(place),
            )}
          >
            Declara en qué comuna vives
          </a>
          .
        </p>
      )}
      {isUnkept ? (
        <p class="note" role="status">
          Lo que habías marcado no se guardó, porque el voto es secreto. Márcalo de nuevo.
        </p>
      ) : null}
      {isOpen && place.isResident ? (
        <Paper
          place={place}
          nonce={nonce ?? Buffer.from(ask.random(32)).toString('hex')}
          wrongs={wrongs}
          chosen={chosen}
        />
      ) : null}
    </>,
    { status, wrongs },
  );
};

/** Says that a ballot was sent before its voter had signed in. It was kept nowhere. */
const unkeptMark = 'sin-guardar';

const leadVoter = (c: Context, ask: Ask) => {
  const { pathname } = new URL(c.req.url);
  const at = c.req.method === 'POST' ? `${pathname}?${unkeptMark}=si` : pathname;
  return toSignIn(c, ask, { at, keeps: false });
};

/** The ballot paper, or the receipt of a vote just cast. */
export const votePage = (ask: Ask) => async (c: Context) => {
  const place = await placeOf(c, ask);
  const isUnkept = c.req.query(unkeptMark) !== undefined;
  return place ? showPaper(c, ask, place, { isUnkept }) : leadVoter(c, ask);
};

/** Casts the vote. The receipt is shown in this answer alone: no address and no record holds it. */
export const castVote = (ask: Ask) => async (c: Context) => {
  const place = await placeOf(c, ask);
  if (!place) return leadVoter(c, ask);
  const values = await formOf(c, castBallot.maxBytes);
  const mapped = fieldsOf(castBallot.input, values);
  const nonce = String(mapped['nonce'] ?? '');
  const { tenant, person, processId, consultationId } = place;
  // The same paper sent twice is one vote: its secret names the request without telling the choice.
  const key = createHash('sha256').update(`paper|${nonce}`).digest('hex');
  const cast = await ask.perform(
    castBallot,
    { tenant, person, key },
    { ...mapped, processId, consultationId },
  );
  if (cast.ok)
    return answerVote(
      c,
      ask,
      place,
      'Comprobante',
      <Receipt
        receipt={receiptOf(nonce)}
        closesAt={place.consultation.closesAt}
        back={addressOf(place)}
      />,
    );
  if (cast.code === 'request.not-found') return showPaper(c, ask, place, { status: 404 });
  return showPaper(c, ask, place, {
    ...toldOf(cast, castBallot.refusals),
    chosen: Array.isArray(mapped['choices']) ? mapped['choices'].map(String) : [],
    nonce: /^[0-9a-f]{64}$/.test(nonce) ? nonce : undefined,
  });
};
