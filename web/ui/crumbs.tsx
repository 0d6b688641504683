import { type Lang, languages } from './language.ts';

export type Crumb = { readonly name: string; readonly href?: string };

/** The way back, from the whole to this page. */
export const Crumbs = ({ crumbs, lang = 'es-CL' }: { crumbs: readonly Crumb[]; lang?: Lang }) => (
  <nav aria-label={languages[lang].frame.where}>
    <ol class="crumbs">
      {crumbs.map(({ name, href }) => (
        <li>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
      ))}
    </ol>
  </nav>
);
