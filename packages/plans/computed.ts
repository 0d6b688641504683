import type { Category } from '#dialogues';
import type { LocalDate } from '#kernel';
import type { Counts } from './plan.ts';
import type { QuestionId } from './questions.ts';

type Mode = 'in-person' | 'online' | 'hybrid';
type Space = { readonly mode: Mode; readonly heldOn: LocalDate };

/** What the computed answers of the form are read off. */
export type Basis = {
  readonly leadUnits: readonly string[];
  readonly spaces: readonly Space[];
  readonly categories: readonly Category[];
  readonly counts: Counts;
};

/** The computed answers of the form in words; the monitor's contact is known later and added then. */
export const computedAnswers = (basis: Basis): Partial<Record<QuestionId, string>> => {
  const categories = Object.keys(categoryNames).filter((one) =>
    basis.categories.some((category) => category === one),
  );
  return {
    B1: basis.leadUnits.join(' · '),
    ...textOf(
      'B3',
      modes.flatMap((mode) => spacesIn(mode, basis.spaces)),
    ),
    ...textOf(
      'B5',
      categories.map((one) => categoryNames[one as Category]),
    ),
    B6: String(basis.counts.groups),
    B7: String(basis.counts.publicMeetings),
  };
};

const textOf = (id: QuestionId, parts: readonly string[]) =>
  parts.length > 0 ? { [id]: parts.join(' · ') } : {};

const spacesIn = (mode: Mode, spaces: readonly Space[]): readonly string[] => {
  const held = spaces.filter((space) => space.mode === mode).map(({ heldOn }) => heldOn);
  const [first, last] = [held.toSorted()[0], held.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const when = first === last ? dayName(first) : `del ${dayName(first)} al ${dayName(last)}`;
  return [`${modeNames[mode]}: ${held.length} (${when})`];
};

const days = new Intl.DateTimeFormat('es-CL', { dateStyle: 'long', timeZone: 'UTC' });

/** The form is read by people: `20 de marzo de 2026`. */
const dayName = (day: LocalDate) => days.format(new Date(`${day}T12:00:00Z`));

const modes = ['in-person', 'online', 'hybrid'] as const;

const modeNames: Record<Mode, string> = {
  'in-person': 'Presenciales',
  online: 'En línea',
  hybrid: 'Mixtos',
};

const categoryNames: Record<Category, string> = {
  'migrant-communities': 'comunidades migrantes',
  'social-actors': 'actores sociales',
  women: 'mujeres',
  'older-adults': 'personas mayores',
  'children-and-adolescents': 'niñas, niños y adolescentes',
  youth: 'jóvenes',
  'indigenous-peoples': 'pueblos indígenas',
  'people-with-disabilities': 'personas con discapacidad',
  'gender-and-sexual-diversity': 'diversidades sexuales y de género',
  'municipal-staff': 'personal municipal',
};
