import { type LocalDate, type Phase, addDays, addMonths, onBusinessDay } from '#kernel';
import type { StandardId } from '#standards';
import type { Calendar, PlannedMeeting, PlannedPhase } from './calendar.ts';

type Lasting = { readonly weeks: number } | { readonly months: number };
type Meeting = Pick<PlannedMeeting, 'title' | 'phase'> & { readonly inDays: number };

type Template = {
  readonly phases: readonly (readonly [phase: Phase, lasting: Lasting])[];
  readonly meetings: readonly Meeting[];
};

const meeting = (phase: Phase, inDays: number, title: string): Meeting => ({
  phase,
  inDays,
  title,
});

/** The papers that a meeting is prepared with. */
export const sheets = ['attendance', 'minutes', 'contributions', 'opinions'] as const;
export type Sheet = (typeof sheets)[number];

const besides: Readonly<Partial<Record<Phase, Sheet>>> = {
  dialogues: 'contributions',
  formulation: 'opinions',
};

/** Which papers a meeting of a phase needs. */
export const sheetsFor = (phase: Phase): readonly Sheet[] => {
  const own = besides[phase];
  return ['attendance', 'minutes', ...(own ? [own] : [])];
};

/** As long as the phases of Peñalolén 2021 and Maipú 2022 took, rounded to weeks. */
const usual: Template = {
  phases: [
    ['preparation', { weeks: 6 }],
    ['dialogues', { weeks: 10 }],
    ['systematisation', { weeks: 3 }],
    ['formulation', { weeks: 6 }],
    ['consultation', { weeks: 3 }],
    ['adoption', { weeks: 4 }],
    ['implementation', { months: 24 }],
    ['closing', { months: 3 }],
  ],
  meetings: [
    meeting('preparation', 7, 'Constitución del equipo y del foro'),
    meeting('preparation', 28, 'Presentación del proceso al consejo de la sociedad civil'),
    meeting('dialogues', 7, 'Primer diálogo abierto'),
    meeting('dialogues', 28, 'Diálogo con foco de inclusión'),
    meeting('dialogues', 49, 'Diálogo abierto de cierre'),
    meeting('systematisation', 10, 'Taller para ordenar los aportes en temas'),
    meeting('formulation', 14, 'Mesa técnica con las unidades municipales'),
    meeting('formulation', 35, 'Revisión de los borradores con el foro'),
    meeting('adoption', 10, 'Sesión del foro para adherir al plan'),
    meeting('implementation', 180, 'Rendición de avances con el foro'),
    meeting('implementation', 360, 'Rendición de avances con el foro'),
    meeting('implementation', 540, 'Rendición de avances con el foro'),
    meeting('implementation', 700, 'Rendición de avances con el foro'),
    meeting('closing', 30, 'Aprendizajes con el ente de monitoreo'),
  ],
};

/** Each standard's own. They differ once the members agree on another. */
const templates: Readonly<Record<StandardId, Template>> = {
  'ogp-local': usual,
  'ogp-pcs': usual,
  'gore-rm': usual,
};

const endOf = (from: LocalDate, lasting: Lasting): LocalDate =>
  addDays(
    'weeks' in lasting ? addDays(from, lasting.weeks * 7) : addMonths(from, lasting.months),
    -1,
  );

/** The calendar that a standard proposes to whoever begins on a day. */
export const fromTemplate = (
  standard: StandardId,
  startsOn: LocalDate,
): Pick<Calendar, 'phases' | 'meetings' | 'lineage'> => {
  const template = templates[standard];
  const phases: PlannedPhase[] = [];
  for (const [phase, lasting] of template.phases) {
    const opensOn = addDays(phases.at(-1)?.closesOn ?? addDays(startsOn, -1), 1);
    phases.push({ phase, opensOn, closesOn: endOf(opensOn, lasting) });
  }
  const opens = new Map(phases.map(({ phase, opensOn }) => [phase, opensOn]));
  return {
    phases,
    meetings: template.meetings.map(({ inDays, ...rest }) => ({
      ...rest,
      on: onBusinessDay(addDays(opens.get(rest.phase) ?? startsOn, inDays)),
    })),
    lineage: { standard },
  };
};
