import { accountAddress, signOutAddress, standardsAddress } from '#addresses';
import { Emblem, type EmblemPicture } from './emblem.tsx';
import { type Alternate, type Lang, languages } from './language.ts';

/** Whose page it is, for the head of the page. */
export type Whose = {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  readonly emblem: EmblemPicture | undefined;
};

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

const WhoseMark = ({ whose: { slug, name, href, emblem } }: { whose: Whose }) => (
  <a class="whose" href={href}>
    <Emblem tenant={slug} name={name} emblem={emblem} />
    <span class="unseen">{name}</span>
  </a>
);

/** The head of every page: where it belongs, the standard, one's account and the way out. */
export const Top = ({
  name,
  lang,
  alternates,
  whose,
}: {
  /** Who is signed in, on pages that know it. */
  name?: string;
  lang: Lang;
  alternates: readonly Alternate[];
  whose: Whose | undefined;
}) => (
  <header class="top">
    <div class="wide">
      <a class="mark" href="/">
        Articula
      </a>
      {whose ? <WhoseMark whose={whose} /> : null}
      <Languages alternates={alternates} lang={lang} />
      <a href={standardsAddress()}>{languages[lang].frame.standard}</a>
      {/* The account asks whoever is not signed in to do so: the same words are right for everybody. */}
      <a class="account" href={accountAddress()}>
        {name ?? languages[lang].frame.account}
      </a>
      {name === undefined ? null : (
        <form method="post" action={signOutAddress()}>
          <button class="quiet small" type="submit">
            {languages[lang].frame.signOut}
          </button>
        </form>
      )}
    </div>
  </header>
);
