import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { communeAddress, homeAddress, officeAddress } from '#addresses';
import type { TenantId } from '#kernel';
import { type ProfileView, region, tenantName } from '#tenancy';
import { cardAddress } from '../ui/card.ts';
import type { Crumb } from '../ui/crumbs.tsx';
import { type Frame, written } from '../ui/document.tsx';
import type { Link } from '../ui/head.tsx';
import {
  allowsScript,
  canonicalAddress,
  helpPhone,
  officeAt,
  originOf,
  profileAt,
  tenantAt,
  whoseAt,
} from './site.ts';
import { type Wrong, titled } from './form/wrongs.ts';
import { themeAddress } from './theme.ts';

const linkTo = (
  c: Context,
  { lang = 'es-CL', alternates = [], card }: Frame,
  profile: ProfileView,
): Link | undefined => {
  const [address, origin] = [canonicalAddress(c), originOf(c)];
  if (address === undefined || origin === undefined) return undefined;
  const picture = card && { address: cardAddress(card, profile), card };
  return { address, origin, lang, alternates, picture };
};

/** Where a page stands: what lies above it, who reads it where that is known, and whether everybody sees the same. */
export type Under = {
  readonly c: Context;
  readonly above: readonly Crumb[];
  readonly isPublic?: boolean;
  readonly name?: string | undefined;
};

const home: Crumb = { name: region.name, href: homeAddress() };

/** A public page with nothing above it. */
export const nowhere = (c: Context): Under => ({ c, above: [], isPublic: true });

/** A public page of the whole site. */
export const onSite = (c: Context, ...above: readonly Crumb[]): Under => ({
  c,
  above: [home, ...above],
  isPublic: true,
});

/** A public page of a government. */
export const inCommune = (c: Context, tenant: TenantId, ...above: readonly Crumb[]): Under =>
  onSite(c, { name: tenantName(tenant), href: communeAddress(tenant) }, ...above);

/** A page for whoever is signed in, by the name that they go by. Nobody else is shown it. */
export const ofPerson = (
  c: Context,
  name: string | undefined,
  ...above: readonly Crumb[]
): Under => ({ c, above: [home, ...above], name });

/** A page of the office of a government, for whoever is signed in. */
export const inOffice = (
  c: Context,
  { slug, name }: { readonly slug: TenantId; readonly name: string },
  ...above: readonly Crumb[]
): Under =>
  ofPerson(
    c,
    name,
    { name: tenantName(slug), href: communeAddress(slug) },
    { name: 'Oficina', href: officeAddress(slug) },
    ...above,
  );

type Page = Pick<Frame, 'title' | 'description' | 'lang' | 'alternates' | 'card' | 'canShare'> & {
  /** The heading, where it is not the title; none where the body has its own. */
  readonly heading?: Child | false;
  /** What the way back calls the page, where it is not its title. */
  readonly crumb?: string;
  /** What is wrong with what was sent: the name of the window says so first. */
  readonly wrongs?: readonly Wrong[];
  /** What stands under the heading, before all else. */
  readonly lead?: Child;
  readonly body?: Child;
  readonly status?: number;
  /** Asks nobody how whoever's page it is wants it to look. */
  readonly isBare?: boolean;
};

/** The one way to make a page: a doctype, the frame, the way back, the heading, the right caching. */
export const page = async (
  { c, above, isPublic = false, name }: Under,
  { heading, crumb, lead, body, wrongs = [], status = 200, isBare = false, ...shown }: Page,
) => {
  const { title } = shown;
  const caching = isPublic ? 'public, max-age=2, stale-while-revalidate=60' : 'no-store';
  c.header('cache-control', caching);
  const profile = isBare ? {} : await profileAt(c);
  const frame: Frame = {
    ...shown,
    title: titled(title, wrongs),
    ...(name === undefined ? {} : { name }),
    crumbs: above.length === 0 ? [] : [...above, { name: crumb ?? title }],
    children: (
      <>
        {heading === false ? null : (
          <div class="lead">
            <h1>{heading ?? title}</h1>
            {lead}
          </div>
        )}
        {body}
      </>
    ),
  };
  const surroundings = {
    hours: profile.hours,
    whose: whoseAt(c, profile),
    theme: themeAddress(officeAt(c), profile),
    link: isPublic ? linkTo(c, frame, profile) : undefined,
    tenant: tenantAt(c),
    phone: helpPhone(c, profile),
    hasScript: isPublic && allowsScript(c),
  };
  return c.html(written(frame, surroundings), status as 200);
};
