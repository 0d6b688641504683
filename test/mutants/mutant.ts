/** One check taken away: the text that goes, what stands there instead, and the tests that must turn red. */
export type Mutant = {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
};

type Line = readonly [from: string, to: string];

export const inFile = (
  file: string,
  by: readonly string[],
  lines: readonly Line[],
): readonly Mutant[] => lines.map(([from, to]) => ({ file, from, to, by }));
