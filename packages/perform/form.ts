import type * as z from 'zod';
import { type Control, notesOf } from '#kernel';
import { readDay, readMinute, readMonth, readNumber, readStatedDay } from './written.ts';

type Values = ReadonlyMap<string, readonly (string | File)[]>;

const unwrap = (schema: z.ZodType): z.ZodType => {
  const { def } = schema as unknown as {
    def: { type: string; innerType?: z.ZodType; in?: z.ZodType };
  };
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable')
    return def.innerType ? unwrap(def.innerType) : schema;
  if (def.type === 'pipe' && def.in) return unwrap(def.in);
  return schema;
};

const typeOf = (schema: z.ZodType) => (schema as unknown as { def: { type: string } }).def.type;

/** Whether a field of the schema may be left out. */
export const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success;

/** The schema under optional, default and pipe, and its type's name. */
export const kernelOf = (schema: z.ZodType) => ({
  schema: unwrap(schema),
  type: typeOf(unwrap(schema)),
});

const formatOf = (schema: z.ZodType) =>
  (schema as unknown as { readonly def: { readonly format?: string } }).def.format;

const readers: Partial<Record<Control, (text: string) => string>> = {
  month: readMonth,
  'stated-day': readStatedDay,
  'date-time': readMinute,
};

/** How a text of the field is read. What does not fit is handed on as it came. */
const readerOf = (field: z.ZodType, schema: z.ZodType) => {
  const { control } = notesOf(field);
  if (control) return readers[control];
  return formatOf(schema) === 'date' ? readDay : undefined;
};

const scalar = (field: z.ZodType, value: string | File): unknown => {
  const { schema, type } = kernelOf(field);
  if (typeof value !== 'string') return value;
  if (type === 'number') return readNumber(value, formatOf(schema) === 'safeint');
  if (type === 'boolean') return value === 'on' ? true : value;
  return readerOf(field, schema)?.(value) ?? value;
};

type Sent = readonly (string | File)[];

/** Between the fields of one line of a list of records. */
export const columnMark = '|';

/** `1.1 | Sí | Hay plazos`: the fields in their order. The last one takes the rest of the line. */
const record = (schema: z.ZodObject, line: string): Record<string, unknown> => {
  const columns = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
  const parts = line.split(columnMark);
  const last = columns.length - 1;
  return Object.fromEntries(
    columns.flatMap(([name, column], index) => {
      const part = index === last ? parts.slice(last).join(columnMark) : (parts[index] ?? '');
      const value = part.trim();
      return value === '' && isOptional(column) ? [] : [[name, scalar(column, value)]];
    }),
  );
};

const entry = (element: z.ZodType, part: string | File): unknown => {
  const { schema, type } = kernelOf(element);
  return type === 'object' && typeof part === 'string'
    ? record(schema as z.ZodObject, part)
    : scalar(element, part);
};

/** Several values, or one per line, without the empty ones. */
const listed = (schema: z.ZodType, sent: Sent): readonly unknown[] => {
  const { element } = schema as z.ZodArray<z.ZodType>;
  return sent
    .flatMap((value): Sent => (typeof value === 'string' ? value.split('\n') : [value]))
    .map((part) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '')
    .map((part) => entry(element, part));
};

/** What a form says by leaving a field out: no box ticked, nothing chosen. */
const unsent: Readonly<Record<string, unknown>> = { array: [], boolean: false };

/**
 * Maps the fields of a form by the schema and decides nothing: what does not fit is handed on as it
 * came, so that the strict parse refuses it at its field. Lists may come one entry per line, and the
 * fields of an entry between bars.
 */
export const fieldsOf = (input: z.ZodObject, values: Values): Record<string, unknown> => {
  // A map, because assigning to `__proto__` would drop the field instead of having it refused.
  const mapped = new Map<string, unknown>();
  const shape = input.shape as Readonly<Record<string, z.ZodType>>;
  for (const [name, sent] of values) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const [value = ''] = sent;
    if (!schema) mapped.set(name, value);
    else if (kernelOf(schema).type === 'array')
      mapped.set(name, listed(kernelOf(schema).schema, sent));
    else if (sent.length > 1) mapped.set(name, sent);
    else if (value !== '' || !isOptional(schema)) mapped.set(name, scalar(schema, value));
  }
  for (const [name, schema] of Object.entries(shape)) {
    const { type } = kernelOf(schema);
    if (!mapped.has(name) && type in unsent && !isOptional(schema)) mapped.set(name, unsent[type]);
  }
  return Object.fromEntries(mapped);
};
