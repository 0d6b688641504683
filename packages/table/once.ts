import type * as z from 'zod';

declare const made: unique symbol;

/** The id of the act of a fact that can hold only once. Nothing but `defineOnce` makes one. */
export type OnceKey = string & { readonly [made]: 'key' };

/** What the ids of such acts begin with: what is counted. */
export type OnceMarks = string & { readonly [made]: 'marks' };

type Parts = readonly z.ZodType<string>[];
type Values<List extends Parts> = { readonly [At in keyof List]: z.output<List[At]> };

/**
 * A fact that can hold only once in its process, and the parts that tell it from others of its kind. The verb that
 * makes it true, whoever counts it and whoever reads an archive ask here. What can end or be corrected is no such
 * fact: it is a row that is released.
 */
export const defineOnce = <const List extends Parts>(kind: string, ...parts: List) => {
  const begin = ['once', kind].join('-');
  const join = (...values: readonly string[]) => [begin, ...values].join('-');
  return {
    key: (...values: Values<List>) => join(...(values as readonly string[])) as OnceKey,
    /** All that hold of one first part. */
    marksOf: (first: Values<List>[0]) => `${join(first as string)}-` as OnceMarks,
    /** The parts of an act's id, if it is of such a fact and no part has a hyphen. */
    partsIn: (id: string): readonly string[] | undefined => {
      const values = id.startsWith(`${begin}-`) ? id.slice(begin.length + 1).split('-') : [];
      const isWhole = values.length === parts.length;
      return isWhole && parts.every((part, at) => part.safeParse(values[at]).success)
        ? values
        : undefined;
    },
  };
};
