import type { Child } from 'hono/jsx';
import type { Card } from './card.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { Foot } from './foot.tsx';
import { Head, type Link } from './head.tsx';
import { type Alternate, type Lang, languages } from './language.ts';
import { Share } from './share.tsx';
import { Top, type Whose } from './top.tsx';

export type Frame = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly description?: string;
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
export type Surroundings = {
  readonly link?: Link | undefined;
  readonly tenant: string;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  readonly whose?: Whose | undefined;
  /** Where the colours of whoever's page it is are, if they have any. */
  readonly theme?: string | undefined;
  readonly hasScript?: boolean;
};

const Document = ({
  title,
  crumbs = [],
  description,
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
  hasScript = false,
}: Frame & Surroundings) => (
  <html lang={lang}>
    <Head title={title} description={description} theme={theme} link={link} hasScript={hasScript} />
    <body>
      <a class="skip" href="#contenido">
        {languages[lang].frame.skip}
      </a>
      <Top
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

/** A page as it goes over the wire: `c.html` would write no doctype. */
export const written = (frame: Frame, surroundings: Surroundings): string =>
  `<!DOCTYPE html>${String((<Document {...frame} {...surroundings} />).toString())}`;
