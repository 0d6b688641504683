import { TenantId } from '#kernel';
import type { Commune, Province } from './territory.ts';

/**
 * The region's provinces and communes. Codes: SUBDERE, Códigos Únicos Territoriales 2018.
 * Population: INE, Censo 2024. `cell` is the column and row on the mosaic, our own drawing.
 */
export const provinces: readonly Province[] = [
  { code: '131', name: 'Santiago' },
  { code: '132', name: 'Cordillera' },
  { code: '133', name: 'Chacabuco' },
  { code: '134', name: 'Maipo' },
  { code: '135', name: 'Melipilla' },
  { code: '136', name: 'Talagante' },
];

type Fact = readonly [
  cut: string,
  slug: string,
  name: string,
  label: string,
  population: number,
  column: number,
  row: number,
];

// prettier-ignore
const facts: readonly Fact[] = [
  ['13101', 'santiago', 'Santiago', 'Stgo', 438856, 5, 3],
  ['13102', 'cerrillos', 'Cerrillos', 'Cerril', 85041, 3, 4],
  ['13103', 'cerro-navia', 'Cerro Navia', 'CNavia', 127250, 2, 3],
  ['13104', 'conchali', 'Conchalí', 'Conch', 121587, 4, 1],
  ['13105', 'el-bosque', 'El Bosque', 'ElBosq', 155257, 4, 6],
  ['13106', 'estacion-central', 'Estación Central', 'EstCen', 181049, 4, 3],
  ['13107', 'huechuraba', 'Huechuraba', 'Huech', 101808, 5, 1],
  ['13108', 'independencia', 'Independencia', 'Indep', 116943, 4, 2],
  ['13109', 'la-cisterna', 'La Cisterna', 'LaCist', 103157, 4, 5],
  ['13110', 'la-florida', 'La Florida', 'LaFlor', 374836, 7, 5],
  ['13111', 'la-granja', 'La Granja', 'LaGran', 112022, 6, 5],
  ['13112', 'la-pintana', 'La Pintana', 'LaPint', 175421, 5, 6],
  ['13113', 'la-reina', 'La Reina', 'LaRein', 89870, 7, 3],
  ['13114', 'las-condes', 'Las Condes', 'LCondes', 296134, 7, 2],
  ['13115', 'lo-barnechea', 'Lo Barnechea', 'LoBarn', 112620, 7, 1],
  ['13116', 'lo-espejo', 'Lo Espejo', 'LoEsp', 87295, 3, 5],
  ['13117', 'lo-prado', 'Lo Prado', 'LoPrado', 91290, 2, 4],
  ['13118', 'macul', 'Macul', 'Macul', 123800, 7, 4],
  ['13119', 'maipu', 'Maipú', 'Maipú', 503635, 2, 5],
  ['13120', 'nunoa', 'Ñuñoa', 'Ñuñoa', 241467, 6, 3],
  ['13121', 'pedro-aguirre-cerda', 'Pedro Aguirre Cerda', 'PAC', 96062, 4, 4],
  ['13122', 'penalolen', 'Peñalolén', 'Peñal', 236478, 8, 4],
  ['13123', 'providencia', 'Providencia', 'Provi', 143974, 6, 2],
  ['13124', 'pudahuel', 'Pudahuel', 'Pudah', 227820, 2, 2],
  ['13125', 'quilicura', 'Quilicura', 'Quili', 205624, 3, 1],
  ['13126', 'quinta-normal', 'Quinta Normal', 'QNorm', 129351, 3, 3],
  ['13127', 'recoleta', 'Recoleta', 'Recol', 154615, 5, 2],
  ['13128', 'renca', 'Renca', 'Renca', 143622, 3, 2],
  ['13129', 'san-joaquin', 'San Joaquín', 'SJoaq', 95602, 6, 4],
  ['13130', 'san-miguel', 'San Miguel', 'SMig', 150829, 5, 4],
  ['13131', 'san-ramon', 'San Ramón', 'SRamón', 76002, 5, 5],
  ['13132', 'vitacura', 'Vitacura', 'Vitac', 86420, 6, 1],
  ['13201', 'puente-alto', 'Puente Alto', 'PteAlto', 568086, 6, 6],
  ['13202', 'pirque', 'Pirque', 'Pirque', 29060, 7, 6],
  ['13203', 'san-jose-de-maipo', 'San José de Maipo', 'SJMaipo', 17441, 8, 5],
  ['13301', 'colina', 'Colina', 'Colina', 173293, 3, 0],
  ['13302', 'lampa', 'Lampa', 'Lampa', 145160, 2, 1],
  ['13303', 'tiltil', 'Tiltil', 'Tiltil', 19742, 2, 0],
  ['13401', 'san-bernardo', 'San Bernardo', 'SBern', 306371, 3, 6],
  ['13402', 'buin', 'Buin', 'Buin', 116969, 3, 7],
  ['13403', 'calera-de-tango', 'Calera de Tango', 'CTango', 25491, 2, 6],
  ['13404', 'paine', 'Paine', 'Paine', 78828, 4, 7],
  ['13501', 'melipilla', 'Melipilla', 'Melip', 136325, 0, 7],
  ['13502', 'alhue', 'Alhué', 'Alhué', 7768, 1, 8],
  ['13503', 'curacavi', 'Curacaví', 'Curac', 35165, 1, 2],
  ['13504', 'maria-pinto', 'María Pinto', 'MPinto', 15352, 1, 3],
  ['13505', 'san-pedro', 'San Pedro', 'SPedro', 11108, 0, 8],
  ['13601', 'talagante', 'Talagante', 'Talag', 76429, 1, 6],
  ['13602', 'el-monte', 'El Monte', 'ElMonte', 37497, 1, 7],
  ['13603', 'isla-de-maipo', 'Isla de Maipo', 'IMaipo', 39274, 2, 7],
  ['13604', 'padre-hurtado', 'Padre Hurtado', 'PHurt', 81243, 1, 4],
  ['13605', 'penaflor', 'Peñaflor', 'Peñaf', 94402, 1, 5],
];

export const communes: readonly Commune[] = facts.map(
  ([cut, slug, name, label, population, column, row]) => ({
    tenant: TenantId.parse(slug),
    cut,
    name,
    label,
    province: cut.slice(0, 3),
    population,
    cell: [column, row] as const,
  }),
);
