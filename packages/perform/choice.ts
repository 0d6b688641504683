import type * as z from 'zod';
import type { Result } from '#kernel';
import type { At, Thing } from './thing.ts';

/** What a field names: one of these things, those that the rule lets through, and not the one that another field names. */
export type Choice = {
  readonly from: Thing;
  readonly except?: string | undefined;
  when(value: unknown, at: At): Result<unknown>;
};

const choices = new WeakMap<z.ZodType, Choice>();
const later = new WeakMap<z.ZodType, string>();

/** A field that names a thing. Its form shows what can be chosen by its title; the verb still decides. */
export const chosenFrom = <Value, Id extends z.ZodType>(
  from: Thing<Value, string, Id>,
  {
    when = () => ({ ok: true, value: undefined }),
    except,
  }: {
    readonly when?: (value: Value, at: At) => Result<unknown>;
    readonly except?: string;
  } = {},
): Id => {
  const own = from.id.clone() as Id;
  choices.set(own, { from, except, when: when as Choice['when'] });
  return own;
};

/** A field that names a thing of a later room: one that a tenant has, as addresses call it. A test finds a name of none. */
export const chosenLater = <Id extends z.ZodType>(id: Id, name: string): Id => {
  const own = id.clone() as Id;
  later.set(own, name);
  return own;
};

/** How a field calls the thing of a later room that it names, also where it may be left out. */
export const laterIn = (schema: z.ZodType): string | undefined => {
  const inner = innerOf(schema);
  return later.get(schema) ?? (inner && laterIn(inner));
};

const innerOf = (schema: z.ZodType): z.ZodType | undefined => {
  const { innerType, element } = schema.def as { innerType?: z.ZodType; element?: z.ZodType };
  return innerType ?? element;
};

/** What a field chooses among, also where it may be left out or names several. */
export const choiceOf = (schema: z.ZodType): Choice | undefined => {
  const inner = innerOf(schema);
  return choices.get(schema) ?? (inner && choiceOf(inner));
};
