import { examplesOf } from '../ui/examples.ts';
import { Mosaic, type Tile } from './mosaic.tsx';

const tiles: readonly Tile[] = (
  [
    ['penalolen', 'Peñalolén', 'PEÑ', 'active', 'activa, fase cierre'],
    ['maipu', 'Maipú', 'MAI', 'preparing', 'se prepara'],
    ['renca', 'Renca', 'REN', 'interested', 'interesada'],
    ['alhue', 'Alhué', 'ALH', 'outside', 'no participa'],
  ] as const
).map(([slug, name, label, state, detail], index) => ({
  slug,
  name,
  label,
  state,
  detail,
  cell: [index * 2, 0],
}));

export const mosaicExamples = examplesOf(
  Mosaic,
  { name: 'Mosaico', when: 'La región de un vistazo: una casilla por comuna.' },
  { 'de cuatro comunas': { tiles } },
);
