import { callsAddress, dossierAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import {
  listDossiers,
  listLetters,
  viewDossier,
  viewEndorsersPart,
  viewReview,
  dossierStates,
  independenceWords,
  programmeWords,
  decisionWords,
} from '#joining';
import { Instant, type TenantId, dayOf } from '#kernel';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { count, day, moment, statedDay } from '../text/format.ts';
import { Chip, Empty, FromWhere, Table } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { AdviceTable, Claims, DossierBody, Parts, SupportFigures } from '../parts/dossier.tsx';
import { LetterCard } from '../parts/letters.tsx';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { ReviewTold } from '../parts/review.tsx';
import { inCommune, page } from '../parts/page.tsx';

/** Every application that a government sent, its own and those that it heads. */
export const dossiersPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const items = await everyOrNotFound((cursor) => ask.read(listDossiers, who, cursor));
  const name = tenantName(tenant);
  return page(inCommune(c, tenant), {
    title: 'Postulaciones',
    heading: <>Postulaciones de {name}</>,
    description: `Con qué cartas y respaldos postula ${name} a las redes de gobierno abierto.`,
    body: (
      <>
        {items.length === 0 ? (
          <Empty>
            {name} todavía no envía una postulación. Cuando lo haga, aquí estarán sus cartas.
          </Empty>
        ) : (
          <ul class="cards">
            {items.map((one) => (
              <li class="card">
                <h2>
                  <a href={dossierAddress(tenant, one.id)}>{one.title}</a>
                </h2>
                <p class="chips">
                  <Chip>{programmeWords[one.programme]}</Chip>
                  <Chip>{dossierStates[one.state]}</Chip>
                  <FromWhere origin={one.origin} />
                </p>
                <p>
                  Enviada el {day(dayOf(Instant.parse(one.sentAt)))}. La respaldan{' '}
                  {count(one.organisations, 'organización', 'organizaciones')} y{' '}
                  {count(one.persons, 'persona', 'personas')}.
                </p>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={callsAddress()}>Mira las convocatorias</a>
        </p>
        <Take what="las postulaciones" from={apiAddress(listDossiers, { slug: tenant })} />
      </>
    ),
  });
};

type Part = {
  readonly organisation: string;
  readonly isClaimed: boolean;
  readonly dialogues: number;
};

const Attendance = ({ items }: { items: readonly Part[] }) =>
  items.length === 0 ? null : (
    <section id="participacion">
      <h2>Quien respalda, ¿participó?</h2>
      <p>Lo que dice cada carta, al lado de la asistencia que se anotó aquí.</p>
      <Table
        caption="Participación dicha y anotada"
        rows={items}
        columns={[
          { label: 'Organización', cell: ({ organisation }) => organisation },
          {
            label: 'La carta dice que participó',
            cell: ({ isClaimed }) => (isClaimed ? 'Sí' : 'No lo dice'),
          },
          {
            label: 'Diálogos con su asistencia',
            cell: ({ dialogues }) => (dialogues === 0 ? 'Nada anotado' : dialogues),
            isNumber: true,
          },
        ]}
      />
    </section>
  );

/** An application with its letters, what they claim, what each rule finds and how it was decided. */
export const dossierPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const who = { tenant, person: undefined };
  const named = { dossierId: c.req.param('dossierId') ?? '' };
  const dossier = await orNotFound(ask.read(viewDossier, who, named));
  const [letters, part, review] = await Promise.all([
    orNotFound(ask.read(listLetters, who, { ...named, ...cursorIn(c) })),
    orNotFound(ask.read(viewEndorsersPart, who, named)),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, named),
  ]);
  const { reckoning, submission, withdrawal, outcome } = dossier;
  const again = new Set<string>(reckoning.repeated);
  const open = new Map(reckoning.unfilled.map(({ letterId, places }) => [letterId, places]));
  const judged = new Map(
    (review.ok ? review.value.classified : []).map((one) => [one.letterId, one]),
  );
  const marksOf = (id: (typeof letters.items)[number]['id']) => [
    ...(again.has(id) ? ['Ya había respaldado: cuenta una vez'] : []),
    ...(open.has(id) ? [`Quedó sin llenar: ${open.get(id)?.join(' ')}`] : []),
    ...(judged.has(id) ? [independenceWords[judged.get(id)?.independence ?? 'unclear']] : []),
  ];
  return page(inCommune(c, tenant), {
    title: dossier.title,
    description: `${dossier.title}: cartas, respaldos y decisión.`,
    lead: (
      <>
        <p class="chips">
          <Chip>{programmeWords[dossier.programme]}</Chip>
          <Chip tone={outcome?.verdict === 'admitted' ? 'good' : ''}>
            {outcome ? decisionWords[outcome.verdict] : dossierStates[dossier.state]}
          </Chip>
          <FromWhere origin={dossier.origin} />
        </p>
        {submission ? (
          // A source tells the day of the last letter, not the hour of sending.
          <p>
            Enviada el{' '}
            {dossier.origin === 'source' ? day(dayOf(submission.at)) : moment(submission.at)}.
          </p>
        ) : null}
        {submission?.reason ? (
          <p>
            Se envió sin todo lo que la convocatoria pide: {submission.reason} Firma:{' '}
            {submission.signedAs}.
          </p>
        ) : null}
        {withdrawal ? <p>Se retiró: {withdrawal.reason}</p> : null}
        {outcome ? (
          <p>
            OGP resolvió en {statedDay(outcome.on)}. Fuente: {outcome.source}.
          </p>
        ) : null}
      </>
    ),
    body: (
      <>
        <SupportFigures support={reckoning.support} />
        {review.ok ? <ReviewTold review={review.value} answers={dossier.answers} /> : null}
        <Claims claims={reckoning.claims} />
        <section id="cartas">
          <h2>Cartas</h2>
          <div class="letters">
            {letters.items.map((letter) => (
              <LetterCard letter={letter} marks={marksOf(letter.id)} />
            ))}
          </div>
          {letters.next === null ? null : (
            <p>
              <a href={`?desde=${letters.next}#cartas`}>Más cartas</a>
            </p>
          )}
          <Take what="las cartas" from={apiAddress(listLetters, { slug: tenant, ...named })} />
        </section>
        <Attendance items={part.items} />
        <DossierBody {...dossier} />
        <section id="partes">
          <h2>Partes de la postulación</h2>
          <Parts needed={reckoning.needed} welcome={reckoning.welcome} />
        </section>
        <AdviceTable advice={reckoning.advice} />
      </>
    ),
  });
};

const cursorIn = (c: Context) => {
  const from = c.req.query('desde');
  return from ? { cursor: from } : {};
};
