import { createHash } from 'node:crypto';
import { coloursAddress } from '#addresses';
import { type ProfileView, leastContrast, shadeOn } from '#tenancy';
import { styleAddress } from '../ui/style.ts';

type Colours = Pick<ProfileView, 'primary' | 'accent'>;
type Scheme = Parameters<typeof shadeOn>[1];

/** What is written on a button in the colour. */
export const inks = { light: '#ffffff', dark: '#0b1a28' } as const;

const tokens = { primary: '--brand', accent: '--accent' } as const;

const rule = (colours: Colours, scheme: Scheme, least: number) => {
  const lines = (['primary', 'accent'] as const).flatMap((name) => {
    const colour = colours[name];
    return colour === undefined ? [] : `${tokens[name]}:${shadeOn(colour, scheme, least)}`;
  });
  return `:root{${lines.join(';')}}`;
};

const both = (colours: Colours, scheme: Scheme) =>
  `${rule(colours, scheme, leastContrast[scheme].usual)}@media (prefers-contrast:more){${rule(colours, scheme, leastContrast[scheme].more)}}`;

/**
 * The two colours of a government over the house's own, on screens only: paper stays black on white.
 * What was checked on light ground is lightened where the ground is dark, and more where more is asked.
 */
export const themeOf = (colours: Colours): string =>
  `@layer tokens{@media screen{${both(colours, 'light')}@media (prefers-color-scheme:dark){${both(colours, 'dark')}}}}\n`;

/** Changes with the colours, and with the house's own sheet that they are laid over. */
export const themeVersion = ({ primary, accent }: Colours): string =>
  createHash('sha256').update(`${styleAddress} ${primary} ${accent}`).digest('hex').slice(0, 10);

/** Where a government's colours are; nothing where it has none. */
export const themeAddress = (tenant: string, colours: Colours): string | undefined =>
  colours.primary === undefined && colours.accent === undefined
    ? undefined
    : `${coloursAddress(tenant)}?v=${themeVersion(colours)}`;
