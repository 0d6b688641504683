import { initialsOf } from '../ui/emblem.tsx';
import type { Card } from '../ui/card.ts';

/** How wide letters of the bold font are, in parts of their height, rounded up; the rest counts as a whole. */
const widths: readonly (readonly [number, string])[] = [
  [0.3, "ijíI.,:;¡!'· "],
  [0.4, 'lf-/()ÍI'],
  [0.5, 'rtJ1z«“”"*'],
  [0.6, 'csvaehknouxyáéóúñüL+=–¿?»'],
  [0.7, 'bdgpqEFTÉ027#BPRSYZ345689$'],
  [0.8, 'wGHNOQÓÑ&ACDKUVXÁÚ'],
  [0.95, 'm…M%@'],
];

const widthOfLetter = new Map(
  widths.toReversed().flatMap(([width, letters]) => [...letters].map((one) => [one, width])),
);

/** No narrower than the text will be drawn. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (widthOfLetter.get(letter) ?? 1.2), 0) * size;

const cutTo = (text: string, size: number, width: number): string => {
  let kept = [...text];
  while (kept.length > 1 && widthOf(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
};

/** A text in lines no wider than `width`, at most `most` of them; what is left out is shown by dots. */
export const linesOf = (
  text: string,
  size: number,
  width: number,
  most: number,
): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const fitting = lines.map((one) => (widthOf(one, size) > width ? cutTo(one, size, width) : one));
  if (fitting.length <= most) return fitting;
  const rest = fitting.slice(most - 1).join(' ');
  return [...fitting.slice(0, most - 1), cutTo(rest, size, width)];
};

const escaped = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const room = 1056;

/** How large a title may be in how many lines. */
const sizes = [
  [84, 3],
  [68, 4],
  [56, 4],
  [48, 4],
] as const;

/** A title as large as it fits; the longest is cut. */
const titleOf = (title: string) => {
  const [size, most] =
    sizes.find(([one, lines]) => linesOf(title, one, room, 99).length <= lines) ?? sizes[3];
  return { size, lines: linesOf(title, size, room, most) };
};

const middle = 352;

/** The picture of a page: 1200 × 630, in the colour of whoever's page it is. */
export const cardSvg = ({ place, title, line }: Card, whose: string, colour: string): string => {
  const { size, lines } = titleOf(title);
  const step = size * 1.15;
  const top = middle - (lines.length * step) / 2 + size * 0.8;
  const heading = lines
    .map((one, at) => `<text x="72" y="${Math.round(top + at * step)}">${escaped(one)}</text>`)
    .join('');
  const [told = ''] = linesOf(line, 38, room, 1);
  const [where = ''] = linesOf(place, 36, 920, 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Public Sans"><rect width="1200" height="630" fill="#ffffff"/><rect width="1200" height="24" fill="${colour}"/><circle cx="120" cy="120" r="48" fill="${colour}"/><text x="120" y="132" text-anchor="middle" font-size="32" font-weight="700" fill="#ffffff">${escaped(initialsOf(whose))}</text><text x="192" y="133" font-size="36" font-weight="700" fill="#4a5866">${escaped(where)}</text><g font-size="${size}" font-weight="700" fill="#16202b">${heading}</g><text x="72" y="566" font-size="38" font-weight="700" fill="${colour}">${escaped(told)}</text><text x="1128" y="133" text-anchor="end" font-size="30" font-weight="700" fill="#4a5866">Articula</text></svg>`;
};
