/** A run of words that stayed, went out or came in. */
export type Run = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** For each pair of places, how many words both texts share from there on, in order. */
const sharedFrom = (before: readonly string[], after: readonly string[]) => {
  const table = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const [own, below] = [table[row] ?? [], table[row + 1] ?? []];
      own[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    }
  return (row: number, column: number) => table[row]?.[column] ?? 0;
};

/** Puts neighbours of one kind together, what went out before what came in. */
const joined = (runs: readonly Run[]): readonly Run[] => {
  const all: Run[] = [];
  let changed: { gone: string[]; new: string[] } = { gone: [], new: [] };
  const flush = () => {
    for (const kind of ['gone', 'new'] as const)
      if (changed[kind].length > 0) all.push({ kind, text: changed[kind].join(' ') });
    changed = { gone: [], new: [] };
  };
  for (const { kind, text } of runs) {
    if (kind !== 'same') changed[kind].push(text);
    else {
      flush();
      const last = all.at(-1);
      if (last?.kind === 'same') all[all.length - 1] = { kind, text: `${last.text} ${text}` };
      else all.push({ kind, text });
    }
  }
  flush();
  return all;
};

/** What became of a sentence, word by word, keeping as many words as can be kept. */
export const compared = (before: string, after: string): readonly Run[] => {
  const [old, next] = [wordsOf(before), wordsOf(after)];
  const shared = sharedFrom(old, next);
  const runs: Run[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < next.length) {
    const [gone, come] = [old[row] ?? '', next[column] ?? ''];
    if (row < old.length && column < next.length && gone === come) {
      runs.push({ kind: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (
      column >= next.length ||
      (row < old.length && shared(row + 1, column) >= shared(row, column + 1))
    ) {
      runs.push({ kind: 'gone', text: gone });
      row += 1;
    } else {
      runs.push({ kind: 'new', text: come });
      column += 1;
    }
  }
  return joined(runs);
};
