import type { Context } from 'hono';
import { viewDossierDraft, viewReview } from '#joining';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import {
  AdviceTable,
  Claims,
  DossierBody,
  Parts,
  SupportFigures,
} from '../portal/dossier-parts.tsx';
import { LetterCard } from '../portal/letters.tsx';
import { must } from '../portal/must.ts';
import { adviceWords, dossierStates, reviewStates } from '../text/joining.ts';
import { verbWords } from '../text/verbs.ts';
import { count, day } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Empty } from '../ui/parts.tsx';
import { applyingAddress, formAddress } from './addresses.ts';
import { applicantOf, crumbsOf } from './applying.tsx';
import { Done } from './done.tsx';

/** What is written of an application, in the order in which one thinks of it. */
const writing = [
  'joining.write-statement',
  'joining.name-team',
  'joining.describe-government',
  'joining.record-achievement',
  'joining.record-agreement',
  'joining.record-diagnosis',
] as const;

type Doing = (verb: string, more?: Readonly<Record<string, string>>) => string;

const Act = ({ at, verb, isMain = false }: { at: string; verb: string; isMain?: boolean }) => (
  <a class={isMain ? 'button' : 'button quiet small'} href={at}>
    {verbWords(verb).title}
  </a>
);

type Draft = Awaited<ReturnType<typeof draftIn>>;

const draftIn = (ask: Ask, who: Parameters<Ask['read']>[1], dossierId: string) =>
  must(ask.read(viewDossierDraft, who, { dossierId }));

/** The one thing to do next: send it once nothing is lacking, answer once somebody asked. */
const Next = ({ draft, doing }: { draft: Draft; doing: Doing }) => {
  const lacks = draft.reckoning.advice.filter(({ isMet, isNeeded }) => isNeeded && !isMet);
  if (draft.dossier.state !== 'draft') return null;
  return (
    <section class="card now-open" id="siguiente">
      <h2>
        {lacks.length === 0 ? 'Está completa' : `Falta: ${count(lacks.length, 'cosa', 'cosas')}`}
      </h2>
      {lacks.length === 0 ? null : (
        <ul>
          {lacks.map(({ rule }) => (
            <li>{adviceWords[rule]}</li>
          ))}
        </ul>
      )}
      <p class="actions">
        <Act at={doing('joining.submit-dossier')} verb="joining.submit-dossier" isMain />
      </p>
    </section>
  );
};

const Letters = ({ draft, doing }: { draft: Draft; doing: Doing }) => {
  const isOpen = draft.dossier.state === 'draft' || draft.dossier.state === 'submitted';
  const again = new Set<string>(draft.reckoning.repeated);
  const open = new Map(draft.reckoning.unfilled.map(({ letterId, places }) => [letterId, places]));
  return (
    <section id="cartas">
      <h2>Cartas ({draft.letters.length})</h2>
      {isOpen ? (
        <p class="actions">
          {draft.dossier.state === 'draft' ? (
            <Act at={doing('joining.enter-letter')} verb="joining.enter-letter" />
          ) : null}
          <Act at={doing('joining.enter-support')} verb="joining.enter-support" />
        </p>
      ) : null}
      {draft.letters.length === 0 ? (
        <Empty>Ingresa primero la carta de quien postula. Después, las de quienes respaldan.</Empty>
      ) : null}
      <div class="letters">
        {draft.letters.map((letter) => (
          <LetterCard
            letter={letter}
            marks={[
              ...(again.has(letter.letterId) ? ['Ya había respaldado: cuenta una vez'] : []),
              ...(open.has(letter.letterId)
                ? [`Quedó sin llenar: ${open.get(letter.letterId)?.join(' ')}`]
                : []),
            ]}
          >
            {isOpen && !letter.withdrawal ? (
              <p class="actions">
                {(
                  [
                    'joining.record-signature',
                    'joining.quote-letter',
                    'joining.withdraw-letter',
                  ] as const
                ).map((verb) => (
                  <Act at={doing(verb, { letterId: letter.letterId })} verb={verb} />
                ))}
              </p>
            ) : null}
          </LetterCard>
        ))}
      </div>
    </section>
  );
};

const Campaigns = ({
  draft,
  doing,
  tenant,
  origin,
}: {
  draft: Draft;
  doing: Doing;
  tenant: string;
  origin: string;
}) => (
  <section id="campanas">
    <h2>Campañas de respaldo</h2>
    {draft.campaigns.length === 0 ? (
      <Empty>
        Abre una campaña y comparte su enlace: cada organización firma desde su teléfono.
      </Empty>
    ) : null}
    {draft.campaigns.map(({ campaignId, title, closesOn, isOpen }) => {
      const link = `/${tenant}/respaldos/${campaignId}`;
      const text = encodeURIComponent(`${title}\n${origin}${link}`);
      return (
        <div class="card">
          <h3>
            <a href={link}>{title}</a>
          </h3>
          <p class="chips">
            <Chip tone={isOpen ? 'good' : ''}>
              {isOpen ? `Recibe firmas hasta el ${day(closesOn)}` : 'Cerrada'}
            </Chip>
          </p>
          {isOpen ? (
            <>
              <p>
                Enlace para compartir: <span class="hash">{`${origin}${link}`}</span>
              </p>
              <p class="actions">
                <a class="button quiet small" href={`https://wa.me/?text=${text}`} rel="noreferrer">
                  Enviar por WhatsApp
                </a>
                <Act
                  at={formAddress(tenant, 'joining.transcribe-endorsement', { campaignId })}
                  verb="joining.transcribe-endorsement"
                />
                <Act
                  at={formAddress(tenant, 'joining.close-campaign', { campaignId })}
                  verb="joining.close-campaign"
                />
              </p>
            </>
          ) : null}
        </div>
      );
    })}
    <p class="actions">
      <Act at={doing('joining.open-campaign')} verb="joining.open-campaign" />
    </p>
  </section>
);

/** An application as its government works on it: what is missing, what is there, and who stands behind it. */
export const applicationPage = (ask: Ask) => async (c: Context) => {
  const who = await applicantOf(c, ask);
  if (who instanceof Response) return who;
  const { tenant, name } = who;
  const dossierId = c.req.param('dossierId') ?? '';
  const [draft, review] = await Promise.all([
    draftIn(ask, who, dossierId),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, { dossierId }),
  ]);
  const { dossier, reckoning } = draft;
  const doing: Doing = (verb, more = {}) => formAddress(tenant, verb, { dossierId, ...more });
  const asked = (review.ok ? review.value.questions : []).filter(
    ({ questionId }) => !dossier.answers.some((one) => one.questionId === questionId),
  );
  return answerPage(c, {
    title: draft.title,
    signInPath: ask.signInPath,
    name,
    crumbs: crumbsOf(
      tenant,
      { name: 'Postulaciones', href: applyingAddress(tenant) },
      { name: draft.title },
    ),
    children: (
      <>
        <div class="lead">
          <h1>{draft.title}</h1>
          <p class="chips">
            <Chip tone={dossier.state === 'draft' ? 'warn' : ''}>
              {dossierStates[dossier.state]}
            </Chip>
            {review.ok ? (
              <Chip>{reviewStates[review.value.decision?.verdict ?? 'open']}</Chip>
            ) : null}
          </p>
          <p>Convocatoria: {draft.call}.</p>
          {dossier.submission ? (
            <p>
              <a href={`/${tenant}/postulaciones/${dossierId}`}>Mira la página pública</a>
            </p>
          ) : null}
        </div>
        <Done c={c} />
        {asked.map(({ questionId, text }) => (
          <section class="card now-open">
            <h2>Te preguntan</h2>
            <p class="pre">{text}</p>
            <p class="actions">
              <Act
                at={doing('joining.answer-reviewers', { questionId })}
                verb="joining.answer-reviewers"
                isMain
              />
            </p>
          </section>
        ))}
        <Next draft={draft} doing={doing} />
        <section id="partes">
          <h2>Partes</h2>
          <Parts needed={reckoning.needed} welcome={reckoning.welcome} />
          {dossier.partners.length > 0 ? (
            <p>
              Postulan en conjunto:{' '}
              {dossier.partners
                .map(
                  (one) =>
                    `${tenantName(one)} (${draft.joined.includes(one) ? 'aceptó' : 'todavía no acepta'})`,
                )
                .join(', ')}
              .
            </p>
          ) : null}
          {dossier.state === 'draft' ? (
            <p class="actions">
              {writing.map((verb) => (
                <Act at={doing(verb)} verb={verb} />
              ))}
            </p>
          ) : null}
        </section>
        <SupportFigures support={reckoning.support} />
        <Letters draft={draft} doing={doing} />
        <Campaigns draft={draft} doing={doing} tenant={tenant} origin={ask.publicOrigin} />
        <Claims claims={reckoning.claims} />
        <DossierBody {...dossier} statement={draft.statement} team={draft.team} />
        <AdviceTable advice={reckoning.advice} />
        <p class="actions">
          {dossier.state === 'submitted' ? (
            <Act at={doing('joining.record-outcome')} verb="joining.record-outcome" />
          ) : null}
          {dossier.state === 'draft' || dossier.state === 'submitted' ? (
            <Act at={doing('joining.withdraw-dossier')} verb="joining.withdraw-dossier" />
          ) : null}
        </p>
      </>
    ),
  });
};
