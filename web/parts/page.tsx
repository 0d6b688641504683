import type { Context } from 'hono';
import type { ProfileView } from '#tenancy';
import { cardAddress } from '../ui/card.ts';
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

type Answering = {
  readonly status?: number;
  readonly isPublic?: boolean;
  /** Asks nobody how whoever's page it is wants it to look. */
  readonly isBare?: boolean;
};

/** The one function that answers pages: a doctype, the frame, the right caching. */
export const answerPage = async (
  c: Context,
  frame: Frame,
  { status = 200, isPublic = false, isBare = false }: Answering = {},
) => {
  const caching = isPublic ? 'public, max-age=2, stale-while-revalidate=60' : 'no-store';
  c.header('cache-control', caching);
  const profile = isBare ? {} : await profileAt(c);
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
