/** What a form letter leaves open for each organisation. */
const known = ['organización', 'nombre', 'cargo'] as const;
export type Placeholder = (typeof known)[number];

const isKnown = (name: string): name is Placeholder =>
  (known as readonly string[]).includes(name.toLowerCase());

const mark = /\[\[([^\][]{1,60})\]\]/gu;

/** Brackets, blanks and "or other" that somebody was meant to replace before signing. */
const open =
  /\[[^\][]{0,200}\]|_{3,}|\.{6,}|…{2,}|\{\{[^{}]{0,60}\}\}|\(u otr[ao]s?[^()]{0,200}\)/giu;

/** Everything in a text that still waits to be filled in, in its order. */
export const unfilled = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(open)].map(([found]) => found)),
];

/** What a form letter may not hold: open places that nobody here knows how to fill. */
export const strange = (text: string): readonly string[] =>
  unfilled(text.replaceAll(mark, (whole, name: string) => (isKnown(name.trim()) ? '' : whole)));

/** The letter as somebody signs it. What they wrote is taken as it is, marks and all. */
export const fill = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replaceAll(mark, (whole, name: string) => {
    const key = name.trim().toLowerCase();
    return isKnown(key) ? values[key] : whole;
  });

/** Whether a form letter says in whose name it speaks. */
export const namesItsSigner = (text: string): boolean =>
  [...text.matchAll(mark)].some(([, name = '']) => name.trim().toLowerCase() === 'organización');
