import { number } from '../../text/format.ts';
import type { Asked } from './asked.ts';
import { Control, Ticks, isGroup } from './controls.tsx';
import type { Kept } from './kept.ts';
import { Now } from './now.tsx';
import type { Wrong } from './wrongs.ts';

const partOf = ({ parts = {} }: Asked, name: string) => parts[name] ?? name;

const hintFor = (field: Asked) =>
  [
    field.hint,
    field.kind === 'month' ? 'Año y mes, por ejemplo 2027-03.' : '',
    field.kind === 'lines' && !field.choices ? 'Uno por línea.' : '',
    field.kind === 'records'
      ? `Uno por línea, separado con barras: ${field.columns
          .map((name) => partOf(field, name))
          .join(' | ')
          .toLowerCase()}.`
      : '',
    // Said and not held: a browser that holds it cuts what is pasted, without a word.
    field.kind === 'text' && field.maxLength ? `Hasta ${number(field.maxLength)} caracteres.` : '',
    field.isRequired || field.kind === 'tick' ? '' : 'Puedes dejarlo en blanco.',
  ]
    .filter(Boolean)
    .join(' ');

/** Where in a list something is wrong: its line, and of a line its part. */
export const placeIn = (field: Asked, { at }: Wrong): string => {
  const [, index, part] = at.split('.');
  if (index === undefined || !/^\d+$/.test(index)) return '';
  const line = `Línea ${Number(index) + 1}`;
  if (isGroup(field)) return '';
  return part === undefined ? `${line}: ` : `${line}, ${partOf(field, part).toLowerCase()}: `;
};

/** One field with its label, its hint and, where it was refused, the sentences that say what to do. */
export const FieldRow = ({
  field,
  value,
  wrongs,
  kept,
}: {
  field: Asked;
  value: unknown;
  wrongs: readonly Wrong[];
  kept?: Kept | undefined;
}) => {
  const hint = hintFor(field);
  const isWrong = wrongs.length > 0;
  const [hintId, errorId] = [`${field.name}-ayuda`, `${field.name}-error`];
  const described = [hint ? hintId : '', isWrong ? errorId : ''].filter(Boolean).join(' ');
  const shown = { field, value, kept, described: described || undefined, isWrong };
  const { label } = field;
  const aside = (
    <>
      <Now field={field} />
      {hint ? <small id={hintId}>{hint}</small> : null}
      {isWrong ? (
        <span class="error" id={errorId}>
          {wrongs.map((wrong, index) => (
            <>
              {index > 0 ? <br /> : null}
              {placeIn(field, wrong)}
              {wrong.sentence}
            </>
          ))}
        </span>
      ) : null}
      {field.choices?.length === 0 ? (
        <p class="note">Todavía no hay nada que elegir aquí.</p>
      ) : null}
    </>
  );
  const style = isWrong ? 'field wrong' : 'field';
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
