import type { Context } from 'hono';
import { applyingAddress } from '#addresses';
import { campaignThing, dossierThing, viewDossierDraft, viewReview } from '#joining';
import type { Offered } from '#perform';
import type { Ask } from '../http/ask.ts';
import { AdviceTable, Claims, DossierBody, SupportFigures } from '../parts/dossier.tsx';
import { orNotFound } from '../http/reading.ts';
import {
  Asked,
  Campaigns,
  type Desk,
  Ending,
  Lead,
  Letters,
  Next,
  Written,
} from './application-parts.tsx';
import { type Applicant, applicantOf } from './applying.tsx';
import { DoneNote } from './done-note.tsx';
import { inOffice, page } from '../parts/page.tsx';

type Piece = Pick<Offered, 'given' | 'steps'>;

/** What can be done with each of them from the office: what leads to a public page is done there. */
const stepsBy = (name: string, pieces: readonly Piece[]) =>
  new Map(
    pieces.map(({ given, steps }) => [
      given[name] ?? '',
      steps.filter(({ offer }) => offer.own === undefined),
    ]),
  );

const deskOf = async (ask: Ask, who: Applicant, dossierId: string): Promise<Desk> => {
  const { tenant, roles } = who;
  const looking = { tenant, roles, mandates: [] };
  const [draft, review, dossiers, campaigns] = await Promise.all([
    orNotFound(ask.read(viewDossierDraft, who, { dossierId })),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, { dossierId }),
    ask.offering?.listed({ thing: dossierThing, below: [dossierId], ...looking }),
    ask.offering?.listed({ thing: campaignThing, ...looking }),
  ]);
  const [offered] = dossiers?.things ?? [];
  return {
    draft,
    review: review.ok ? review.value : undefined,
    tenant,
    origin: ask.publicOrigin,
    steps: offered?.steps ?? [],
    ofLetters: stepsBy('letterId', offered?.parts.flatMap(({ items }) => items) ?? []),
    ofCampaigns: stepsBy('campaignId', campaigns?.things ?? []),
  };
};

/** An application as its government works on it: what is missing, what is there, and who stands behind it. */
export const applicationPage = (ask: Ask) => async (c: Context) => {
  const who = await applicantOf(c, ask);
  if (who instanceof Response) return who;
  const desk = await deskOf(ask, who, c.req.param('dossierId') ?? '');
  const { dossier, reckoning, statement, team, title } = desk.draft;
  const back = { name: 'Postulaciones', href: applyingAddress(who.tenant) };
  return page(inOffice(c, { slug: who.tenant, name: who.name }, back), {
    title,
    lead: <Lead {...desk} />,
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        <Asked {...desk} />
        <Next {...desk} />
        <Written {...desk} />
        <SupportFigures support={reckoning.support} />
        <Letters {...desk} />
        <Campaigns {...desk} />
        <Claims claims={reckoning.claims} />
        <DossierBody {...dossier} statement={statement} team={team} />
        <AdviceTable advice={reckoning.advice} />
        <Ending {...desk} />
      </>
    ),
  });
};
