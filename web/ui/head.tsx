import { sharePictureAddress } from '#addresses';
import type { Card } from './card.ts';
import type { Alternate, Lang } from './language.ts';
import { scriptAddress } from './scripts.ts';
import { styleAddress } from './style.ts';

/** What a page is to whoever a link to it is sent to. */
export type Link = {
  readonly address: string;
  readonly origin: string;
  readonly lang: Lang;
  readonly alternates: readonly Alternate[];
  /** The picture of this very page, where it has one of its own. */
  readonly picture?: { readonly address: string; readonly card: Card } | undefined;
};

type Told = { readonly title: string; readonly description: string | undefined };

const PictureOf = ({ origin, picture }: Link) => (
  <>
    <meta
      property="og:image"
      content={`${origin}${picture ? picture.address : sharePictureAddress()}`}
    />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta
      property="og:image:alt"
      content={
        picture
          ? `${picture.card.place}. ${picture.card.title}. ${picture.card.line}.`
          : 'Las 52 comunas de la región como un mosaico'
      }
    />
    <meta name="twitter:card" content="summary_large_image" />
  </>
);

/** What a link to the page shows where it is shared, and the address under which it is known. */
const Shared = ({ title, description, link }: Told & { link: Link }) => {
  const { address, origin, lang, alternates } = link;
  return (
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
      <PictureOf {...link} />
    </>
  );
};

/** What fits in the name of a window: 70 characters, cut between words. */
const most = 70;

const titled = (title: string) => {
  if (title === 'Articula') return title;
  const whole = `${title} · Articula`;
  if (whole.length <= most) return whole;
  const cut = title.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
};

/** What a browser, a search engine and whoever a link is sent to are told of a page. */
export const Head = ({
  title,
  description,
  theme,
  link,
  hasScript,
}: Told & {
  theme: string | undefined;
  link: Link | undefined;
  hasScript: boolean;
}) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{titled(title)}</title>
    {description ? <meta name="description" content={description} /> : null}
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href={styleAddress} />
    {theme ? <link rel="stylesheet" href={theme} /> : null}
    {link ? <Shared title={title} description={description} link={link} /> : null}
    {hasScript ? <script src={scriptAddress} defer /> : null}
  </head>
);
