import * as z from 'zod';
import { meaning } from '#kernel';

/** A colour as style sheets write it: `#0b4f8a`. */
export const Colour = z
  .string()
  .max(9)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^#[0-9a-f]{6}$/, meaning('not-a-colour')));
export type Colour = z.infer<typeof Colour>;

/**
 * What colours of a tenant stand on, as the style sheet has it: of each scheme the background on which
 * text is hardest to read. What is read there is read everywhere, and white on the colour as well.
 */
export const surfaces = { light: '#f3f6f9', dark: '#1c2731' } as const;

/**
 * WCAG 2.2, 1.4.3 for text, and 1.4.6 for whoever asks for more contrast. On dark ground we choose the
 * shade ourselves, and choose one that looks as lively as the house's own.
 */
export const leastContrast = {
  light: { usual: 4.5, more: 7 },
  dark: { usual: 6.5, more: 9 },
} as const;

const channels = (colour: Colour) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** From 1, the same, to 21, black on white. */
export const contrastOf = (one: Colour, other: Colour): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

const mixed = (colour: Colour, toward: number, share: number): Colour =>
  `#${channels(colour)
    .map((value) => Math.round(value + (toward - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

const steps = 50;

/** The colour itself where it can be read there, else the nearest shade of it that can: darker on light, lighter on dark. */
export const shadeOn = (colour: Colour, scheme: keyof typeof surfaces, least: number): Colour => {
  const toward = scheme === 'light' ? 0 : 255;
  for (let step = 0; step < steps; step += 1) {
    const shade = mixed(colour, toward, step / steps);
    if (contrastOf(shade, surfaces[scheme]) >= least) return shade;
  }
  return mixed(colour, toward, 1);
};

/** One digit, never rounded up: 4,49 is not enough and must not look as if it were. */
export const shownRatio = (ratio: number): number => Math.floor(ratio * 10) / 10;

/** The ratio that a colour falls short with, and a shade of it that does not. */
export const fallsShort = (
  colour: Colour,
): { readonly ratio: number; readonly shade: Colour } | undefined => {
  const ratio = contrastOf(colour, surfaces.light);
  if (ratio >= leastContrast.light.usual) return undefined;
  return { ratio: shownRatio(ratio), shade: shadeOn(colour, 'light', leastContrast.light.usual) };
};
