import type { Role } from '#access';
import { draftCommitment } from '#commitments';
import { openTheme } from '#contributions';
import { callDialogue } from '#dialogues';
import { reportProgress } from '#implementation';
import { publishReport } from '#monitoring';
import { assemblePlan, endorsePlan } from '#plans';
import { giveOpinion } from '#proposals';

/** How the first screen of a role is called, what it is for, and what to do there where nothing waits. */
export type Home = {
  readonly title: string;
  readonly lead: string;
  /** Verbs that are always useful in their phase, the first that is open wins. */
  readonly useful: readonly string[];
};

const views: Pick<Home, 'title' | 'lead'> = {
  title: 'Para pronunciarnos',
  lead: 'Lo que espera la opinión o la firma de tu grupo, y hasta cuándo.',
};

/** Whoever has several roles begins where most waits for them: the first of these. */
const homes: readonly (readonly [Role, Home])[] = [
  [
    'regional-officer',
    {
      title: 'Región hoy',
      lead: 'Lo que espera por ti y en qué va cada comuna.',
      useful: [],
    },
  ],
  [
    'coordinator',
    {
      title: 'Nuestro proceso',
      lead: 'Qué sigue, hasta cuándo y qué falta.',
      useful: [
        reportProgress.id,
        assemblePlan.id,
        draftCommitment.id,
        openTheme.id,
        callDialogue.id,
      ],
    },
  ],
  [
    'monitor',
    {
      title: 'Por evaluar',
      lead: 'Los compromisos por evaluar. El municipio responde, pero no cambia tu informe.',
      useful: [publishReport.id],
    },
  ],
  [
    'unit-officer',
    {
      title: 'Lo que me piden',
      lead: 'Las opiniones y los avances que tu unidad debe, con su plazo.',
      useful: [giveOpinion.id, reportProgress.id],
    },
  ],
  [
    'certifying-officer',
    {
      title: 'Por certificar',
      lead: 'Los resultados que esperan tu firma.',
      useful: [],
    },
  ],
  ['forum-member', { ...views, useful: [endorsePlan.id] }],
  ['driving-group-member', { ...views, useful: [] }],
  [
    'member-officer',
    { ...views, lead: 'El estándar que acordamos entre municipios, y hasta cuándo.', useful: [] },
  ],
  [
    'data-officer',
    {
      title: 'Datos de las personas',
      lead: 'Lo que las personas piden sobre sus datos, con su plazo.',
      useful: [],
    },
  ],
];

const reading: Home = {
  title: 'Procesos en curso',
  lead: 'Puedes leer todo lo que registra el equipo.',
  useful: [],
};

export const homeOf = (roles: readonly Role[]): Home =>
  homes.find(([role]) => roles.includes(role))?.[1] ?? reading;
