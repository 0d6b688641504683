import { TenantId } from '#kernel';
import { recordEarlierPlan } from '#plans';
import { region } from '#tenancy';
import type { Enactor } from './enactor.ts';
import { personas } from './personas.ts';

const tribu2022 = 'Carta de Fundación Tribu en la postulación de Maipú, 16 de marzo de 2022';
const tribu2024 =
  'Carta de Fundación Tribu en la postulación del Gobierno Regional y Renca, 26 de enero de 2024';
const renca2024 =
  'Carta del alcalde en la postulación del Gobierno Regional y Renca, enero de 2024';
const penalolen2024 =
  'Oficio de la Municipalidad de Peñalolén que apoya a Renca, 23 de enero de 2024';

/** The plans that the sources tell of and that were not made here. What they do not say is absent. */
const plans = [
  {
    commune: 'renca',
    title: 'Primer plan de gobierno abierto de Renca',
    on: '2018',
    dated: 'co-creation',
    commitments: 5,
    source: `${tribu2022}; ${renca2024}`,
    note: 'La primera comuna de Chile que cocreó un plan, con Fundación Tribu y CEPAL. La fuente da el año en que empezó, y no el del plan. Sus 5 compromisos se ejecutaron.',
  },
  {
    commune: 'renca',
    title: 'Segundo plan de gobierno abierto de Renca',
    on: '2023-06-16',
    dated: 'co-creation',
    source: `${penalolen2024}; ${renca2024}`,
    note: 'Ese día fue el taller de diseño colaborativo, con Fundación Tribu, CEPAL y Maipú. En enero de 2024 el plan todavía se hacía.',
  },
  {
    commune: 'san-joaquin',
    title: 'Primer plan de gobierno abierto de San Joaquín',
    on: '2023-12',
    dated: 'co-creation',
    commitments: 3,
    source: 'Carta de postulación de San Joaquín, 15 de enero de 2024',
    note: 'La cuarta comuna del país. Empezó en agosto de 2023, antes de postular, y votó en diciembre con cerca de 1.000 personas. Se ejecuta en 2024.',
  },
  {
    commune: 'maipu',
    title: 'Plan de acción de Maipú',
    source: tribu2024,
    note: 'La carta dice que Fundación Tribu acompañó su cocreación. No da su fecha.',
  },
] as const;

/** The region enters in its register the plans that were made elsewhere, each with its document. */
export const recordEarlierPlans = async ({ enact, at }: Enactor): Promise<void> => {
  const officer = personas.find(({ role }) => role === 'regional-officer');
  if (!officer) return;
  at('2024-01-30T12:00');
  for (const [index, { commune, ...plan }] of plans.entries())
    await enact(
      { tenant: region.tenant, person: officer.id },
      recordEarlierPlan,
      `earlier-plan-${index}`,
      { commune: TenantId.parse(commune), ...plan },
      'source',
    );
};
