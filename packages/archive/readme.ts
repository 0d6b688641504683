import type { Journey } from './journey.ts';
import { reasonOf } from './journey.ts';
import type { Manifest } from './manifest.ts';

type Told = Pick<
  Manifest,
  'name' | 'tenant' | 'origin' | 'madeAt' | 'heads' | 'counts' | 'missing'
>;

const lost = (missing: readonly string[]): readonly string[] =>
  missing.length === 0
    ? []
    : [
        '',
        `Faltan ${missing.length} documentos: sus bytes ya no estaban donde se guardan. El manifiesto los nombra.`,
      ];

/** What somebody reads who opened the archive and does not know what it is. */
export const readmeOf = (told: Told, { leftOut }: Journey): string => {
  const { name, tenant, origin, madeAt, heads, counts, missing } = told;
  const reasons = [...new Set(leftOut.values())].map((stay) => `- ${reasonOf(stay)}`);
  return `${[
    `Todo lo que ${name} tenía en Articula`,
    '',
    `Hecho el ${madeAt} (UTC)${origin ? ` en ${origin}` : ''}. Dirección del gobierno: ${tenant}.`,
    'Corresponde al momento en que sus registros sellados terminaban así:',
    ...heads.map(({ collection, acts, hash }) => `  ${collection}: ${acts} actos, código ${hash}`),
    '',
    'Qué hay aquí',
    `- filas/ y cambios/: los registros, tal como estaban (${counts['row'] ?? 0} líneas). Si uno aparece dos veces, vale la última.`,
    `- actos/ y registro/: quién hizo qué y cuándo, por código, y el registro sellado (${counts['act'] ?? 0} actos).`,
    `- votos/: los votos de las consultas cerradas, sin nombre ni hora (${counts['ballot'] ?? 0}).`,
    '- archivos/: los documentos guardados, cada uno con su SHA-256 por nombre.',
    '- publico/ y region/: lo que estaba publicado, para comparar.',
    '- manifiesto.json: la lista de todo, con sus códigos.',
    'Son textos, una línea por cosa, comprimidos con gzip: se leen sin este programa.',
    ...lost(missing),
    '',
    'Qué no hay, y por qué',
    ...reasons,
    '',
    'Cómo seguir',
    '1. Compara el código con el del acta: sha256sum manifiesto.json',
    '2. En la otra instalación: npm run import -- <este archivo .zip> <código>. Usa el archivo tal como se descargó.',
    '3. Allá, el equipo se invita de nuevo: los nombramientos viajan, las cuentas no.',
    '4. La región de allá anota la membresía: la decide ella.',
    'Guárdalo con llave: trae datos de personas del equipo.',
  ].join('\n')}\n`;
};
