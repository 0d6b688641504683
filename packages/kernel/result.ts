import type { MistakeCode } from './mistakes.ts';

/** What a person is told when something is refused: HTTP status and a sentence that says what to do. */
export type Sentence = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500;
  readonly es: string;
  readonly en: string;
};

/** The closed list of a room's refusals, by code. */
export type Refusals = Readonly<Record<`${string}.${string}`, Sentence>>;

export type Ok<Value> = { readonly ok: true; readonly value: Value };

/** What a refusal found, for the places that its sentence has for it: `{ratio}`. */
export type Findings = Readonly<Record<string, string | number>>;

/** One thing that is wrong, at its field: a path whose parts are joined by points. */
export type Mistake = {
  readonly at: string;
  readonly code: MistakeCode;
  readonly found?: Findings;
};

/** An expected "no". `at` names the field it is about. */
export type Refusal<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  readonly at?: string;
  readonly found?: Findings;
  /** All that is wrong with what was filled in, where more than one thing can be. */
  readonly errors?: readonly Mistake[];
};

export type Result<Value, Code extends string = string> = Ok<Value> | Refusal<Code>;

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const refuse = <const Code extends string>(code: Code, at?: string): Refusal<Code> =>
  at === undefined ? { ok: false, code } : { ok: false, code, at };

/** A refusal whose sentence has places for what was found. */
export const refuseFor = <const Code extends string>(
  code: Code,
  at: string,
  found: Findings,
): Refusal<Code> => ({ ok: false, code, at, found });

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The sentence with what was found in its places. Numbers and local days are written as the language does. */
export const fillIn = (text: string, found: Findings = {}, language: 'es' | 'en' = 'es'): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(found, name) ? found[name] : undefined;
    const locale = language === 'es' ? 'es-CL' : 'en-GB';
    if (typeof value === 'number') return value.toLocaleString(locale);
    if (value === undefined || !isDay(value)) return value ?? place;
    const noon = new Date(`${value}T12:00:00Z`);
    return noon.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
  });

const months = new Intl.DateTimeFormat('es-CL', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `diciembre de 2027`, from a month. */
export const monthWords = (month: string): string =>
  months.format(new Date(`${month}-15T12:00:00Z`));

/** Keeps a room's list typed by its codes, so that a verb can name only what has a sentence. */
export const refusalList = <const List extends Refusals>(list: List): List => list;

/** The part of a room's list that one verb can answer with. */
export const only = <List extends Refusals, const Code extends keyof List & string>(
  list: List,
  ...codes: readonly Code[]
): { readonly [K in Code]: Sentence } =>
  // Built from the very keys of the type, which Object.fromEntries cannot say.
  Object.fromEntries(codes.map((code) => [code, list[code]])) as unknown as {
    readonly [K in Code]: Sentence;
  };
