import {
  ballotAddress,
  commitmentAddress,
  consultationAddress,
  consultationCalendarAddress,
} from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { type ConsultationView, checkReceipt, viewConsultation, listBallots } from '#consultations';
import type { TenantId } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { consultationCard } from '../parts/cards.ts';
import { es, word } from '../text/es.ts';
import { Bars } from '../ui/bars.tsx';
import { count, day, number, wallClock } from '../text/format.ts';
import { Chip, Empty, Figures, Synthetic, Table } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { orNotFound } from '../http/reading.ts';
import { TierNote } from '../parts/tier-note.tsx';
import { inProcess } from './in-process.ts';
import { page } from '../parts/page.tsx';

const ordered = ({ result }: ConsultationView) =>
  (result?.counts ?? []).toSorted((a, b) => {
    const chosen =
      Number(result?.chosen.includes(b.commitmentId)) -
      Number(result?.chosen.includes(a.commitmentId));
    return b.votes - a.votes || chosen;
  });

const Result = ({
  consultation,
  hrefOf,
}: {
  consultation: ConsultationView;
  hrefOf: (commitmentId: string) => string;
}) => {
  const { result, certifiedOn } = consultation;
  if (!result) return null;
  const counts = ordered(consultation);
  return (
    <section>
      <h2>Resultado</h2>
      <p class="chips">
        <Chip tone={certifiedOn ? 'good' : ''}>
          {certifiedOn
            ? `Certificado el ${day(certifiedOn)} por alguien distinto de quien contó`
            : 'Contado, todavía sin certificar'}
        </Chip>
      </p>
      <Figures
        figures={[
          ['Votos en la urna', number(result.ballots)],
          ['En blanco', number(result.blank)],
          ['Compromisos para el plan', result.chosen.length],
        ]}
      />
      <Bars
        cutoff={result.chosen.length}
        bars={counts.map(({ title, votes, commitmentId }) => ({
          label: title,
          value: votes,
          isChosen: result.chosen.includes(commitmentId),
          href: hrefOf(commitmentId),
        }))}
      />
      {result.tiesAtCutoff ? (
        <p class="note">Hubo empate en el corte: vale el orden de la papeleta, como se anunció.</p>
      ) : null}
      <details>
        <summary>Ver los números en una tabla</summary>
        <Table
          caption="Votos por opción"
          rows={counts}
          columns={[
            { label: 'Opción', cell: (one) => one.title },
            { label: 'Votos', cell: (one) => number(one.votes), isNumber: true },
            {
              label: 'Entra al plan',
              cell: (one) => (result.chosen.includes(one.commitmentId) ? 'Sí' : 'No'),
            },
          ]}
        />
      </details>
      <p>
        <small>
          Cualquiera puede volver a contar: descarga los votos sin nombre. Huella de la urna:{' '}
          {result.root.slice(0, 16)}…
        </small>
      </p>
    </section>
  );
};

const ReceiptForm = ({ here, answer }: { here: string; answer: boolean | undefined }) => (
  <section id="comprobante">
    <h2>Revisa tu comprobante</h2>
    {answer === undefined ? null : (
      <p class="note" role="status">
        {answer
          ? 'Tu voto está en la urna que se contó.'
          : 'Ese comprobante no está en la urna. Revisa que lo copiaste completo.'}
      </p>
    )}
    <form class="stack" method="get" action={`${here}#comprobante`}>
      <div class="field">
        <label for="comprobante-codigo">Código del comprobante</label>
        <input
          type="text"
          id="comprobante-codigo"
          name="comprobante"
          maxlength={40}
          autocomplete="off"
        />
      </div>
      <p>
        <button class="quiet" type="submit">
          Revisar
        </button>
      </p>
    </form>
  </section>
);

const passes = (cutoff: number) =>
  cutoff === 1
    ? 'La opción con más votos pasa al plan.'
    : `Las ${cutoff} opciones con más votos pasan al plan.`;

/** A consultation: what is decided, until when, and the result once it is counted. */
export const consultationPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const processId = c.req.param('processId') ?? '';
  const consultationId = c.req.param('consultationId') ?? '';
  const who = { tenant, person: undefined };
  const at = { processId, consultationId };
  const consultation = await orNotFound(ask.read(viewConsultation, who, at));
  const receipt = c.req.query('comprobante')?.trim().toLowerCase();
  const checked = receipt ? await ask.read(checkReceipt, who, { ...at, receipt }) : undefined;
  const here = consultationAddress(tenant, processId, consultationId);
  return page(await inProcess(c, ask, tenant), {
    title: consultation.title,
    card: consultationCard(tenant, processId, consultation),
    description: consultation.question,
    lead: (
      <>
        <p>{consultation.question}</p>
        <p class="chips">
          <Chip tone={consultation.state === 'open' ? 'good' : ''}>
            {word(es.consultationStates, consultation.state)}
          </Chip>
          <Synthetic origin={consultation.origin} />
        </p>
      </>
    ),
    body: (
      <>
        <p>
          Desde el {wallClock(consultation.opensAt)} hasta el {wallClock(consultation.closesAt)}:{' '}
          {count(consultation.days, 'día', 'días')}. Puedes elegir hasta{' '}
          {count(consultation.maxChoices, 'opción', 'opciones')}. {passes(consultation.cutoff)}
        </p>
        {consultation.state === 'open' ? (
          <p class="actions">
            <a class="button" href={ballotAddress(tenant, processId, consultationId)}>
              Votar
            </a>
          </p>
        ) : null}
        {consultation.result ? null : (
          <p>
            <a href={consultationCalendarAddress(tenant, processId, consultationId)}>
              Agregar a mi calendario
            </a>
          </p>
        )}
        {consultation.result ? null : <TierNote />}
        <Result
          consultation={consultation}
          hrefOf={(id) => commitmentAddress(tenant, processId, id)}
        />
        {consultation.result ? (
          <ReceiptForm
            here={here}
            answer={checked ? checked.ok && checked.value.isCounted : undefined}
          />
        ) : (
          <section>
            <h2>Opciones</h2>
            {consultation.options.length === 0 ? (
              <Empty>La papeleta todavía no tiene opciones.</Empty>
            ) : null}
            <ul>
              {consultation.options.map(({ title, commitmentId }) => (
                <li>
                  <a href={commitmentAddress(tenant, processId, commitmentId)}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {consultation.result ? (
          <Take what="los votos" from={apiAddress(listBallots, { slug: tenant, ...at })} />
        ) : null}
      </>
    ),
  });
};
