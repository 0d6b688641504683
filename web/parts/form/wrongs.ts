import { type Mistake, type Refusal, type Refusals, type Sentence, fillIn, refuse } from '#kernel';
import { type Verb, mistakeSentence, mistakesIn, pipelineRefusals } from '#perform';

/** One thing that is wrong with a form: its field, or none, and what to do. */
export type Wrong = { readonly at: string; readonly sentence: string };

/** What a page says of a refusal. */
export type Told = { readonly wrongs: readonly Wrong[]; readonly status: number };

/** Nothing is wrong yet. */
export const untold: Told = { wrongs: [], status: 200 };

const statuses: ReadonlySet<number> = new Set([409, 429]);

/**
 * The one way from a refusal to its sentences: each mistake with its own, or the one of the room. A code that
 * nobody listed is told as data that is not understood.
 */
export const toldOf = (refusal: Refusal | undefined, refusals: Refusals): Told => {
  if (!refusal) return untold;
  const known: Readonly<Record<string, Sentence>> = {
    ...pipelineRefusals,
    ...refusals,
  };
  const { es, status } = known[refusal.code] ?? pipelineRefusals['request.invalid'];
  const { errors, found, at = '' } = refusal;
  return {
    wrongs: errors?.map((mistake) => ({ at: mistake.at, sentence: mistakeSentence(mistake) })) ?? [
      { at, sentence: fillIn(es, found) },
    ],
    status: statuses.has(status) ? status : 422,
  };
};

/** The field of a form that a mistake belongs to: the first part of its place. */
export const fieldOf = ({ at }: Wrong): string => at.split('.')[0] ?? '';

/** The name of a window says first that something is wrong: it is what is read out first. */
export const titled = (title: string, wrongs: readonly Wrong[]): string =>
  wrongs.length > 0 ? `Error: ${title}` : title;

/** A mistake that the page found before the verb could, with all that the verb would find in the rest. */
export const mistaken = (
  { input }: Pick<Verb, 'input'>,
  raw: Readonly<Record<string, unknown>>,
  own: Mistake,
): Refusal => {
  const parsed = input.safeParse(raw);
  const others = parsed.success ? [] : mistakesIn(parsed.error, raw);
  const errors = [own, ...others.filter(({ at }) => at !== own.at)];
  return { ...refuse('request.invalid', own.at), errors };
};
