/** How openly a piece of what is stored may be treated. */
export type DataClass = 'public' | 'internal' | 'personal' | 'sensitive' | 'secret';

type Rule = {
  /** In the words of the notice, as the rest. */
  readonly what: string;
  readonly class: DataClass;
  /** What for, on what ground and how long. */
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
};

const participation =
  'Función pública de participación (Leyes 18.695 y 20.500). No requiere consentimiento (Ley 19.628, artículo 20).';
const openness = 'Transparencia de la función pública (Ley 20.285).';
const duty = 'Obligación legal de responder y dejar constancia (Ley 19.628).';
const safety = 'Seguridad de los datos (Ley 19.628) y función pública de participación.';
const always = 'Sin límite: es parte del expediente público.';
const account = 'Hasta que se borra la cuenta.';

/** The closed list of treatments. Every stored attribute names one, so that none is kept without a reason. */
export const treatments = {
  published: {
    what: 'Lo que se publica del proceso',
    class: 'public',
    purpose: 'Que cualquiera pueda seguir el proceso.',
    basis: openness,
    retention: always,
  },
  counted: {
    what: 'Cantidades de personas, votos y aportes',
    class: 'public',
    purpose: 'Saber cuántas personas participaron, nunca quiénes.',
    basis: participation,
    retention: 'Sin límite: son cantidades.',
  },
  voiced: {
    what: 'El texto de los aportes y de las actas',
    class: 'public',
    purpose: 'Que lo que alguien dijo se lea y se responda, sin su nombre.',
    basis: participation,
    retention: 'Sin límite. Si contiene datos de alguien, se retira de la vista.',
  },
  signed: {
    what: 'El nombre y el cargo de quien firma',
    class: 'public',
    purpose: 'Que se sepa quién responde, adhiere o evalúa en su cargo.',
    basis: openness,
    retention: always,
  },
  recorded: {
    what: 'El trabajo del equipo',
    class: 'internal',
    purpose: 'Preparar lo que después se publica.',
    basis: participation,
    retention: always,
  },
  balloted: {
    what: 'Los votos, sin nombre ni hora',
    class: 'public',
    purpose: 'Que cualquiera recuente los votos. Ningún voto lleva a una persona.',
    basis: participation,
    retention: 'Sin límite: no es dato de nadie.',
  },
  named: {
    what: 'Tu nombre y tu correo',
    class: 'personal',
    purpose: 'Llamarte como pides y escribirte tu código.',
    basis: participation,
    retention: account,
  },
  pseudonym: {
    what: 'Un número al azar en vez de tu nombre',
    class: 'personal',
    purpose: 'Saber que fue la misma persona, sin decir quién.',
    basis: participation,
    retention: 'Queda como un número que, borrada la cuenta, no lleva a nadie.',
  },
  resides: {
    what: 'La comuna que declaras',
    class: 'personal',
    purpose: 'Que cada persona participe en su comuna.',
    basis: participation,
    retention: account,
  },
  recognised: {
    what: 'Una huella con clave de tu correo o de tu identificación',
    class: 'secret',
    purpose: 'Reconocerte cuando vuelves, sin guardar tu RUN.',
    basis: safety,
    retention: account,
  },
  'signed-in': {
    what: 'Cuándo y cómo entraste',
    class: 'personal',
    purpose: 'Que veas y cierres tus sesiones.',
    basis: safety,
    retention: '12 horas en uso; se borra 90 días después.',
  },
  credential: {
    what: 'Las claves de tu sesión y de tu segundo paso',
    class: 'secret',
    purpose: 'Que nadie entre en tu lugar.',
    basis: safety,
    retention: account,
  },
  passing: {
    what: 'Los códigos que pediste y los intentos',
    class: 'secret',
    purpose: 'Terminar una entrada y frenar a quien adivina códigos.',
    basis: safety,
    retention: 'Vence en minutos, y a más tardar en un día.',
  },
  appointed: {
    what: 'Tu rol en un equipo',
    class: 'personal',
    purpose: 'Saber quién trabaja en cada equipo y con qué rol.',
    basis: openness,
    retention: 'Hasta que se borra la cuenta; sus actos quedan sin nombre.',
  },
  invited: {
    what: 'El nombre y el correo de quien fue invitado',
    class: 'personal',
    purpose: 'Invitar a alguien a un equipo.',
    basis: participation,
    retention: 'Hasta que se borra la cuenta de quien la aceptó.',
  },
  authorship: {
    what: 'Qué aportes diste por internet',
    class: 'sensitive',
    purpose: 'Que encuentres y controles los aportes que diste.',
    basis: participation,
    retention: account,
  },
  followed: {
    what: 'Qué procesos sigues',
    class: 'sensitive',
    purpose: 'Avisarte por correo del proceso que elegiste seguir.',
    basis: 'Tu consentimiento, que puedes quitar cuando quieras.',
    retention: account,
  },
  claimed: {
    what: 'Lo que pediste con tus derechos',
    class: 'personal',
    purpose: 'Responder cuando usas tus derechos.',
    basis: duty,
    retention: 'Lo que escribiste, hasta que se borra la cuenta; las fechas y la decisión quedan.',
  },
  kept: {
    what: 'Los documentos de respaldo',
    class: 'internal',
    purpose: 'Guardar documentos de respaldo, que ve el equipo.',
    basis: openness,
    retention: always,
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type Treatment = keyof typeof treatments;
export const treatmentOf = (name: Treatment): Rule => treatments[name];
