import { type ProcessId, attestFact } from '#processes';
import type { AttestedMeasure } from '#standards';
import { penalolenAs } from './cast.ts';
import type { Enactor } from './enactor.ts';

/** What the published plan states of itself, and where in it. What it is silent about stays a gap. */
const stated: readonly (readonly [measure: AttestedMeasure, title: string, where: string])[] = [
  [
    'expression-of-interest',
    'Carta de postulación publicada junto al plan',
    'archivo LETTER-OF-APPLICATION.docx',
  ],
  [
    'recent-reforms',
    'Unidad de gobierno abierto en la Dirección de Control',
    'logros en gobierno abierto',
  ],
  [
    'recent-reforms',
    'Formación de funcionarios en gobierno abierto, 2020-2021',
    'logros en gobierno abierto',
  ],
  [
    'recent-reforms',
    'Participación en el programa Municipios Abiertos, 2020',
    'logros en gobierno abierto',
  ],
  [
    'identified-team',
    'Control y Gobierno Abierto, Participación Ciudadana y Administración Municipal',
    'instituciones responsables',
  ],
  ['reasons-stated', 'Visión, desafíos y metas de mediano plazo', 'visión estratégica'],
  ['contact-named', 'Institución a cargo y correo de consultas', 'seguimiento de los compromisos'],
  [
    'outreach-activities',
    'Difusión en redes sociales de la institución',
    'espacios de colaboración',
  ],
  ['outreach-activities', 'Difusión en el diario comunal', 'espacios de colaboración'],
  ['outreach-activities', 'Difusión en los macrosectores', 'espacios de colaboración'],
];

/** The day on which the document that says it was sent: earlier days are not in the source. */
const on = '2021-11-16';

/** States what the plan says and nothing in the house counts. */
export const attest = async ({ enact }: Enactor, processId: ProcessId): Promise<void> => {
  for (const [index, [measure, title, where]] of stated.entries())
    await enact(
      penalolenAs('coordinator'),
      attestFact,
      `attestation-${index}`,
      { processId, measure, title, on, source: `Plan de acción de Peñalolén 2021-2024, ${where}` },
      'source',
    );
};
