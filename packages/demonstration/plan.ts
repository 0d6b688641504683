import type { ConsultationId } from '#consultations';
import { respondToTheme } from '#contributions';
import { declareObligation } from '#implementation';
import { appointMonitor } from '#monitoring';
import { type OrganisationKind, registerOrganisation } from '#organisations';
import {
  type QuestionId,
  adoptPlan,
  answerQuestion,
  assemblePlan,
  endorsePlan,
  submitPlan,
} from '#plans';
import { type ProcessId, enterPhase } from '#processes';
import type { Enactor } from './enactor.ts';
import { attest } from './attested.ts';
import { exception, penalolenAs } from './cast.ts';

const leadUnits = [
  'Dirección de Control y Gobierno Abierto',
  'Departamento de Participación Ciudadana',
  'Administración Municipal',
];

/** Who endorsed the plan, as its public page names them. */
const endorsers: readonly (readonly [
  name: string,
  office: string,
  organisation: string,
  kind: OrganisationKind,
])[] = [
  ['Julia Retamal', 'Vicepresidenta', 'Consejo de la Sociedad Civil', 'council'],
  ['Teresa Toro', 'Representante', 'Consejo de Seguridad Comunitaria', 'council'],
  ['Camila Salas', 'Representante', '«Activa» Moviliza Juventud', 'collective'],
  ['María José Fuentes', 'Representante', '«Activa» Moviliza Juventud', 'collective'],
  [
    'Isidora Hormazábal',
    'Representante',
    'Unión Comunal de Juntas de Vecinos',
    'neighbourhood-board',
  ],
  ['Mónica Cuello', 'Presidenta', 'Club Amigos del Adulto Mayor', 'functional-organisation'],
  ['Marcela Díaz', 'Representante', 'Asociación de Funcionarios', 'union'],
  ['David Santander', 'Representante', 'Asociación de Empleados Municipales de Peñalolén', 'union'],
  ['Michel Figueroa', 'Representante', 'Chile Transparente', 'foundation'],
  ['Nicolás del Solar', 'Representante', 'Fundación Ciudadanía Doce', 'foundation'],
];

/** The form's answers in the plan's own sense, told in our words. */
const answers: readonly (readonly [QuestionId, string])[] = [
  [
    'A1',
    'Cuatro ejes: gestión transparente que rinde cuentas, participación ciudadana, conciencia colectiva y una política de alianzas.',
  ],
  [
    'A2',
    'Una unidad de gobierno abierto en la estructura municipal; ejes de gobierno abierto en el PLADECO 2018-2025; formación de funcionarios 2020-2021; compromiso municipal en el tercer plan de Chile, 2016-2018.',
  ],
  [
    'A3',
    'Que la comunidad pueda seguir lo que hace el municipio y saber quién responde, hablar en lenguaje claro e innovar en la participación.',
  ],
  [
    'A4',
    'Conocer y priorizar las necesidades, trabajar de abajo hacia arriba, fortalecer el capital humano de la comunidad y colaborar con otras instituciones.',
  ],
  [
    'A5',
    'El plan concluye la cocreación: recoge los intereses de la comunidad y estrecha los vínculos con la sociedad civil.',
  ],
  [
    'A6',
    'Los temas de los diálogos ya estaban en el PLADECO; la innovación y la mejora de los servicios son parte de la misión municipal.',
  ],
  [
    'B2',
    'Acuerdo del Concejo Municipal para incorporarse; costos en el presupuesto; compromisos en las metas de gestión; decreto de implementación; monitoreo interno y externo.',
  ],
  [
    'B4',
    'Difusión masiva y reuniones con foco de inclusión: género, diversidad sexual, discapacidad, pueblos originarios y personas mayores.',
  ],
  [
    'B8',
    'Seguimiento constante de las iniciativas e instancias participativas dentro de los compromisos.',
  ],
  [
    'B9',
    'José Hernández Bonivento, doctor en Ciencia Política y Administración, profesor asociado de la Universidad Austral de Chile.',
  ],
  [
    'B11',
    'El avance se consulta en la página de gobierno abierto del municipio y por sus canales formales de atención.',
  ],
  [
    'B12',
    'Reuniones al menos una vez al mes con las unidades responsables, según los hitos y los informes trimestrales.',
  ],
  [
    'B13',
    'Los resultados del monitoreo se comparten en la página de gobierno abierto del municipio.',
  ],
];

/**
 * What the plan promises. Whether the recurring ones were done, the source does not tell; the contact of
 * the monitor it leaves open in so many words ("TBD").
 */
const obligations = [
  [
    'Informe trimestral de avance',
    'quarterly',
    'Dirección de Control y Gobierno Abierto',
    'Plan 2021-2024, pregunta B12',
  ],
  [
    'Reunión mensual con las unidades responsables',
    'monthly',
    'Dirección de Control y Gobierno Abierto',
    'Plan 2021-2024, pregunta B12',
  ],
  [
    'Publicar el contacto del ente de monitoreo',
    'once',
    'Dirección de Control y Gobierno Abierto',
    'Plan 2021-2024, pregunta B10: «TBD»',
  ],
  [
    'Publicar los resultados del monitoreo',
    'yearly',
    'Dirección de Control y Gobierno Abierto',
    'Plan 2021-2024, pregunta B13',
  ],
] as const;

const respond = async ({ enact }: Enactor, processId: ProcessId, themeIds: readonly string[]) => {
  for (const [index, themeId] of themeIds.entries())
    await enact(penalolenAs('coordinator'), respondToTheme, `response-${index}`, {
      processId,
      themeId: themeId,
      outcome: index % 4 === 3 ? 'adapted' : 'adopted',
      text: 'Respuesta sintética: el tema pasó a un compromiso redactado y a la consulta. Si no quedó en el plan, se conserva para el próximo ciclo.',
    });
};

const endorse = async ({ enact }: Enactor, processId: ProcessId) => {
  const coordinator = penalolenAs('coordinator');
  for (const [index, [name, office, organisation, kind]] of endorsers.entries()) {
    const first = endorsers.findIndex((one) => one[2] === organisation);
    const { organisationId } = await enact(
      coordinator,
      registerOrganisation,
      `endorsing-organisation-${first}`,
      { name: organisation, kind },
      'source',
    );
    await enact(
      coordinator,
      endorsePlan,
      `endorsement-${index}`,
      { processId, name, office, organisationId },
      'source',
    );
  }
};

/** Reasoned responses, the plan in OGP's form, its endorsements, its submission on 16 November 2021. */
export const submit = async (
  enactor: Enactor,
  processId: ProcessId,
  consultationId: ConsultationId,
  themeIds: readonly string[],
): Promise<void> => {
  const { at, enact } = enactor;
  const coordinator = penalolenAs('coordinator');
  at('2021-10-25T10:00');
  await enact(coordinator, enterPhase, 'phase-adoption', {
    processId,
    phase: 'adoption',
    ...exception,
  });
  await respond(enactor, processId, themeIds);
  await enact(
    coordinator,
    assemblePlan,
    'plan',
    {
      processId,
      consultationId,
      year: 2021,
      title: 'Plan de acción – Peñalolén, Chile, 2021 – 2024',
      endsOn: '2024-09',
      termEndsOn: '2024-12',
      leadUnits,
    },
    'source',
  );
  for (const [question, text] of answers)
    await enact(
      coordinator,
      answerQuestion,
      `answer-${question}`,
      { processId, question: question, text },
      'source',
    );
  await endorse(enactor, processId);
  await enact(
    coordinator,
    appointMonitor,
    'monitor',
    {
      processId,
      name: 'José Hernández Bonivento',
      description:
        'Doctor en Ciencia Política y Administración, profesor asociado de la Universidad Austral de Chile, según el plan publicado.',
    },
    'source',
  );
  for (const [index, [title, cadence, owner, basis]] of obligations.entries())
    await enact(
      coordinator,
      declareObligation,
      `obligation-${index}`,
      {
        processId,
        title,
        cadence,
        owner,
        basis,
        startsOn: '2021-11-16',
        isSilent: cadence !== 'once',
      },
      'source',
    );
  at('2021-11-12T10:00');
  await enact(coordinator, adoptPlan, 'plan-adoption', {
    processId,
    instrument: 'Acto de aprobación sintético: la fuente no lo nombra',
    adoptedOn: '2021-11-12',
  });
  at('2021-11-16T15:00');
  await enact(
    coordinator,
    submitPlan,
    'plan-submission',
    { processId, submittedOn: '2021-11-16' },
    'source',
  );
  await attest(enactor, processId);
};
