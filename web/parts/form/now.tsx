import type { Asked } from './asked.ts';
import { choicesOf, isGroup, listOf, textOf } from './controls.tsx';

const labelled = (field: Asked, values: readonly string[]) =>
  values.map((value) => choicesOf(field).find((choice) => choice.value === value)?.label ?? value);

const isChosen = (field: Asked) => isGroup(field) || choicesOf(field).length > 0;

const saidOf = (field: Asked, value: unknown): string =>
  isChosen(field) ? labelled(field, listOf(value)).join(', ') : textOf(value);

/** Fields of which another says something else now, each with that. */
export const withNow = (
  fields: readonly Asked[],
  typed: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): readonly Asked[] =>
  fields.map((field) => {
    const { name } = field;
    const isSame =
      !Object.hasOwn(now, name) || saidOf(field, typed[name]) === saidOf(field, now[name]);
    return isSame ? field : { ...field, now: now[name] ?? null };
  });

/** What stands in a field now, beside what somebody typed. */
export const Now = ({ field }: { field: Asked }) =>
  field.now === undefined ? null : (
    <div class="note">
      <p>
        <strong>Ahora dice:</strong>
      </p>
      <p class="pre">{saidOf(field, field.now) || 'Nada.'}</p>
    </div>
  );

/** A text that somebody is about to approve, as it is now. */
export const Standing = ({ texts }: { texts: readonly string[] }) => (
  <>
    {texts.map((text) => (
      <blockquote class="pre">{text}</blockquote>
    ))}
  </>
);

/** Of what a form begins with, the texts that no field of it asks for. */
export const standingIn = (
  begun: Readonly<Record<string, unknown>>,
  fields: readonly Asked[],
): readonly string[] => {
  const asked = new Set(fields.map(({ name }) => name));
  return Object.entries(begun).flatMap(([name, value]) =>
    !asked.has(name) && typeof value === 'string' ? [value] : [],
  );
};
