import type * as z from 'zod';

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

const asNumber = (text: string) =>
  /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;

const scalar = (schema: z.ZodType, value: string | File): unknown => {
  const { type } = kernelOf(schema);
  if (typeof value !== 'string') return value;
  if (type === 'number') return asNumber(value.trim());
  if (type === 'boolean') return value === 'on' ? true : value;
  return value;
};

type Sent = readonly (string | File)[];

/** Several values, or one per line, without the empty ones. */
const listed = (schema: z.ZodType, sent: Sent): readonly unknown[] => {
  const { element } = schema as z.ZodArray<z.ZodType>;
  return sent
    .flatMap((value): Sent => (typeof value === 'string' ? value.split('\n') : [value]))
    .map((part) => (typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '')
    .map((part) => scalar(element, part));
};

/** What a form says by leaving a field out: no box ticked, nothing chosen. */
const unsent: Readonly<Record<string, unknown>> = { array: [], boolean: false };

/**
 * Maps the fields of a form by the schema and decides nothing: what does not fit is handed on as it
 * came, so that the strict parse refuses it at its field. Lists of text may come one per line.
 */
export const fieldsOf = (input: z.ZodObject, values: Values): Record<string, unknown> => {
  const mapped: Record<string, unknown> = {};
  const shape = input.shape as Readonly<Record<string, z.ZodType>>;
  for (const [name, sent] of values) {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const [value = ''] = sent;
    if (!schema) mapped[name] = value;
    else if (kernelOf(schema).type === 'array')
      mapped[name] = listed(kernelOf(schema).schema, sent);
    else if (sent.length > 1) mapped[name] = sent;
    else if (value !== '' || !isOptional(schema)) mapped[name] = scalar(schema, value);
  }
  for (const [name, schema] of Object.entries(shape)) {
    const { type } = kernelOf(schema);
    if (!(name in mapped) && type in unsent && !isOptional(schema)) mapped[name] = unsent[type];
  }
  return mapped;
};
