import type { Page } from './check-chain.ts';

/** Numbers that look random and come again with the same seed, so that a fault can be looked at. */
export const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz-#."{}[],:';

const flipped = (text: string, pick: (below: number) => number) => {
  const at = pick(text.length);
  const old = text[at] ?? '';
  const others = [...alphabet].filter((letter) => letter !== old);
  return text.slice(0, at) + (others[pick(others.length)] ?? '') + text.slice(at + 1);
};

type Lists = readonly unknown[][];

/** Everything in an export that stands in an order: pages, entries, acts, versions of things. */
const listsIn = (pages: Page[]): Lists => [
  pages,
  ...pages.map(({ entries }) => entries),
  ...pages.flatMap(({ entries }) => entries.map(({ acts }) => acts)),
  ...pages.flatMap(({ entries }) =>
    entries.flatMap(({ acts }) => acts.flatMap(({ things }) => (things ? [things] : []))),
  ),
];

const changes: Readonly<
  Record<string, (list: unknown[], pick: (below: number) => number) => void>
> = {
  deletion: (list, pick) => void list.splice(pick(list.length), 1),
  insertion: (list, pick) => {
    const copied = structuredClone(list[pick(list.length)]);
    list.splice(pick(list.length + 1), 0, copied);
  },
  swap: (list, pick) => {
    const at = pick(list.length - 1);
    list.splice(at, 2, list[at + 1], list[at]);
  },
  truncation: (list, pick) => void list.splice(pick(list.length)),
};

export const kindsOfForgery = ['flip', ...Object.keys(changes)] as const;

/** The text of an export with one thing in it changed, or the same text where that kind fits nowhere. */
export const forged = (text: string, kind: string, pick: (below: number) => number): string => {
  const change = changes[kind];
  if (!change) return flipped(text, pick);
  const pages = text.split('\n').map((line) => JSON.parse(line) as Page);
  const fits = listsIn(pages).filter(({ length }) => length >= (kind === 'swap' ? 2 : 1));
  const list = fits[pick(fits.length)];
  if (list) change(list, pick);
  return pages.map((page) => JSON.stringify(page)).join('\n');
};
