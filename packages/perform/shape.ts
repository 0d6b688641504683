import type * as z from 'zod';

export type Shape = Readonly<Record<string, z.ZodType>>;

/** The names after colons in a route. */
export type Params<Route extends string> = Route extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : Route extends `${string}:${infer Name}`
    ? Name
    : never;

export type Output<S extends Shape> = z.output<z.ZodObject<S>>;
