import type * as z from 'zod';
import {
  type Findings,
  type Mistake,
  type MistakeCode,
  type Refusal,
  isVisible,
  mistakeCodes,
} from '#kernel';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Meant = { readonly code: MistakeCode; readonly found?: Findings };

const known: ReadonlySet<string> = new Set(mistakeCodes);
const isKnown = (text: string): text is MistakeCode => known.has(text);

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    raw,
  );

/** Nothing was given: left out, or blank as a form sends it. */
const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const formats: Readonly<Record<string, MistakeCode>> = {
  date: 'not-a-day',
  datetime: 'not-a-moment',
  email: 'not-a-mail',
  url: 'not-a-link',
};

const thousandsOrDecimals = /^-?\d{1,3}(,\d{3})+$/;

/** A text where a number is due: forms hand on what they could not read. */
const ofNumber = (value: unknown, isWhole: boolean): MistakeCode => {
  if (typeof value === 'number' && isWhole) return 'not-whole';
  const isEither = typeof value === 'string' && thousandsOrDecimals.test(value.trim());
  return isEither ? 'ambiguous-number' : 'not-a-number';
};

const types: Readonly<Record<string, MistakeCode>> = {
  string: 'not-a-text',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  tuple: 'not-a-list',
  object: 'not-a-record',
  record: 'not-a-record',
};

const ofType = ({ expected }: z.core.$ZodIssueInvalidType, value: unknown): MistakeCode => {
  if (Array.isArray(value) && expected !== 'array' && expected !== 'tuple') return 'sent-twice';
  if (expected === 'number' || expected === 'int') return ofNumber(value, expected === 'int');
  return types[expected] ?? 'not-understood';
};

type Size = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall;

const ofText = ({ exact }: Size, value: unknown, isBig: boolean, limit: number): Meant => {
  if (exact) return { code: 'wrong-length', found: { exactly: limit } };
  if (isBig) return { code: 'too-long', found: { most: limit } };
  // Copies bring signs along that nobody sees: taken out, nothing is left.
  return isVisible(String(value))
    ? { code: 'too-short', found: { least: limit } }
    : { code: 'unseen-sign' };
};

const ofList = (value: unknown, isBig: boolean, limit: number): Meant => {
  if (isBig) return { code: 'too-many', found: { most: limit } };
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && limit === 1
    ? { code: 'missing' }
    : { code: 'too-few', found: { least: limit } };
};

const ofSize = (issue: Size, value: unknown): Meant => {
  const isBig = issue.code === 'too_big';
  const bound = Number(isBig ? issue.maximum : issue.minimum);
  // "More than 0" of whole numbers is told as "1 or more".
  const limit = issue.inclusive === false ? bound + (isBig ? -1 : 1) : bound;
  if (issue.origin === 'string') return ofText(issue, value, isBig, limit);
  if (issue.origin === 'array') return ofList(value, isBig, limit);
  return isBig
    ? { code: 'number-too-big', found: { most: limit } }
    : { code: 'number-too-small', found: { least: limit } };
};

const meantBy = (issue: Issue, value: unknown): Meant => {
  if (isBlank(value)) return { code: 'missing' };
  if (isKnown(issue.message)) return { code: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return { code: ofType(issue, value) };
    case 'too_big':
    case 'too_small':
      return ofSize(issue, value);
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'not-understood' };
    case 'invalid_value':
    case 'invalid_union':
      return { code: Array.isArray(value) ? 'sent-twice' : 'not-one-of' };
    default:
      return { code: 'not-understood' };
  }
};

/** Of several shapes the one that came nearest: with the fewest things wrong, and those the deepest. */
const nearest = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.toSorted(
    (one, other) => depthOf(other) - depthOf(one) || one.length - other.length,
  )[0] ?? [];

const depthOf = (issues: readonly Issue[]) => Math.min(...issues.map(({ path }) => path.length));

const mistakesOf = (issue: Issue, raw: unknown, base: Path): readonly Mistake[] => {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...path, key].join('.'), code: 'unknown-field' }));
  const value = valueAt(raw, path);
  if (issue.code === 'invalid_union' && !isBlank(value)) {
    const deeper = nearest(issue.errors).filter((one) => one.path.length > 0);
    if (deeper.length > 0) return deeper.flatMap((one) => mistakesOf(one, raw, path));
  }
  return [{ at: path.join('.'), ...meantBy(issue, value) }];
};

/** All that is wrong with what came, each thing once and at its field, in the order of the schema. */
export const mistakesIn = (error: z.ZodError, raw: unknown): readonly Mistake[] => {
  const all = error.issues.flatMap((issue) => mistakesOf(issue, raw, []));
  const one = new Map(all.map((mistake) => [`${mistake.at} ${mistake.code}`, mistake]));
  return [...one.values()];
};

/** What the pipeline says where the input does not fit: the first field, and every mistake. */
export const invalid = (error: z.ZodError, raw: unknown): Refusal<'request.invalid'> => {
  const errors = mistakesIn(error, raw);
  return { ok: false, code: 'request.invalid', at: errors[0]?.at ?? '', errors };
};
