import { campaignAddress, dossierAddress } from '#addresses';
import {
  type PublishedReview,
  type viewDossierDraft,
  adviceWords,
  answerReviewers,
  describeGovernment,
  dossierStates,
  enterLetter,
  enterSupport,
  nameTeam,
  openCampaign,
  recordAchievement,
  recordAgreement,
  recordDiagnosis,
  recordOutcome,
  reviewStates,
  submitDossier,
  withdrawDossier,
  writeStatement,
} from '#joining';
import type { Verb, View } from '#perform';
import type { TenantId } from '#kernel';
import { tenantName } from '#tenancy';
import type * as z from 'zod';
import { Parts } from '../parts/dossier.tsx';
import { LetterCard } from '../parts/letters.tsx';
import { Step } from '../parts/step.tsx';
import { count, day } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';

type Draft =
  typeof viewDossierDraft extends View<infer _In, infer Answer> ? z.output<Answer> : never;

/** An application on the desk of its government, with what can be done now with it and with its pieces. */
export type Desk = {
  readonly draft: Draft;
  readonly review: PublishedReview | undefined;
  readonly tenant: TenantId;
  readonly origin: string;
  readonly steps: readonly Verb[];
  readonly ofLetters: ReadonlyMap<string, readonly Verb[]>;
  readonly ofCampaigns: ReadonlyMap<string, readonly Verb[]>;
};

/** Where each step stands on the page, in the order in which one thinks of them. */
const ofParts: readonly Verb[] = [
  writeStatement,
  nameTeam,
  describeGovernment,
  recordAchievement,
  recordAgreement,
  recordDiagnosis,
];
const ofLetters: readonly Verb[] = [enterLetter, enterSupport];
const ofCampaigns: readonly Verb[] = [openCampaign];
const ofTheEnd: readonly Verb[] = [recordOutcome, withdrawDossier];

/** Those of a group that can be taken now. */
const Steps = ({
  desk,
  group,
  isMain = false,
}: {
  desk: Desk;
  group: readonly Verb[];
  isMain?: boolean;
}) => {
  const { draft, tenant, steps } = desk;
  const { dossierId } = draft.dossier;
  const can = group.filter((verb) => steps.includes(verb));
  return can.length === 0 ? null : (
    <p class="actions">
      {can.map((verb) => (
        <Step slug={tenant} verb={verb} given={{ dossierId }} isMain={isMain} />
      ))}
    </p>
  );
};

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
export const Asked = ({ draft, review, steps, tenant }: Desk) => {
  if (!steps.includes(answerReviewers)) return null;
  const { dossierId, answers } = draft.dossier;
  const answered = new Set<string>(answers.map(({ questionId }) => questionId));
  const asked = (review?.questions ?? []).filter(({ questionId }) => !answered.has(questionId));
  return (
    <>
      {asked.map(({ questionId, text }) => (
        <section class="card now-open">
          <h2>Te preguntan</h2>
          <p class="pre">{text}</p>
          <p class="actions">
            <Step slug={tenant} verb={answerReviewers} given={{ dossierId, questionId }} isMain />
          </p>
        </section>
      ))}
    </>
  );
};

/** Which parts are there, who applies together, and where each part is written. */
export const Written = (desk: Desk) => {
  const { dossier, reckoning, joined } = desk.draft;
  return (
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
      <Steps desk={desk} group={ofParts} />
    </section>
  );
};

/** The one thing to do next: send it once nothing is lacking, answer once somebody asked. */
export const Next = (desk: Desk) => {
  const { draft } = desk;
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
      <Steps desk={desk} group={[submitDossier]} isMain />
    </section>
  );
};

export const Letters = (desk: Desk) => {
  const { draft, tenant } = desk;
  const { dossierId } = draft.dossier;
  const again = new Set<string>(draft.reckoning.repeated);
  const open = new Map(draft.reckoning.unfilled.map(({ letterId, places }) => [letterId, places]));
  return (
    <section id="cartas">
      <h2>Cartas ({draft.letters.length})</h2>
      <Steps desk={desk} group={ofLetters} />
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
            <p class="actions">
              {(desk.ofLetters.get(letter.letterId) ?? []).map((verb) => (
                <Step slug={tenant} verb={verb} given={{ dossierId, letterId: letter.letterId }} />
              ))}
            </p>
          </LetterCard>
        ))}
      </div>
    </section>
  );
};

export const Campaigns = (desk: Desk) => {
  const { draft, tenant, origin } = desk;
  return (
    <section id="campanas">
      <h2>Campañas de respaldo</h2>
      {draft.campaigns.length === 0 ? (
        <Empty>
          Abre una campaña y comparte su enlace: cada organización firma desde su teléfono.
        </Empty>
      ) : null}
      {draft.campaigns.map(({ campaignId, title, closesOn, isOpen }) => {
        const link = campaignAddress(tenant, campaignId);
        const steps = desk.ofCampaigns.get(campaignId) ?? [];
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
            {steps.length > 0 ? (
              <>
                <p>
                  Enlace para compartir: <span class="hash">{`${origin}${link}`}</span>
                </p>
                <p class="actions">
                  <a
                    class="button quiet small"
                    href={`https://wa.me/?text=${text}`}
                    rel="noreferrer"
                  >
                    Enviar por WhatsApp
                  </a>
                  {steps.map((verb) => (
                    <Step slug={tenant} verb={verb} given={{ campaignId }} />
                  ))}
                </p>
              </>
            ) : null}
          </div>
        );
      })}
      <Steps desk={desk} group={ofCampaigns} />
    </section>
  );
};

/** How an application ends before the region decides it. */
export const Ending = (desk: Desk) => <Steps desk={desk} group={ofTheEnd} />;
