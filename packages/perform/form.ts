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

/**
 * Maps the fields of a form by the schema and decides nothing: what does not fit is handed on as it
 * came, so that the strict parse refuses it at its field. Lists of text may come one per line.
 */
export const fieldsOf = (input: z.ZodObject, values: Values): Record<string, unknown> => {
  const mapped: Record<string, unknown> = {};
  for (const [name, sent] of values) {
    const schema = Object.hasOwn(input.shape, name) ? (input.shape[name] as z.ZodType) : undefined;
    if (!schema) {
      mapped[name] = sent;
      continue;
    }
    const { type, schema: inner } = kernelOf(schema);
    if (type === 'array') {
      const element = (inner as z.ZodArray<z.ZodType>).element;
      const parts = sent.flatMap((value): (string | File)[] =>
        typeof value === 'string' ? value.split('\n') : [value],
      );
      const trimmed = parts.map((part) => (typeof part === 'string' ? part.trim() : part));
      mapped[name] = trimmed.filter((part) => part !== '').map((part) => scalar(element, part));
    } else if (sent.length > 1) mapped[name] = sent;
    else {
      const [value = ''] = sent;
      if (value === '' && isOptional(schema)) continue;
      mapped[name] = scalar(schema, value);
    }
  }
  for (const [name, schema] of Object.entries(input.shape))
    if (!(name in mapped) && kernelOf(schema as z.ZodType).type === 'array') mapped[name] = [];
  for (const [name, schema] of Object.entries(input.shape))
    if (!(name in mapped) && kernelOf(schema as z.ZodType).type === 'boolean') mapped[name] = false;
  return mapped;
};
