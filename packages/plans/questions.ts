import * as z from 'zod';

/** Where an answer comes from: counted, drafted from records for somebody to finish, or written by people. */
export const Source = z.enum(['computed', 'assembled', 'human']);
export type Source = z.infer<typeof Source>;

const ids = [
  ...(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] as const),
  ...(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11', 'B12', 'B13'] as const),
] as const;
export const QuestionId = z.enum(ids);
export type QuestionId = z.infer<typeof QuestionId>;

type Question = {
  readonly id: QuestionId;
  readonly es: string;
  readonly en: string;
  readonly source: Source;
};

/** Parts A and B of OGP Local's plan form, in its order. Part C is endorsements, part D commitments. */
export const questions: readonly Question[] = [
  {
    id: 'A1',
    es: '¿Cuál es la visión de gobierno abierto a largo plazo?',
    en: 'What is the long-term vision for open government?',
    source: 'human',
  },
  {
    id: 'A2',
    es: '¿Qué se ha logrado hasta hoy en gobierno abierto?',
    en: 'What has been achieved in open government to date?',
    source: 'assembled',
  },
  {
    id: 'A3',
    es: '¿Qué desafíos hay y qué se quiere mejorar?',
    en: 'What are the current challenges and areas to improve?',
    source: 'assembled',
  },
  {
    id: 'A4',
    es: '¿Qué metas se quieren alcanzar a mediano plazo?',
    en: 'What are the medium-term goals?',
    source: 'human',
  },
  {
    id: 'A5',
    es: '¿Cómo aporta este plan a la visión de gobierno abierto?',
    en: 'How does this plan contribute to the open government vision?',
    source: 'assembled',
  },
  {
    id: 'A6',
    es: '¿Cómo aporta la visión a los objetivos de la administración?',
    en: "How does the vision contribute to the administration's policy goals?",
    source: 'assembled',
  },
  {
    id: 'B1',
    es: '¿Qué instituciones conducen el plan?',
    en: 'Which institutions lead the plan?',
    source: 'computed',
  },
  {
    id: 'B2',
    es: '¿Cómo se coordinan las unidades que trabajan en el plan?',
    en: 'What arrangements coordinate the units that work on the plan?',
    source: 'assembled',
  },
  {
    id: 'B3',
    es: '¿Qué espacios de participación hubo, presenciales y en línea?',
    en: 'Which spaces for participation were there, offline and online?',
    source: 'computed',
  },
  {
    id: 'B4',
    es: '¿Qué se hizo para incluir a personas diversas y a grupos en desventaja?',
    en: 'What was done to include diverse people and vulnerable groups?',
    source: 'assembled',
  },
  {
    id: 'B5',
    es: '¿Quiénes participaron?',
    en: 'Who took part?',
    source: 'computed',
  },
  {
    id: 'B6',
    es: '¿Cuántos grupos participaron?',
    en: 'How many groups took part?',
    source: 'computed',
  },
  {
    id: 'B7',
    es: '¿Cuántas reuniones públicas hubo en la cocreación?',
    en: 'How many public-facing meetings were held in the co-creation?',
    source: 'computed',
  },
  {
    id: 'B8',
    es: '¿Cómo seguirá la colaboración durante la implementación?',
    en: 'How will the collaboration continue during implementation?',
    source: 'assembled',
  },
  {
    id: 'B9',
    es: '¿Quién monitorea el plan con independencia?',
    en: 'Who monitors the plan independently?',
    source: 'assembled',
  },
  {
    id: 'B10',
    es: '¿Cómo se contacta a quien monitorea?',
    en: 'How can the monitoring body be contacted?',
    source: 'computed',
  },
  {
    id: 'B11',
    es: '¿En qué actividades se conversará sobre el avance con la comunidad?',
    en: 'In which activities will progress be discussed with stakeholders?',
    source: 'assembled',
  },
  {
    id: 'B12',
    es: '¿Cómo se revisa el avance con las unidades responsables?',
    en: 'How is progress checked with the implementing units?',
    source: 'assembled',
  },
  {
    id: 'B13',
    es: '¿Cómo se darán a conocer los resultados del monitoreo?',
    en: 'How will monitoring results be shared with the public?',
    source: 'assembled',
  },
];

const computed: ReadonlySet<QuestionId> = new Set(
  questions.filter(({ source }) => source === 'computed').map(({ id }) => id),
);

/** Whether the answer is counted from records, and so written by nobody. */
export const isComputed = (id: QuestionId): boolean => computed.has(id);
