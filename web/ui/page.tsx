import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import {
  allowsScript,
  canonicalAddress,
  helpPhone,
  originOf,
  sharePictureAddress,
  tenantAt,
} from './canonical.ts';
import { Foot } from './foot.tsx';
import { type Alternate, type Lang, languages } from './language.ts';
import { scriptAddress } from './scripts.ts';
import { Share } from './share.tsx';
import { styleAddress } from './style.ts';

export type Crumb = { readonly name: string; readonly href?: string };

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
  /** Nobody passes on a search, or a page that says that something is missing. */
  readonly canShare?: boolean;
  readonly children?: Child;
};

type Shared = {
  readonly title: string;
  readonly description?: string;
  readonly address: string;
  readonly origin: string;
  readonly lang: Lang;
  readonly alternates: readonly Alternate[];
};

/** What a page is given besides its own words. */
type Surroundings = {
  readonly address: string | undefined;
  readonly origin: string | undefined;
  readonly tenant: string;
  readonly phone: string | undefined;
  readonly hasScript: boolean;
};

const Crumbs = ({ crumbs, lang }: { crumbs: readonly Crumb[]; lang: Lang }) => (
  <nav aria-label={languages[lang].frame.where}>
    <ol class="crumbs">
      {crumbs.map(({ name, href }) => (
        <li>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
      ))}
    </ol>
  </nav>
);

const Languages = ({ alternates, lang }: { alternates: readonly Alternate[]; lang: Lang }) => (
  <>
    {alternates
      .filter((one) => one.lang !== lang)
      .map((one) => (
        <a href={one.href} lang={one.lang} hreflang={one.lang}>
          {languages[one.lang].name}
        </a>
      ))}
  </>
);

const Top = ({
  signInPath,
  name,
  lang,
  alternates,
}: Pick<Frame, 'signInPath' | 'name'> & Pick<Shared, 'lang' | 'alternates'>) => (
  <header class="top">
    <div class="wide">
      <a class="mark" href="/">
        Articula
      </a>
      <Languages alternates={alternates} lang={lang} />
      <a href="/estandares">{languages[lang].frame.standard}</a>
      {name === undefined ? (
        <a href={signInPath}>{languages[lang].frame.signIn}</a>
      ) : (
        <>
          <a href="/mi-cuenta">{name}</a>
          <form method="post" action="/salir">
            <button class="quiet small" type="submit">
              {languages[lang].frame.signOut}
            </button>
          </form>
        </>
      )}
    </div>
  </header>
);

/** What a link to the page shows where it is shared, and the address under which it is known. */
const Shared = ({ title, description, address, origin, lang, alternates }: Shared) => (
  <>
    <link rel="canonical" href={address} />
    {alternates.map((one) => (
      <link rel="alternate" hreflang={one.lang} href={`${origin}${one.href}`} />
    ))}
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Articula" />
    <meta property="og:locale" content={lang === 'en' ? 'en_GB' : 'es_CL'} />
    <meta property="og:url" content={address} />
    <meta property="og:title" content={title} />
    {description ? <meta property="og:description" content={description} /> : null}
    <meta property="og:image" content={`${origin}${sharePictureAddress}`} />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content="Las 52 comunas de la región como un mosaico" />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

const titled = (title: string) => (title === 'Articula' ? title : `${title} · Articula`);

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
  address,
  origin,
  tenant,
  phone,
  hasScript,
}: Frame & Surroundings) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titled(title)}</title>
      {description ? <meta name="description" content={description} /> : null}
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={styleAddress} />
      {address && origin ? (
        <Shared
          title={title}
          address={address}
          origin={origin}
          lang={lang}
          alternates={alternates}
          {...(description ? { description } : {})}
        />
      ) : null}
      {hasScript ? <script src={scriptAddress} defer /> : null}
    </head>
    <body>
      <a class="skip" href="#contenido">
        {languages[lang].frame.skip}
      </a>
      <Top
        signInPath={signInPath}
        lang={lang}
        alternates={alternates}
        {...(name === undefined ? {} : { name })}
      />
      <div class="wide">
        <main id="contenido">
          {crumbs.length > 0 ? <Crumbs crumbs={crumbs} lang={lang} /> : null}
          {children}
        </main>
        {address && canShare ? <Share title={title} address={address} lang={lang} /> : null}
        <Foot tenant={tenant} phone={phone} lang={lang} />
      </div>
    </body>
  </html>
);

/** The one function that answers pages: a doctype, the frame, the right caching. */
export const answerPage = (
  c: Context,
  frame: Frame,
  { status = 200, isPublic = false }: { status?: number; isPublic?: boolean } = {},
) => {
  const caching = isPublic ? 'public, max-age=2, stale-while-revalidate=60' : 'no-store';
  c.header('cache-control', caching);
  const address = isPublic ? canonicalAddress(c) : undefined;
  const surroundings = {
    address,
    origin: originOf(c),
    tenant: tenantAt(c),
    phone: helpPhone(c),
    hasScript: isPublic && allowsScript(c),
  };
  const body = (<Document {...frame} {...surroundings} />).toString();
  return c.html(`<!DOCTYPE html>${String(body)}`, status as 200);
};
