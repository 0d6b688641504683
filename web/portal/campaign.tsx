import type { Context } from 'hono';
import { contactAddress, formAddress } from '#addresses';
import { endorseVerb, takesSignatures, viewCampaign, viewDossier, viewReview } from '#joining';
import { type TenantId, instantOf } from '#kernel';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { count, day } from '../text/format.ts';
import { Chip, FromWhere } from '../ui/parts.tsx';
import { orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

/** The letter with its open places marked, so that nobody takes them for text. */
const Wording = ({ text }: { text: string }) => (
  <p class="pre wording">
    {text
      .split(/(\[\[[^\]]+\]\])/u)
      .map((part) => (part.startsWith('[[') ? <mark>{part.slice(2, -2).trim()}</mark> : part))}
  </p>
);

/** Whether the application that the letter is for is withdrawn or decided. Before it is sent nobody can tell, and it is neither. */
const isOver = async (ask: Ask, tenant: TenantId, dossierId: string) => {
  const [dossier, review] = await Promise.all([
    ask.read(viewDossier, { tenant, person: undefined }, { dossierId }),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, { dossierId }),
  ]);
  const isEnded = dossier.ok && dossier.value.state !== 'submitted';
  return isEnded || (review.ok && review.value.decision !== undefined);
};

/** A form letter behind its link: read it, then sign it for an organisation or as a person. */
export const campaignPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const campaignId = c.req.param('campaignId') ?? '';
  const campaign = await orNotFound(
    ask.read(viewCampaign, { tenant, person: undefined }, { campaignId }),
  );
  const isOpen =
    takesSignatures(campaign, instantOf(ask.nowMs())) &&
    !(await isOver(ask, tenant, campaign.dossierId));
  return page(inCommune(c, tenant), {
    title: campaign.title,
    description: `Respalda a ${campaign.covers.map(tenantName).join(' y ')}: lee la carta y fírmala hasta el ${day(campaign.closesOn)}.`,
    lead: (
      <>
        <p class="chips">
          <Chip tone={isOpen ? 'good' : ''}>{isOpen ? 'Recibe firmas' : 'Cerrada'}</Chip>
          <FromWhere origin={campaign.origin} />
        </p>
        <p>
          Para respaldar a {campaign.covers.map(tenantName).join(' y ')}. Hasta el{' '}
          {day(campaign.closesOn)}.
        </p>
        <p>
          {campaign.organisations + campaign.persons === 0
            ? 'Todavía nadie la firma.'
            : `La han firmado ${count(campaign.organisations, 'organización', 'organizaciones')} y ${count(campaign.persons, 'persona', 'personas')}.`}
        </p>
        {isOpen ? (
          <p class="actions">
            <a class="button" href={formAddress(tenant, endorseVerb, { campaignId })}>
              Firmar la carta
            </a>
          </p>
        ) : null}
      </>
    ),
    body: (
      <>
        <section class="card">
          <h2>La carta</h2>
          <p>A: {campaign.addressee}</p>
          <Wording text={campaign.text} />
        </section>
        {isOpen ? (
          <p>
            ¿Prefieres firmar en papel? Imprime esta página, complétala, fírmala y entrégala en{' '}
            <a href={contactAddress(tenant)}>{tenantName(tenant)}</a>.
          </p>
        ) : null}
      </>
    ),
  });
};
