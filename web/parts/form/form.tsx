import type { Child } from 'hono/jsx';
import { formKeyField } from '../../http/form-key.ts';
import type { Asked } from './asked.ts';
import { choicesOf, isGroup } from './controls.tsx';
import { FieldRow, placeIn } from './field.tsx';
import type { Kept } from './kept.ts';
import { type Listed, Summary } from './summary.tsx';
import { type Wrong, fieldOf } from './wrongs.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What a form carries that nobody fills in. */
export const Hidden = ({
  formKey,
  version,
  hidden = {},
}: {
  formKey?: string | undefined;
  version?: number | string | undefined;
  hidden?: Readonly<Record<string, string>> | undefined;
}) => (
  <>
    {formKey === undefined ? null : <input type="hidden" name={formKeyField} value={formKey} />}
    {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

/** Each mistake with the label of its field, and the way there where the page has that field. */
export const listed = (wrongs: readonly Wrong[], fields: readonly Asked[]): readonly Listed[] =>
  wrongs.map((wrong) => {
    const field = fields.find(({ name }) => name === fieldOf(wrong));
    if (!field) return wrong;
    const isReachable = !(isGroup(field) && choicesOf(field).length === 0);
    const sentence = `${placeIn(field, wrong)}${wrong.sentence}`;
    return { ...wrong, sentence, label: field.label, id: isReachable ? field.name : undefined };
  });

/**
 * A form as every page shows it. All that is wrong stands above it and at its fields; what was typed stays.
 * The browser checks nothing, for it would tell one mistake at a time, in its own words.
 */
export const Form = ({
  action,
  fields,
  values = {},
  wrongs = [],
  button,
  formKey,
  version,
  hidden,
  kept,
  also,
}: {
  action: string;
  fields: readonly Asked[];
  values?: Values | undefined;
  wrongs?: readonly Wrong[] | undefined;
  button: string;
  formKey?: string | undefined;
  version?: number | string | undefined;
  hidden?: Readonly<Record<string, string>>;
  kept?: Kept | undefined;
  /** Beside the button. */
  also?: Child;
}) => {
  const isMultipart = fields.some(({ kind }) => kind === 'file');
  return (
    <form
      class="stack"
      method="post"
      action={action}
      enctype={isMultipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <Summary wrongs={listed(wrongs, fields)} />
      <Hidden formKey={formKey} version={version} hidden={hidden} />
      {fields.map((field) => (
        <FieldRow
          field={field}
          value={values[field.name]}
          wrongs={wrongs.filter((wrong) => fieldOf(wrong) === field.name)}
          kept={field.kind === 'file' ? kept : undefined}
        />
      ))}
      <p class="actions">
        <button type="submit">{button}</button>
        {also}
      </p>
    </form>
  );
};
