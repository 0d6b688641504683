import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type ProfileView, region } from '#tenancy';
import { type Card, cardAddress } from '../sharing/card.ts';
import {
  type Whose,
  allowsScript,
  canonicalAddress,
  helpPhone,
  officeAt,
  originOf,
  profileAt,
  tenantAt,
  whoseAt,
} from './canonical.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { Foot } from './foot.tsx';
import { Head, type Link } from './head.tsx';
import { type Alternate, type Lang, languages } from './language.ts';
import { Share } from './share.tsx';
import { themeAddress } from './theme.ts';
import { Top } from './top.tsx';

export type Frame = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly description?: string;
  readonly signInPath: string;
  /** Who is signed in, on pages that know it. Public pages never do. */
  readonly name?: string;
  readonly lang?: Lang;
  /** The same page in other languages. */
  readonly alternates?: readonly Alternate[];
  /** The picture that goes with a link to the page, for pages that have one of their own. */
  readonly card?: Card;
  /** Nobody passes on a search, or a page that says that something is missing. */
  readonly canShare?: boolean;
  readonly children?: Child;
};

/** What a page is given besides its own words. */
type Surroundings = {
  readonly link: Link | undefined;
  readonly tenant: string;
  readonly phone: string | undefined;
  readonly hours: string | undefined;
  readonly whose: Whose | undefined;
  /** Where the colours of whoever's page it is are, if they have any. */
  readonly theme: string | undefined;
  readonly hasScript: boolean;
};

const Document = ({
  title,
  crumbs = [],
  description,
  signInPath,
  name,
  lang = 'es-CL',
  alternates = [],
  canShare = true,
  children,
  link,
  tenant,
  phone,
  hours,
  whose,
  theme,
  hasScript,
}: Frame & Surroundings) => (
  <html lang={lang}>
    <Head title={title} description={description} theme={theme} link={link} hasScript={hasScript} />
    <body>
      <a class="skip" href="#contenido">
        {languages[lang].frame.skip}
      </a>
      <Top
        signInPath={signInPath}
        lang={lang}
        alternates={alternates}
        whose={whose}
        {...(name === undefined ? {} : { name })}
      />
      <div class="wide">
        <main id="contenido">
          {crumbs.length > 0 ? <Crumbs crumbs={crumbs} lang={lang} /> : null}
          {children}
        </main>
        {link && canShare ? <Share title={title} address={link.address} lang={lang} /> : null}
        <Foot tenant={tenant} phone={phone} hours={hours} lang={lang} />
      </div>
    </body>
  </html>
);

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

const written = (frame: Frame, surroundings: Surroundings): string =>
  `<!DOCTYPE html>${String((<Document {...frame} {...surroundings} />).toString())}`;

/** A page that knows nothing but its own words: for where nobody can be asked any more. */
export const bareDocument = (frame: Frame): string =>
  written(frame, {
    link: undefined,
    tenant: region.tenant,
    phone: undefined,
    hours: undefined,
    whose: undefined,
    theme: undefined,
    hasScript: false,
  });

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
