/**
 * One line for each edition of the public copies: the mark of the shapes that were published in it, the latest last.
 * A line is only added, never changed: archives name theirs by its place. Whoever has the same fields say something
 * else adds a line too, with the same mark.
 */
export const editions = ['f737cd65934b1b14'] as const;

/** In which edition copies are published here: within it those that an archive brings can be compared. */
export const edition: number = editions.length;

/** How old the copies of an archive are. One that says no edition is of before there were any. */
export const ageOf = (its: number | undefined, ours = edition): 'ours' | 'earlier' | 'later' => {
  if (its === ours) return 'ours';
  return (its ?? 0) > ours ? 'later' : 'earlier';
};
