/** What the public log tells of what an office did: its kind, role and hour, or nothing but a hash. */
export type Shows = 'kind' | 'hash';

/** What the log tells of the acts of a verb, by the verb's id. */
export type Showing = (verb: string) => Shows;

/** Read from the verbs. Of one that is there no more, and of whatever is none, the log tells a hash. */
export const showingOf = (
  verbs: readonly { readonly id: string; readonly shows: Shows }[],
): Showing => {
  const shows = new Map(verbs.map((verb) => [verb.id, verb.shows]));
  return (verb) => shows.get(verb) ?? 'hash';
};
