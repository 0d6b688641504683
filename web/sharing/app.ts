import { type Context, Hono } from 'hono';
import {
  communeAddress,
  consultationAddress,
  homeAddress,
  homePictureAddress,
  picturesAddress,
  planAddress,
  plannedCommitmentAddress,
  processAddress,
} from '#addresses';
import { viewCommitment } from '#commitments';
import { viewConsultation } from '#consultations';
import type { TenantId } from '#kernel';
import { viewPlan } from '#plans';
import { viewProcess } from '#processes';
import { isTenant, tenantName, viewCommune, viewProfile, viewRegion } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { canonicalPath, securityHeaders } from '../http/defences.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { knownSite } from '../parts/site.ts';
import { withTroubles } from '../parts/troubles.tsx';
import {
  commitmentCard,
  communeCard,
  consultationCard,
  planCard,
  processCard,
  regionCard,
} from '../parts/cards.ts';
import { cardSvg } from './card-svg.ts';
import { type Card, cardVersion } from '../ui/card.ts';

type Draw = (svg: string) => Promise<Uint8Array>;
type Named = Readonly<Record<string, string>>;
type Reading = (ask: Ask, tenant: TenantId, named: Named) => Promise<Card>;

const nobody = (tenant: TenantId) => ({ tenant, person: undefined });

/** Pages that have a picture, by their address. What is not published has none, as it has no page. */
const readings: Readonly<Record<string, Reading>> = {
  [communeAddress.pattern]: async (ask, tenant) =>
    communeCard(tenant, await orNotFound(ask.read(viewCommune, nobody(tenant), {}))),
  [processAddress.pattern]: async (ask, tenant, named) =>
    processCard(tenant, await orNotFound(ask.read(viewProcess, nobody(tenant), named))),
  [consultationAddress.pattern]: async (ask, tenant, named) =>
    consultationCard(
      tenant,
      named['processId'] ?? '',
      await orNotFound(ask.read(viewConsultation, nobody(tenant), named)),
    ),
  [planAddress.pattern]: async (ask, tenant, named) =>
    planCard(tenant, await orNotFound(ask.read(viewPlan, nobody(tenant), named))),
  [plannedCommitmentAddress.pattern]: async (ask, tenant, named) => {
    const { year = '', commitmentId } = named;
    const { processId, commitments } = await orNotFound(
      ask.read(viewPlan, nobody(tenant), { year }),
    );
    if (!commitments.some(({ id }) => id === commitmentId)) throw new NothingHere('commitment');
    const at = { processId, commitmentId };
    return commitmentCard(
      tenant,
      year,
      await orNotFound(ask.read(viewCommitment, nobody(tenant), at)),
    );
  },
};

const house = '#0b4f8a';
const most = 200;

/** Pictures of pages for whoever a link is sent to. Drawing one takes long, so it is drawn once for its words. */
export const picturesApp = (ask: Ask, draw: Draw) => {
  const drawn = new Map<string, Promise<Uint8Array>>();
  const pictureOf = (version: string, svg: string) => {
    const found = drawn.get(version);
    if (found) return found;
    const picture = draw(svg);
    drawn.set(version, picture);
    picture.catch(() => drawn.delete(version));
    const oldest = drawn.keys().next().value;
    if (drawn.size > most && oldest !== undefined) drawn.delete(oldest);
    return picture;
  };
  const answer = async (c: Context, tenant: TenantId, card: Card) => {
    const profile = await orNotFound(ask.read(viewProfile, nobody(tenant), {}));
    const version = cardVersion(card, profile);
    const whose = card.path === homeAddress() ? 'Articula' : tenantName(tenant);
    const picture = await pictureOf(version, cardSvg(card, whose, profile.primary ?? house));
    const isNow = c.req.query('v') === version;
    return c.body(new Uint8Array(picture), 200, {
      'content-type': 'image/png',
      'cache-control': isNow ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    });
  };
  const app = new Hono();
  app.use(securityHeaders, canonicalPath, knownSite(ask));
  app.get(homePictureAddress(), async (c) => {
    const { communes } = await orNotFound(ask.read(viewRegion, nobody(ask.region), {}));
    return answer(c, ask.region, regionCard(communes));
  });
  for (const [address, reading] of Object.entries(readings))
    app.get(`${picturesAddress.pattern}${address}{[^/]+\\.png}`, async (c) => {
      const named = withoutEnding(c.req.param());
      const { slug = '', ...rest } = named;
      if (!isTenant(slug)) throw new NothingHere('tenant');
      return answer(c, slug, await reading(ask, slug, rest));
    });
  return withTroubles(app, ask);
};

const ending = /\.png$/;

/** The last name in the address carries the ending of the file. */
const withoutEnding = (named: Named): Named =>
  Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, value.replace(ending, '')]),
  );
