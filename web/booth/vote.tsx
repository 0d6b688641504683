import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { communeAddress, consultationAddress, residenceAddress } from '#addresses';
import { mayAsk } from '#access';
import { type ConsultationView, castBallot, receiptOf, viewConsultation } from '#consultations';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import { fieldsOf, pipelineRefusals } from '#perform';
import { isTenant, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { formOf } from '../http/body.ts';
import { whoAsks } from '../http/session.ts';
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

const answerVote = (
  c: Context,
  ask: Ask,
  place: Place,
  title: string,
  children: Child,
  status = 200,
) =>
  page(
    ofPerson(
      c,
      place.name,
      { name: tenantName(place.tenant), href: communeAddress(place.tenant) },
      { name: place.consultation.title, href: addressOf(place) },
    ),
    { title, heading: false, body: children, status },
  );

const Paper = ({
  place,
  nonce,
  error,
  chosen,
}: {
  place: Place;
  nonce: string;
  error: string;
  chosen: readonly string[];
}) => (
  <form class="stack" method="post">
    {error ? (
      <div class="summary" role="alert">
        <p class="error">{error}</p>
      </div>
    ) : null}
    <input type="hidden" name="nonce" value={nonce} />
    <fieldset class="field">
      <legend>{place.consultation.question}</legend>
      <small>
        Elige hasta {count(place.consultation.maxChoices, 'opción', 'opciones')}. También puedes
        votar en blanco. El orden de las opciones cambia para cada persona.
      </small>
      <div>
        {shuffled(
          place.consultation.options,
          `${place.person.personId}${place.consultationId}`,
        ).map(({ optionId, title }) => (
          <label class="choice">
            <input
              type="checkbox"
              name="choices"
              value={optionId}
              checked={chosen.includes(optionId)}
            />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <TierNote />
    <p class="actions">
      <button type="submit">Votar</button>
      <a href={addressOf(place)}>Lee más sobre las opciones</a>
    </p>
  </form>
);

const showPaper = (
  c: Context,
  ask: Ask,
  place: Place,
  error = '',
  chosen: readonly string[] = [],
  nonce?: string,
  status = 200,
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
          <a href={`${residenceAddress()}?comuna=${place.tenant}`}>Declara en qué comuna vives</a>.
        </p>
      )}
      {isOpen && place.isResident ? (
        <Paper
          place={place}
          nonce={nonce ?? Buffer.from(ask.random(32)).toString('hex')}
          error={error}
          chosen={chosen}
        />
      ) : null}
    </>,
    status,
  );
};

const toSignIn = (c: Context, ask: Ask) =>
  c.redirect(`${ask.signInPath}?volver=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);

/** The ballot paper, or the receipt of a vote just cast. */
export const votePage = (ask: Ask) => async (c: Context) => {
  const place = await placeOf(c, ask);
  return place ? showPaper(c, ask, place) : toSignIn(c, ask);
};

/** Casts the vote. The receipt is shown in this answer alone: no address and no record holds it. */
export const castVote = (ask: Ask) => async (c: Context) => {
  const place = await placeOf(c, ask);
  if (!place) return toSignIn(c, ask);
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
  if (cast.code === 'request.not-found') return showPaper(c, ask, place, '', [], undefined, 404);
  const sentences: Readonly<Record<string, { es: string }>> = {
    ...pipelineRefusals,
    ...castBallot.refusals,
  };
  const sentence = sentences[cast.code]?.es ?? pipelineRefusals['request.invalid'].es;
  const chosen = Array.isArray(mapped['choices']) ? mapped['choices'].map(String) : [];
  const status = cast.code === 'consultations.already-voted' ? 409 : 422;
  return showPaper(
    c,
    ask,
    place,
    sentence,
    chosen,
    /^[0-9a-f]{64}$/.test(nonce) ? nonce : undefined,
    status,
  );
};
