import { fieldsOf } from '#perform';
import { Requirement, measureOf } from '#standards';
import { measureChoice } from '../text/agreeing.ts';
import { fieldWord, hintOf } from '../text/fields.ts';
import type { Asked } from '../parts/form/asked.ts';
import { fieldsOfShape } from '../parts/form/fields.ts';
import { worded } from '../parts/form/words.ts';

/** The unit is that of the measure: nobody is asked for it. */
const Typed = Requirement.omit({ unit: true });
const { measure: Measure } = Requirement.shape;

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
    .map((field) =>
      worded({
        ...field,
        // A box that is not ticked says something too.
        isRequired: true,
        label: fieldWord(field.name),
        hint: hintOf('requirement', field.name),
        ...choicesOf(field.name),
      }),
    );

/** What was typed about a requirement, with the unit of its measure. The verb judges the rest. */
export const typedRequirement = (fields: ReadonlyMap<string, readonly (string | File)[]>) => {
  const typed = fieldsOf(Typed, new Map([...fields].filter(([name]) => name in Typed.shape)));
  const measure = Measure.safeParse(typed['measure']);
  return { ...typed, unit: measure.success ? measureOf(measure.data).unit : '' };
};
