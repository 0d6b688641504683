import { fieldWord } from '../../text/fields.ts';
import { valueWord } from '../../text/values.ts';
import type { Asked } from './asked.ts';

/**
 * A field with the house's words for the values of its closed list and the parts of its lines. Apart, because
 * they are many, and a page with words of its own needs none.
 */
export const worded = <Field extends Asked>(field: Field): Field => ({
  ...field,
  values: {
    ...Object.fromEntries(field.options.map((value) => [value, valueWord(value)])),
    ...field.values,
  },
  parts: {
    ...Object.fromEntries(field.columns.map((name) => [name, fieldWord(name)])),
    ...field.parts,
  },
});
