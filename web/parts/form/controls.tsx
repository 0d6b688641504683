import type { Asked, Choice } from './asked.ts';
import type { Field } from './fields.ts';
import { type Kept, keptField } from './kept.ts';

/** A field as it is shown now. */
export type Shown = {
  readonly field: Asked;
  readonly value: unknown;
  readonly described: string | undefined;
  readonly isWrong: boolean;
  readonly kept?: Kept | undefined;
};

const oneLine = (value: unknown) => textOf(value).replaceAll('\n', ' ');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A value as a control of text shows it. */
export const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (isRecord(value)) return Object.values(value).map(oneLine).join(' | ');
  return value === undefined || value === null ? '' : String(value);
};

/** The values of a list that is ticked. */
export const listOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === '' ? [] : [String(value)];
};

export const choicesOf = (field: Asked): readonly Choice[] =>
  field.choices ?? field.options.map((value) => ({ value, label: field.values?.[value] ?? value }));

/** Several of a list are ticked, one of a list is selected. */
export const isGroup = ({ kind, choices }: Asked) =>
  kind === 'some-of' || (choices !== undefined && kind === 'lines');

const sharedOf = ({ field, described, isWrong }: Shown) => ({
  id: field.name,
  name: field.name,
  required: field.isRequired,
  'aria-describedby': described,
  'aria-invalid': isWrong ? ('true' as const) : undefined,
});

const Select = (shown: Shown) => {
  const { field, value } = shown;
  const choices = choicesOf(field);
  // With a single possible answer there is nothing to choose.
  const isSettled = field.isRequired && choices.length === 1;
  return (
    <select {...sharedOf(shown)}>
      {isSettled ? null : <option value="">{field.isRequired ? 'Elige…' : 'Ninguno'}</option>}
      {choices.map((choice) => (
        <option value={choice.value} selected={textOf(value) === choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
};

export const Ticks = ({ field, value }: Pick<Shown, 'field' | 'value'>) => {
  const ticked = new Set(listOf(value));
  return (
    <div>
      {choicesOf(field).map((choice, index) => (
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
    </div>
  );
};

const FileField = (shown: Shown) => {
  const { kept, field } = shown;
  return (
    <>
      {kept ? (
        <>
          <input type="hidden" name={keptField(field.name)} value={kept.fileId} />
          <p class="note">Ya recibimos «{kept.name}». Elige otro solo si quieres cambiarlo.</p>
        </>
      ) : null}
      <input
        type="file"
        {...sharedOf(shown)}
        required={field.isRequired && !kept}
        accept=".pdf,.png,.jpg,.jpeg,.webp,.csv,.txt,.docx,.xlsx"
      />
    </>
  );
};

const inputTypes: Partial<
  Record<Field['kind'], { readonly type: string; readonly takes: RegExp }>
> = {
  date: { type: 'date', takes: /^\d{4}-\d{2}-\d{2}$/ },
  month: { type: 'month', takes: /^\d{4}-\d{2}$/ },
  minute: { type: 'datetime-local', takes: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/ },
};

/** A control for days empties what it cannot read: what somebody wrote stays in a field of text. */
const inputType = ({ kind }: Field, value: string) => {
  const special = inputTypes[kind];
  return special && (value === '' || special.takes.test(value)) ? special.type : 'text';
};

const rows: Partial<Record<Field['kind'], number>> = { text: 5, lines: 4, records: 6 };

/** The control of a field that is not a group of ticks. */
export const Control = (shown: Shown) => {
  const { field, value } = shown;
  if (field.kind === 'one-of' || field.choices !== undefined) return <Select {...shown} />;
  if (field.kind === 'file') return <FileField {...shown} />;
  if (field.kind in rows)
    return (
      <textarea {...sharedOf(shown)} rows={rows[field.kind]}>
        {textOf(value)}
      </textarea>
    );
  return (
    <input
      type={inputType(field, textOf(value))}
      {...(field.kind === 'number' ? { inputmode: 'numeric' as const } : {})}
      value={textOf(value)}
      {...sharedOf(shown)}
      {...field.attributes}
    />
  );
};
