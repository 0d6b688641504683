import {
  type ProfileView,
  contrastOf,
  leastContrast,
  shadeOn,
  shownRatio,
  surfaces,
} from '#tenancy';
import { number } from '../text/format.ts';
import { inks } from './theme.ts';

const names = { light: 'Con fondo claro', dark: 'Con fondo oscuro' } as const;

/** How the colours of a government come out on one ground, with the contrast that they reach there. */
export const Sample = ({
  colours,
  scheme,
}: {
  colours: Pick<ProfileView, 'primary' | 'accent'>;
  scheme: keyof typeof names;
}) => {
  const shown = (colour: string | undefined) =>
    colour === undefined ? undefined : shadeOn(colour, scheme, leastContrast[scheme].usual);
  const [primary, accent] = [shown(colours.primary), shown(colours.accent)];
  const told = (label: string, colour: string | undefined) =>
    colour === undefined
      ? []
      : [
          <>
            <dt>{label}</dt>
            <dd>
              {colour}: contraste {number(shownRatio(contrastOf(colour, surfaces[scheme])))} a 1
            </dd>
          </>,
        ];
  return (
    <figure class="card">
      <figcaption>
        <strong>{names[scheme]}</strong>
      </figcaption>
      <svg class="sample" viewBox="0 0 280 96" aria-hidden="true">
        <rect width="280" height="96" rx="8" fill={surfaces[scheme]} />
        {primary ? (
          <>
            <rect x="16" y="24" width="96" height="48" rx="9" fill={primary} />
            <text x="64" y="54" text-anchor="middle" font-weight="700" fill={inks[scheme]}>
              Votar
            </text>
            <text x="128" y="44" text-decoration="underline" fill={primary}>
              Un enlace
            </text>
          </>
        ) : null}
        {accent ? (
          <text x="128" y="68" font-weight="700" fill={accent}>
            Destacado
          </text>
        ) : null}
      </svg>
      <dl class="facts">
        {told('Color principal', primary)}
        {told('Color de acento', accent)}
      </dl>
    </figure>
  );
};
