import { type Phase, phases } from '#kernel';
import { readDay } from '#perform';
import type { Calendar } from '#processes';
import { es } from '../text/es.ts';
import { type Asked, asked } from '../parts/form/asked.ts';

export type Typed = Readonly<Record<string, string>>;

type Planned = Pick<Calendar, 'phases' | 'meetings'>;

/** Empty lines for further meetings. */
export const spareMeetings = 2;

const mostMeetings = 60;

const isFilled = (typed: Typed, at: number) => Boolean(typed[`m${at}-title`] || typed[`m${at}-on`]);

/** The two days of a phase. */
export const phaseFields = (phase: Phase): readonly Asked[] => [
  asked({ name: `${phase}-opens`, kind: 'date', label: 'Empieza' }),
  asked({ name: `${phase}-closes`, kind: 'date', label: 'Termina' }),
];

export const meetingFields = (at: number): readonly Asked[] => [
  asked({ name: `m${at}-title`, kind: 'line', label: 'Nombre', maxLength: 160 }),
  asked({
    name: `m${at}-phase`,
    kind: 'one-of',
    label: 'Fase',
    choices: phases.map((phase) => ({ value: phase, label: es.phases[phase] })),
  }),
  asked({ name: `m${at}-on`, kind: 'date', label: 'Día' }),
];

/** A calendar as its form has it. */
export const typedOf = ({ phases: planned, meetings }: Planned): Typed => ({
  ...Object.fromEntries(
    planned.flatMap(({ phase, opensOn, closesOn }) => [
      [`${phase}-opens`, opensOn],
      [`${phase}-closes`, closesOn],
    ]),
  ),
  ...Object.fromEntries(
    meetings.flatMap(({ title, phase, on }, at) => [
      [`m${at}-title`, title],
      [`m${at}-phase`, phase],
      [`m${at}-on`, on],
    ]),
  ),
});

/** How many lines of meetings are filled in, up to the last one. */
export const rowsOf = (typed: Typed): number =>
  Array.from({ length: mostMeetings }, (_, at) => at).findLastIndex((at) => isFilled(typed, at)) +
  1;

/** What was typed as the verb asks for it, and which field a place of the verb's input was. */
export const inputOf = (fields: ReadonlyMap<string, readonly (string | File)[]>) => {
  const typed: Record<string, string> = {};
  for (const [name, [value]] of fields) if (typeof value === 'string') typed[name] = value;
  const planned = phases.filter((phase) => typed[`${phase}-opens`] || typed[`${phase}-closes`]);
  const held = Array.from({ length: mostMeetings }, (_, at) => at).filter((at) =>
    isFilled(typed, at),
  );
  const names: Readonly<Record<string, string>> = {
    opensOn: 'opens',
    closesOn: 'closes',
    phase: 'opens',
  };
  return {
    typed,
    input: {
      phases: planned.map((phase) => ({
        phase,
        opensOn: readDay(typed[`${phase}-opens`] ?? ''),
        closesOn: readDay(typed[`${phase}-closes`] ?? ''),
      })),
      meetings: held.map((at) => ({
        phase: typed[`m${at}-phase`] ?? '',
        on: readDay(typed[`m${at}-on`] ?? ''),
        title: typed[`m${at}-title`] ?? '',
      })),
    },
    fieldAt: (place: string): string => {
      const [list, index = '', name = ''] = place.split('.');
      if (list === 'phases')
        return `${planned[Number(index)] ?? phases[0]}-${names[name] ?? 'opens'}`;
      return list === 'meetings' ? `m${held[Number(index)] ?? 0}-${name || 'on'}` : '';
    },
  };
};
