import type * as z from 'zod';
import { fileWords } from '#files';
import { organisationKinds } from '#organisations';
import type { AdviceRule, DossierPart } from './advice.ts';
import type { JoiningCall, Programme, Zone } from './call.ts';
import type { Pillar } from './dossier.ts';
import type { Capacity } from './letter.ts';
import type { Says, Topic } from './passage.ts';
import type { Independence } from './review.ts';
import type { SignatureMethod } from './signature.ts';

type Words<Schema extends z.ZodType<string>> = Readonly<Record<z.output<Schema>, string>>;

export const programmeWords: Readonly<Record<JoiningCall['programme'], string>> = {
  'ogp-local': 'OGP Local',
  'regional-network': 'Red regional',
} satisfies Words<typeof Programme>;

export const zoneWords: Words<typeof Zone> = {
  'America/Santiago': 'Chile',
  'America/Los_Angeles': 'Costa oeste de Estados Unidos',
  'America/New_York': 'Costa este de Estados Unidos',
  UTC: 'UTC',
};

export const applicationKinds = { joining: 'Ingreso', renewal: 'Renovación' } as const;

export const dossierStates = {
  draft: 'En preparación',
  submitted: 'Enviada',
  decided: 'Resuelta por la región',
  withdrawn: 'Retirada',
  concluded: 'Resuelta por OGP',
} as const;

export const reviewStates = {
  none: 'Sin revisión',
  open: 'En revisión',
  admitted: 'Admitida',
  declined: 'No admitida',
  withdrawn: 'Retirada',
} as const;

export const decisionWords = { admitted: 'Admitida', declined: 'No admitida' } as const;

export const languageWords = { es: 'Español', en: 'Inglés' } as const;

export const capacityWords: Words<typeof Capacity> = {
  head: 'Presidencia o dirección',
  'deputy-head': 'Vicepresidencia',
  agreement: 'Acuerdo de la organización',
  member: 'Integrante',
  oneself: 'A título personal',
};

export const methodWords: Words<typeof SignatureMethod> = {
  handwritten: 'A mano',
  electronic: 'Firma electrónica',
  code: 'Con código de ingreso',
};

export const topicWords: Words<typeof Topic> = {
  declaration: 'Declaración',
  collaboration: 'Trabajo en conjunto',
  participation: 'Participación',
  stance: 'Postura',
  help: 'Ayuda que ofrece',
};

export const saysWords: Words<typeof Says> = {
  yes: 'Sí',
  'not-yet': 'Todavía no',
  regardless: 'Sí, pase lo que pase',
};

export const pillarWords: Words<typeof Pillar> = {
  transparency: 'Transparencia',
  participation: 'Participación',
  accountability: 'Rendición de cuentas',
  innovation: 'Innovación',
};

export const independenceWords: Words<typeof Independence> = {
  independent: 'Independiente',
  government: 'Es parte de un gobierno',
  dependent: 'Depende de quien postula',
  unclear: 'No está claro',
};

export const criterionWords = {
  commitment: 'Compromiso de la autoridad',
  practice: 'Práctica',
  capacity: 'Capacidad del equipo',
  'civil-society': 'Sociedad civil',
  contribution: 'Aporte a los demás',
} as const;

/** What each rule of joining asks for, and what to do where it is not met. */
export const adviceWords: Readonly<Record<AdviceRule, string>> = {
  J1: 'Una sola postulación por gobierno y convocatoria',
  J2: 'Carta firmada de cada gobierno que postula',
  J3: 'Carta firmada de una organización que no es del gobierno',
  J4: 'La carta suscribe la Declaración de Gobierno Abierto',
  J5: 'Una reforma o proceso de cocreación en los últimos años',
  J6: 'Meses que quedan del período',
  J7: 'Equipo y recursos',
  J8: 'Razones, ambición, beneficios y aporte',
  J10: 'Cada gobierno aceptó postular en conjunto',
};

/** The same rules with what counts, for whoever prepares or reads an application. */
export const adviceHelp: Readonly<Record<AdviceRule, string>> = {
  J1: 'Quien ya tiene una postulación en curso la termina o la retira antes de empezar otra.',
  J2: 'La firma quien dirige el gobierno. Si postulan varios, cada uno trae la suya.',
  J3: 'La firma alguien que no trabaja en el gobierno: una junta de vecinos, una fundación, un consejo. Un consejo que preside la alcaldía firma por su vicepresidencia o por acuerdo.',
  J4: 'Se cita el pasaje de la carta que lo dice.',
  J5: 'Cuenta lo que ocurrió en los años que dice la convocatoria, con su fecha y cómo se comprueba.',
  J6: 'Se cuentan los meses enteros desde que se envía hasta que termina el período. Si postulan varios, vale el menor.',
  J7: 'Qué unidad está a cargo, quién coordina y con qué recursos.',
  J8: 'Por qué postulan, hasta dónde quieren llegar, qué gana la comunidad y qué aportan a los demás.',
  J10: 'Cada gobierno dice en su propia oficina que postula con los demás.',
};

export const partWords: Readonly<Record<DossierPart, string>> = {
  letters: 'Cartas de quienes postulan',
  declaration: 'Declaración de Gobierno Abierto',
  support: 'Respaldo de la sociedad civil',
  statement: 'Por qué postulan',
  team: 'Equipo',
  governments: 'Gobiernos y su período',
  achievements: 'Logros',
  consortium: 'Acuerdo entre los gobiernos',
  agreement: 'Acuerdo del concejo',
  budget: 'Presupuesto',
  diagnosis: 'Autodiagnóstico',
};

const number = 'Oficio N°';
const initials = 'Iniciales de responsabilidad';

/** The heading of an oficio, as its layout calls the fields. */
export const headingWords = {
  number,
  antecedent: 'ANT. (antecedente)',
  matter: 'MAT. (materia)',
  distribution: 'Distribución',
  documentIds: 'Identificadores del documento (ID DOC, serie)',
  initials,
} as const;

const coversHint = 'Si no marcas ninguno, habla de todos.';

export const coversWords = { label: 'De qué gobiernos habla', hint: coversHint } as const;

/** What every letter states. */
export const letterWords = {
  addressee: 'A quién se dirige',
  date: 'Fecha de la carta',
  language: { label: 'Idioma', values: languageWords },
  text: {
    label: 'Texto completo',
    hint: 'Si lo copias aquí, las citas se comprueban contra él.',
  },
  fileId: fileWords,
  ...headingWords,
  covers: coversWords,
} as const;

/** Who stands behind an application. */
export const authorWords = {
  organisation: 'Organización',
  kind: { label: 'Tipo', values: organisationKinds },
  capacity: { label: 'En qué calidad firma', values: capacityWords },
} as const;
