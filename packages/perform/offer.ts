import type * as z from 'zod';
import type { Result } from '#kernel';
import type { At, Thing } from './thing.ts';
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

/** How a form asks for one field: its label, what helps to fill it in, and the words of its closed list. */
export type FieldWords<Schema = z.ZodType> = [Closed<ValueOf<Schema>>] extends [never]
  ? string | { readonly label: string; readonly hint?: string }
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

/** The last name after a colon in a route. */
export type LastParam<Route extends string> = Route extends `${string}:${infer Rest}`
  ? Rest extends `${string}:${string}`
    ? LastParam<Rest>
    : Rest extends `${infer Name}/${string}`
      ? Name
      : Rest
  : never;

/**
 * A step of a thing, and the rule that says when it is possible: the same that the pipeline asks before `run`. With
 * `into` it puts another thing where that one is shown.
 */
type Step<Value, Name extends string, Code extends string, Words> = {
  readonly of: Thing<Value, Name>;
  readonly into?: Thing;
  readonly when: (value: NoInfer<Value>, at: At) => Result<unknown, Code>;
  readonly es: Words;
};

/** Puts a new thing into a process, whatever else is there. */
type Making<Words> = { readonly into: Thing; readonly es: Words };

/** How a verb is offered to people: as a step of a thing, as the making of one, as something of one's own, or not at all. */
export type Offer<Value, Input extends Shape, Route extends string, Code extends string> =
  | Step<Value, LastParam<Route>, Code, VerbWords<Input, Route>>
  | Making<VerbWords<Input, Route>>
  | 'machine';

/** An offer as whoever shows it reads it. */
export type AnyOffer =
  | {
      readonly of: Thing;
      readonly into?: Thing;
      when(value: unknown, at: At): Result<unknown>;
      readonly es: AnyWords;
    }
  | { readonly of?: undefined; readonly into: Thing; readonly es: AnyWords }
  | 'machine';

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
      readonly values?: Readonly<Record<string, string>>;
    };

/** Of the reason that every correction asks for. */
export const reasonWords = {
  label: 'Motivo',
  hint: 'Queda público. Escribe una frase completa.',
} as const;
