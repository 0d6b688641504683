/** The order of the places of an office, whoever describes them. */
export const order: readonly string[] = [
  'constancias',
  'exenciones',
  'dialogos',
  'aportes',
  'temas',
  'propuestas',
  'compromisos',
  'consulta',
  'plan',
  'ente',
  'avance',
  'obligaciones',
  'informes',
];
