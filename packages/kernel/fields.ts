import * as z from 'zod';
import type { Treatment } from './treatments.ts';

/** How a form asks for a field where its type alone does not say it. */
export type Control = 'text' | 'month' | 'stated-day' | 'date-time' | 'file';

/** What a field says of itself beside its shape. */
export type FieldNotes = { readonly control?: Control; readonly treatment?: Treatment };

const registry = z.registry<FieldNotes>();

const innerOf = (schema: z.ZodType): z.ZodType | undefined => {
  const { type, innerType } = schema.def as { type: string; innerType?: z.ZodType };
  return ['optional', 'nullable', 'default', 'readonly'].includes(type) ? innerType : undefined;
};

/** The notes of a field: its own, and what it wraps. `optional()` makes another schema, which has none. */
export const notesOf = (schema: z.ZodType): FieldNotes => {
  const inner = innerOf(schema);
  return { ...(inner ? notesOf(inner) : {}), ...registry.get(schema) };
};

/** The same field with a note on it. The one that was given stays as it was. */
export const noted = <Schema extends z.ZodType>(schema: Schema, notes: FieldNotes): Schema => {
  const own = schema.clone();
  registry.add(own, { ...notesOf(schema), ...notes });
  return own as Schema;
};
