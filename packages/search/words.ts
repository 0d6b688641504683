/** A piece of a text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isHit: boolean };

const mostTerms = 8;

/** Letters as people mean them: without accents and capitals. One letter stays one letter, so that places match. */
export const fold = (text: string): string =>
  [...text]
    .map((letter) => {
      const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
      return bare.length === letter.length ? bare : letter;
    })
    .join('');

/** What is looked for: words of at least two letters or digits, each once. Signs mean nothing here. */
export const termsOf = (query: string): readonly string[] => [
  ...new Set((fold(query.normalize('NFC')).match(/[\p{L}\p{N}]{2,}/gu) ?? []).slice(0, mostTerms)),
];

const placesOf = (folded: string, term: string): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
    found.push([at, at + term.length]);
  return found;
};

/** How well a thing answers: every word must be in it; a word of its title weighs more. 0 is not at all. */
export const scoreOf = (
  { title, text }: { readonly title: string; readonly text: string },
  terms: readonly string[],
): number => {
  const [inTitle, inText] = [fold(title), fold(text)];
  const scores = terms.map(
    (term) => (inTitle.includes(term) ? 5 : 0) + Math.min(3, placesOf(inText, term).length),
  );
  return terms.length === 0 || scores.includes(0) ? 0 : scores.reduce((sum, one) => sum + one, 0);
};

/** A text cut where what was looked for begins and ends. */
export const highlight = (text: string, terms: readonly string[]): readonly Piece[] => {
  const folded = fold(text);
  const places = terms
    .flatMap((term) => placesOf(folded, term))
    .toSorted(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [begins, ends] of places) {
    if (begins < at) continue;
    if (begins > at) pieces.push({ text: text.slice(at, begins), isHit: false });
    pieces.push({ text: text.slice(begins, ends), isHit: true });
    at = ends;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
};

/** The part of a text around the first word found, cut between words. */
export const around = (text: string, terms: readonly string[], length = 180): string => {
  if (text.length <= length) return text;
  const folded = fold(text);
  const places = terms.map((term) => folded.indexOf(term)).filter((at) => at >= 0);
  const first = places.length > 0 ? Math.min(...places) : 0;
  const from = first < length / 2 ? 0 : text.lastIndexOf(' ', first - length / 3) + 1;
  const cut = text.slice(from, from + length).replace(/\s+\S*$/u, '');
  return `${from > 0 ? '…' : ''}${cut}…`;
};
