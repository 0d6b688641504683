import { type FieldWords, fieldsOf } from '#perform';
import { Requirement, measureChoice, measureOf, requirementWords } from '#standards';
import type { Asked } from '../parts/form/asked.ts';
import { fieldsOfShape } from '../parts/form/fields.ts';

/** The unit is that of the measure: nobody is asked for it. */
const Typed = Requirement.omit({ unit: true });
const { measure: Measure } = Requirement.shape;

/** How it is asked for. */
const wordsOf = (name: string) => {
  const all: Readonly<Record<string, FieldWords>> = requirementWords;
  const words = all[name] ?? name;
  return { hint: '', ...(typeof words === 'string' ? { label: words } : words) };
};

const choicesOf = (name: string) =>
  name === 'measure'
    ? {
        choices: Measure.options
          .map((value) => ({ value, label: measureChoice(value) }))
          .toSorted((one, other) => one.label.localeCompare(other.label, 'es')),
      }
    : {};

/** The fields of one requirement. Its code is asked for while it is new, and stays afterwards. */
export const requirementFields = (isNew: boolean): readonly Asked[] =>
  fieldsOfShape(Typed.shape)
    .filter(({ name }) => isNew || name !== 'id')
    .map((field) => ({
      ...field,
      // A box that is not ticked says something too.
      isRequired: true,
      ...wordsOf(field.name),
      ...choicesOf(field.name),
    }));

/** What was typed about a requirement, with the unit of its measure. The verb judges the rest. */
export const typedRequirement = (fields: ReadonlyMap<string, readonly (string | File)[]>) => {
  const typed = fieldsOf(Typed, new Map([...fields].filter(([name]) => name in Typed.shape)));
  const measure = Measure.safeParse(typed['measure']);
  return { ...typed, unit: measure.success ? measureOf(measure.data).unit : '' };
};
