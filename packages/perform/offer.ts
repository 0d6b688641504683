import type * as z from 'zod';
import type { Json, Result } from '#kernel';
import type { At, Thing, ThingAddress } from './thing.ts';
import type { Params, Shape } from './shape.ts';

type Element<Value> = Value extends readonly (infer One)[] ? One : Value;

/** The values of a closed list. A branded text, and one with a pattern, are no such list. */
type Closed<Value> = Value extends string
  ? string extends Value
    ? never
    : Value extends z.$brand
      ? never
      : Value
  : never;

type ValueOf<Schema> = Schema extends z.ZodType ? Element<NonNullable<z.output<Schema>>> : never;

/** How the parts of a line are called, where a field is a list of lines. */
type Parts = Readonly<Record<string, string>>;

/** How a form asks for one field: its label, what helps to fill it in, and the words of its closed list. */
export type FieldWords<Schema = z.ZodType> = [Closed<ValueOf<Schema>>] extends [never]
  ? string | { readonly label: string; readonly hint?: string; readonly parts?: Parts }
  : {
      readonly label: string;
      readonly hint?: string;
      readonly values: Readonly<Record<Closed<ValueOf<Schema>>, string>>;
    };

/** Words for fields that several verbs of a room ask for. */
export type WordsOf<Fields extends Shape> = {
  readonly [Name in keyof Fields]: FieldWords<Fields[Name]>;
};

type Named<Input extends Shape, Route extends string> = Omit<Input, Params<Route> | 'version'>;

/** How a step is called, its button, what one should know before and what is said after. */
export type VerbWords<Input extends Shape = Shape, Route extends string = string> = {
  readonly name: string;
  readonly button: string;
  readonly intro?: string;
  readonly done: string;
} & (keyof Named<Input, Route> extends never
  ? { readonly fields?: undefined }
  : { readonly fields: WordsOf<Named<Input, Route>> });

/** The last name after a colon in a route. What a tenant has one of is named by none: it is called `tenant`. */
export type LastParam<Route extends string> = Route extends `${string}:${infer Rest}`
  ? Rest extends `${string}:${string}`
    ? LastParam<Rest>
    : Rest extends `${infer Name}/${string}`
      ? Name
      : Rest
  : 'tenant';

/** Said of every offer that leads to a page of a person's own, or to a public one. */
type Own = { readonly own?: ThingAddress };

/** What a form begins with, by the name of its field. */
type Beginning = Readonly<Record<string, Json | undefined>>;

/**
 * A step of a thing, and the rule that says when it is possible: the same that the pipeline asks before `run`. With
 * `into` it puts another thing where that one is shown. A verb that takes a `version` says of which text: `begins` is
 * that text as it is now, and the pipeline refuses whoever saw another one.
 */
type Step<Value, Name extends string, Code extends string, Words> = Own & {
  readonly of: Thing<Value, Name>;
  readonly into?: Thing;
  readonly when: (value: NoInfer<Value>, at: At) => Result<unknown, Code>;
  readonly begins?: (value: NoInfer<Value>) => Beginning;
  readonly es: Words;
};

/** Puts a new thing there, whatever else is there. */
type Making<Words> = Own & { readonly into: Thing; readonly es: Words };

/** Something of a person's own, and where they find it. */
type Personal<Words> = { readonly own: ThingAddress; readonly es: Words };

/** Nobody is asked for it by a form. The log still calls it something. */
type Unoffered = { readonly machine: string };

/**
 * How a verb is offered to people: as a step of a thing, as the making of one, as something of one's own, or not at
 * all. What takes a `version` is a step that says of which text.
 */
export type Offer<Value, Input extends Shape, Route extends string, Code extends string> =
  | (Step<Value, LastParam<Route>, Code, VerbWords<Input, Route>> &
      ('version' extends keyof Input
        ? { readonly begins: (value: NoInfer<Value>) => Beginning }
        : unknown))
  | ('version' extends keyof Input
      ? never
      : Making<VerbWords<Input, Route>> | Personal<VerbWords<Input, Route>>)
  | Unoffered;

/** An offer as whoever shows it reads it. */
export type AnyOffer =
  | {
      readonly of: Thing;
      readonly into?: Thing;
      readonly own?: ThingAddress;
      when(value: unknown, at: At): Result<unknown>;
      begins?(value: unknown): Beginning;
      readonly es: AnyWords;
    }
  | {
      readonly of?: undefined;
      readonly into?: Thing;
      readonly own?: ThingAddress;
      readonly es: AnyWords;
    }
  | {
      readonly of?: undefined;
      readonly into?: undefined;
      readonly own?: undefined;
      readonly machine: string;
      readonly es?: undefined;
    };

export type AnyWords = {
  readonly name: string;
  readonly button: string;
  readonly intro?: string;
  readonly done: string;
  readonly fields?: Readonly<Record<string, AnyFieldWords>> | undefined;
};

type AnyFieldWords =
  | string
  | {
      readonly label: string;
      readonly hint?: string;
      readonly parts?: Parts;
      readonly values?: Readonly<Record<string, string>>;
    };

/** Of the reason that every correction asks for. */
export const reasonWords = {
  label: 'Motivo',
  hint: 'Queda público. Escribe una frase completa.',
} as const;
