/** How much of a stored item something takes. An item ends at 400 KB, and other scripts take three bytes a letter. */
export const bytesOf = (value: unknown): number => {
  let bytes = 0;
  for (const letter of JSON.stringify(value)) {
    const point = letter.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** The first of them that take no more than so many bytes together. */
export const fitting = <Item>(items: readonly Item[], most: number): readonly Item[] => {
  let left = most;
  return items.filter((item) => {
    left -= bytesOf(item) + 1;
    return left >= 0;
  });
};

/** The beginning of a text. No character is cut in two: half of one would break the item that holds it. */
export const beginningOf = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/\p{Cs}$/u, '')
    .trim();
