import { campaignAddress, dossierAddress, formAddress } from '#addresses';
import type { PublishedReview, viewDossierDraft } from '#joining';
import type { View } from '#perform';
import type { TenantId } from '#kernel';
import { tenantName } from '#tenancy';
import type * as z from 'zod';
import { Parts } from '../parts/dossier.tsx';
import { LetterCard } from '../parts/letters.tsx';
import { adviceWords, dossierStates, reviewStates } from '../text/joining.ts';
import { verbWords } from '../text/verbs.ts';
import { count, day } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';

type Draft =
  typeof viewDossierDraft extends View<infer _In, infer Answer> ? z.output<Answer> : never;

type Doing = (verb: string, more?: Readonly<Record<string, string>>) => string;

/** An application on the desk of its government. It is open until somebody withdraws or decides it. */
export type Desk = {
  readonly draft: Draft;
  readonly review: PublishedReview | undefined;
  readonly tenant: TenantId;
  readonly origin: string;
  readonly isOpen: boolean;
  readonly doing: Doing;
};

/** What is written of an application, in the order in which one thinks of it. */
const writing = [
  'joining.write-statement',
  'joining.name-team',
  'joining.describe-government',
  'joining.record-achievement',
  'joining.record-agreement',
  'joining.record-diagnosis',
] as const;

const Act = ({ at, verb, isMain = false }: { at: string; verb: string; isMain?: boolean }) => (
  <a class={isMain ? 'button' : 'button quiet small'} href={at}>
    {verbWords(verb).title}
  </a>
);

export const Lead = ({ draft, review, tenant }: Desk) => (
  <>
    <p class="chips">
      <Chip tone={draft.dossier.state === 'draft' ? 'warn' : ''}>
        {dossierStates[draft.dossier.state]}
      </Chip>
      {review ? <Chip>{reviewStates[review.decision?.verdict ?? 'open']}</Chip> : null}
    </p>
    <p>Convocatoria: {draft.call}.</p>
    {draft.dossier.submission ? (
      <p>
        <a href={dossierAddress(tenant, draft.dossier.dossierId)}>Mira la página pública</a>
      </p>
    ) : null}
  </>
);

/** What the reviewers asked and nobody answered yet. */
export const Asked = ({ draft, review, isOpen, doing }: Desk) => {
  const answered = new Set<string>(draft.dossier.answers.map(({ questionId }) => questionId));
  const asked = (review?.questions ?? []).filter(({ questionId }) => !answered.has(questionId));
  return isOpen ? (
    <>
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
    </>
  ) : null;
};

/** Which parts are there, who applies together, and where each part is written. */
export const Written = ({ draft: { dossier, reckoning, joined }, doing }: Desk) => (
  <section id="partes">
    <h2>Partes</h2>
    <Parts needed={reckoning.needed} welcome={reckoning.welcome} />
    {dossier.partners.length > 0 ? (
      <p>
        Postulan en conjunto:{' '}
        {dossier.partners
          .map(
            (one) =>
              `${tenantName(one)} (${joined.includes(one) ? 'aceptó' : 'todavía no acepta'})`,
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
);

/** The one thing to do next: send it once nothing is lacking, answer once somebody asked. */
export const Next = ({ draft, doing }: Desk) => {
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

export const Letters = ({ draft, doing, isOpen }: Desk) => {
  const isDraft = draft.dossier.state === 'draft';
  const again = new Set<string>(draft.reckoning.repeated);
  const open = new Map(draft.reckoning.unfilled.map(({ letterId, places }) => [letterId, places]));
  return (
    <section id="cartas">
      <h2>Cartas ({draft.letters.length})</h2>
      {isOpen ? (
        <p class="actions">
          {isDraft ? <Act at={doing('joining.enter-letter')} verb="joining.enter-letter" /> : null}
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
            {isOpen && !letter.withdrawal && (isDraft || letter.role === 'support') ? (
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

export const Campaigns = ({ draft, doing, tenant, origin, isOpen: canOpen }: Desk) => (
  <section id="campanas">
    <h2>Campañas de respaldo</h2>
    {draft.campaigns.length === 0 ? (
      <Empty>
        Abre una campaña y comparte su enlace: cada organización firma desde su teléfono.
      </Empty>
    ) : null}
    {draft.campaigns.map(({ campaignId, title, closesOn, isOpen }) => {
      const link = campaignAddress(tenant, campaignId);
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
          {isOpen && canOpen ? (
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
    {canOpen ? (
      <p class="actions">
        <Act at={doing('joining.open-campaign')} verb="joining.open-campaign" />
      </p>
    ) : null}
  </section>
);

/** How an application ends before the region decides it. */
export const Ending = ({ draft, isOpen, doing }: Desk) =>
  isOpen ? (
    <p class="actions">
      {draft.dossier.state === 'submitted' && draft.programme === 'ogp-local' ? (
        <Act at={doing('joining.record-outcome')} verb="joining.record-outcome" />
      ) : null}
      <Act at={doing('joining.withdraw-dossier')} verb="joining.withdraw-dossier" />
    </p>
  ) : null;
