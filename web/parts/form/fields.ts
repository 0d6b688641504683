import * as z from 'zod';
import { notesOf } from '#kernel';
import type { Shape, Verb } from '#perform';
import { isOptional } from '#perform';

/** How one field of a verb is asked for on a page. */
export type Field = {
  readonly name: string;
  readonly kind:
    | 'line'
    | 'text'
    | 'date'
    | 'month'
    | 'minute'
    | 'number'
    | 'tick'
    | 'one-of'
    | 'some-of'
    | 'lines'
    | 'records'
    | 'file';
  readonly isRequired: boolean;
  readonly options: readonly string[];
  readonly columns: readonly string[];
  readonly maxLength?: number;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
};

const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const longLine = 200;

const textKind = (zod: z.ZodType, { format, maxLength = 0 }: Schema): Field['kind'] => {
  if (format === 'date') return 'date';
  const { control } = notesOf(zod);
  if (control === 'date-time') return 'minute';
  if (control === 'month') return 'month';
  return maxLength > longLine ? 'text' : 'line';
};

const listKind = (items: Schema = {}): Field['kind'] => {
  if (items.enum) return 'some-of';
  if (items.type === 'object') return 'records';
  return 'lines';
};

const kindOf = (name: string, zod: z.ZodType, schema: Schema): Field['kind'] => {
  if (name === 'content' || name === 'fileId') return 'file';
  if (schema.enum) return 'one-of';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'boolean') return 'tick';
  if (schema.type === 'array') return listKind(schema.items);
  return textKind(zod, schema);
};

/** A list may be sent empty unless it says how many it holds at least. */
const mustBeFilled = (zod: z.ZodType, { type, minItems = 0 }: Schema) =>
  !isOptional(zod) && (type !== 'array' || minItems > 0);

/** The fields of a shape in the order of its declaration. */
export const fieldsOfShape = (shape: Shape): readonly Field[] =>
  Object.entries(shape).map(([name, zod]) => {
    const schema = schemaOf(zod);
    return {
      name,
      kind: kindOf(name, zod, schema),
      isRequired: mustBeFilled(zod, schema),
      options: schema.enum ?? schema.items?.enum ?? [],
      columns: Object.keys(schema.items?.properties ?? {}),
      ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
    };
  });

/** The fields of a verb without those that the address already says. */
export const fieldsOfVerb = (verb: Verb, given: ReadonlySet<string>): readonly Field[] =>
  fieldsOfShape(verb.input.shape as Shape).filter(
    ({ name }) => !given.has(name) && name !== 'version',
  );
