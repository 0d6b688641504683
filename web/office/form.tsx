import type { Child } from 'hono/jsx';
import type { Choice } from './choices.ts';
import type { Field } from './fields.ts';
import { fieldWord, hintOf, valueWord } from '../text/verbs.ts';

export type Asked = Field & { readonly choices?: readonly Choice[] | undefined };

export type Wrong = { readonly at: string; readonly sentence: string };

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(textOf).join('\n')
    : value === undefined || value === null
      ? ''
      : String(value);

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(String)
    : value === undefined || value === ''
      ? []
      : [String(value)];

const inputTypes: Partial<Record<Field['kind'], string>> = {
  date: 'date',
  month: 'month',
  minute: 'datetime-local',
  file: 'file',
};

const Select = ({
  field,
  value,
  choices,
}: {
  field: Asked;
  value: unknown;
  choices: readonly Choice[];
}) => (
  <select id={field.name} name={field.name} required={field.isRequired}>
    <option value="">{field.isRequired ? 'Elige…' : 'Ninguno'}</option>
    {choices.map((choice) => (
      <option value={choice.value} selected={textOf(value) === choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
);

const Ticks = ({
  field,
  value,
  choices,
}: {
  field: Asked;
  value: unknown;
  choices: readonly Choice[];
}) => {
  const ticked = new Set(listOf(value));
  return (
    <>
      {choices.map((choice, index) => (
        <label class="choice">
          <input
            type="checkbox"
            id={index === 0 ? field.name : undefined}
            name={field.name}
            value={choice.value}
            checked={ticked.has(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </>
  );
};

const choicesOf = (field: Asked): readonly Choice[] =>
  field.choices ?? field.options.map((value) => ({ value, label: valueWord(value) }));

const Control = ({
  field,
  value,
  described,
}: {
  field: Asked;
  value: unknown;
  described: string | undefined;
}) => {
  const shared = {
    id: field.name,
    name: field.name,
    required: field.isRequired,
    'aria-describedby': described,
  };
  if (field.kind === 'text' || field.kind === 'lines' || field.kind === 'records')
    return (
      <textarea {...shared} rows={field.kind === 'text' ? 5 : 4} maxlength={field.maxLength}>
        {textOf(value)}
      </textarea>
    );
  if (field.kind === 'tick')
    return <input type="checkbox" {...shared} required={false} checked={value === true} />;
  if (field.kind === 'file') return <input type="file" {...shared} />;
  return (
    <input
      type={inputTypes[field.kind] ?? 'text'}
      inputmode={field.kind === 'number' ? 'numeric' : undefined}
      maxlength={field.maxLength}
      value={textOf(value)}
      {...shared}
    />
  );
};

const Hint = ({ field, id }: { field: Asked; id: string }) => {
  const own = hintOf(field.name);
  const lines = field.kind === 'lines' && !field.choices ? 'Uno por línea.' : '';
  const records =
    field.kind === 'records'
      ? `Uno por línea: ${field.columns.map(fieldWord).join(' | ').toLowerCase()}.`
      : '';
  const optional = field.isRequired ? '' : 'Puedes dejarlo en blanco.';
  const text = [own, lines, records, optional].filter(Boolean).join(' ');
  return text ? <small id={id}>{text}</small> : null;
};

/** One field with its label, its hint and, where it was refused, the sentence that says what to do. */
const FieldRow = ({
  field,
  value,
  wrong,
}: {
  field: Asked;
  value: unknown;
  wrong: Wrong | undefined;
}) => {
  const isGroup =
    field.kind === 'some-of' || (field.choices !== undefined && field.kind === 'lines');
  const isSelect = field.kind === 'one-of' || (field.choices !== undefined && !isGroup);
  const hintId = `${field.name}-ayuda`;
  const errorId = `${field.name}-error`;
  const described = [hintId, wrong ? errorId : ''].filter(Boolean).join(' ');
  const inner: Child = isGroup ? (
    <Ticks field={field} value={value} choices={choicesOf(field)} />
  ) : isSelect ? (
    <Select field={field} value={value} choices={choicesOf(field)} />
  ) : (
    <Control field={field} value={value} described={described} />
  );
  const error = wrong ? (
    <span class="error" id={errorId}>
      {wrong.sentence}
    </span>
  ) : null;
  if (isGroup)
    return (
      <fieldset class={wrong ? 'field wrong' : 'field'}>
        <legend>{fieldWord(field.name)}</legend>
        <Hint field={field} id={hintId} />
        {error}
        {inner}
        {choicesOf(field).length === 0 ? (
          <p class="note">Todavía no hay nada que elegir aquí.</p>
        ) : null}
      </fieldset>
    );
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={field.name}>{fieldWord(field.name)}</label>
      <Hint field={field} id={hintId} />
      {error}
      {inner}
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
}: {
  action: string;
  fields: readonly Asked[];
  values: Values;
  wrong: Wrong | undefined;
  idempotencyKey: string;
  button: string;
  version: number | undefined;
}) => {
  const isMultipart = fields.some(({ kind }) => kind === 'file');
  const isAtField =
    wrong !== undefined && fields.some(({ name }) => name === wrong.at.split('.')[0]);
  return (
    <form
      class="stack"
      method="post"
      action={action}
      enctype={isMultipart ? 'multipart/form-data' : undefined}
    >
      {wrong ? (
        <div class="summary" role="alert">
          <p class="error">
            {isAtField ? (
              <a href={`#${wrong.at.split('.')[0]}`}>{fieldWord(wrong.at.split('.')[0] ?? '')}</a>
            ) : null}
            {isAtField ? ': ' : ''}
            {wrong.sentence}
          </p>
        </div>
      ) : null}
      <input type="hidden" name="_key" value={idempotencyKey} />
      {version === undefined ? null : (
        <input type="hidden" name="version" value={String(version)} />
      )}
      {fields.map((field) => (
        <FieldRow
          field={field}
          value={values[field.name]}
          wrong={wrong && wrong.at.split('.')[0] === field.name ? wrong : undefined}
        />
      ))}
      <p class="actions">
        <button type="submit">{button}</button>
      </p>
    </form>
  );
};
