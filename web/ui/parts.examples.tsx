import { examplesOf } from './examples.ts';
import { Chip, Empty, Figures, FromWhere, Synthetic, Table } from './parts.tsx';

export const chipExamples = examplesOf(
  Chip,
  { name: 'Ficha', when: 'Un estado en una palabra. El color nunca lo dice solo.' },
  {
    'sin tono': { children: 'Fase: diálogos' },
    bien: { tone: 'good', children: 'Abierta' },
    'con cuidado': { tone: 'warn', children: 'Vence pronto' },
    mal: { tone: 'bad', children: 'Anulado' },
  },
);

export const syntheticExamples = examplesOf(
  Synthetic,
  { name: 'Sintético', when: 'Dice lo que inventó la demostración, y nada de lo demás.' },
  {
    'en español': { origin: 'synthetic' },
    'en inglés': { origin: 'synthetic', lang: 'en' },
  },
);

export const fromWhereExamples = examplesOf(
  FromWhere,
  { name: 'De dónde viene', when: 'Un documento público o la demostración.' },
  { 'de una fuente': { origin: 'source' }, 'de la demostración': { origin: 'synthetic' } },
);

export const figuresExamples = examplesOf(
  Figures,
  { name: 'Cifras', when: 'Números contados desde los registros.' },
  {
    'tres, una sintética': {
      figures: [
        ['Reuniones públicas', 11],
        ['Grupos', 24],
        ['Votos', '12.345', 'synthetic'],
      ],
    },
  },
);

export const emptyExamples = examplesOf(
  Empty,
  { name: 'Lugar vacío', when: 'Dice qué habrá ahí y quién lo pone.' },
  { 'sin acta': { children: 'El acta se publica cuando se aprueba.' } },
);

type Row = { readonly title: string; readonly votes: string; readonly isIn: boolean };

const rows: readonly Row[] = [
  { title: 'Plazas con luz', votes: '1.240', isIn: true },
  { title: 'Presupuesto abierto por barrio', votes: '985', isIn: true },
  { title: 'Bancos en las plazas', votes: '0', isIn: false },
];

export const tableExamples = examplesOf(
  Table<Row>,
  { name: 'Tabla', when: 'En un teléfono, cada fila se vuelve una tarjeta.' },
  {
    'con números': {
      caption: 'Votos por opción',
      rows,
      columns: [
        { label: 'Opción', cell: (one) => one.title },
        { label: 'Votos', cell: (one) => one.votes, isNumber: true },
        { label: 'Entra al plan', cell: (one) => (one.isIn ? 'Sí' : 'No') },
      ],
    },
  },
);
