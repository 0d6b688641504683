import { fieldWord } from '../text/fields.ts';
import { type Asked, Control, Ticks, choicesOf, isGroup } from './controls.tsx';
import type { Kept } from './uploads.ts';

export type Wrong = { readonly at: string; readonly sentence: string };

const hintFor = (field: Asked) =>
  [
    field.hint,
    field.kind === 'month' ? 'Año y mes, por ejemplo 2027-03.' : '',
    field.kind === 'lines' && !field.choices ? 'Uno por línea.' : '',
    field.kind === 'records'
      ? `Uno por línea, separado con barras: ${field.columns.map(fieldWord).join(' | ').toLowerCase()}.`
      : '',
    field.isRequired || field.kind === 'tick' ? '' : 'Puedes dejarlo en blanco.',
  ]
    .filter(Boolean)
    .join(' ');

/** One field with its label, its hint and, where it was refused, the sentence that says what to do. */
const FieldRow = ({
  field,
  value,
  wrong,
  kept,
}: {
  field: Asked;
  value: unknown;
  wrong: Wrong | undefined;
  kept: Kept | undefined;
}) => {
  const hint = hintFor(field);
  const [hintId, errorId] = [`${field.name}-ayuda`, `${field.name}-error`];
  const described = [hint ? hintId : '', wrong ? errorId : ''].filter(Boolean).join(' ');
  const shown = { field, value, kept, described: described || undefined, isWrong: !!wrong };
  const { label } = field;
  const aside = (
    <>
      {hint ? <small id={hintId}>{hint}</small> : null}
      {wrong ? (
        <span class="error" id={errorId}>
          {wrong.sentence}
        </span>
      ) : null}
      {field.choices?.length === 0 ? (
        <p class="note">Todavía no hay nada que elegir aquí.</p>
      ) : null}
    </>
  );
  const style = wrong ? 'field wrong' : 'field';
  if (isGroup(field))
    return (
      <fieldset class={style} aria-describedby={described || undefined}>
        <legend>{label}</legend>
        {aside}
        <Ticks field={field} value={value} />
      </fieldset>
    );
  if (field.kind === 'tick')
    return (
      <div class={style}>
        <label class="choice">
          <input
            type="checkbox"
            id={field.name}
            name={field.name}
            checked={value === true || value === 'on'}
            aria-describedby={described || undefined}
          />
          <span>{label}</span>
        </label>
        {aside}
      </div>
    );
  return (
    <div class={style}>
      <label for={field.name}>{label}</label>
      {aside}
      <Control {...shown} />
    </div>
  );
};

const fieldOf = ({ at }: Wrong) => at.split('.')[0] ?? '';

/** The sentence again at the top, with the way to its field. */
const Summary = ({ wrong, fields }: { wrong: Wrong; fields: readonly Asked[] }) => {
  const name = fieldOf(wrong);
  const field = fields.find((one) => one.name === name);
  const isReachable = field && !(isGroup(field) && choicesOf(field).length === 0);
  return (
    <div class="summary" role="alert">
      <p class="error">
        {isReachable ? <a href={`#${name}`}>{field.label}</a> : null}
        {isReachable ? ': ' : ''}
        {wrong.sentence}
      </p>
    </div>
  );
};

/** A verb's form. What was typed stays when it is refused. */
export const VerbForm = ({
  action,
  fields,
  values,
  wrong,
  idempotencyKey,
  button,
  version,
  kept,
}: {
  action: string;
  fields: readonly Asked[];
  values: Readonly<Record<string, unknown>>;
  wrong: Wrong | undefined;
  idempotencyKey: string;
  button: string;
  version: number | undefined;
  kept: Kept | undefined;
}) => {
  const isMultipart = fields.some(({ kind }) => kind === 'file');
  return (
    <form
      class="stack"
      method="post"
      action={action}
      enctype={isMultipart ? 'multipart/form-data' : undefined}
    >
      {wrong ? <Summary wrong={wrong} fields={fields} /> : null}
      <input type="hidden" name="_key" value={idempotencyKey} />
      {version === undefined ? null : (
        <input type="hidden" name="version" value={String(version)} />
      )}
      {fields.map((field) => (
        <FieldRow
          field={field}
          value={values[field.name]}
          wrong={wrong && fieldOf(wrong) === field.name ? wrong : undefined}
          kept={field.kind === 'file' ? kept : undefined}
        />
      ))}
      <p class="actions">
        <button type="submit">{button}</button>
      </p>
    </form>
  );
};
