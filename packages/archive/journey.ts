import type { Treatment } from '#kernel';
import type { Catalogue, Holding } from '#table';

/** Why something stays. In the words that the archive itself says them in. */
const stays = {
  account:
    'Es de la cuenta de una persona en esta instalación, no del gobierno. Quien la quiera en otra parte la abre allá.',
  secret: 'Abre una puerta de esta instalación. En otra no serviría, y viajando podría robarse.',
  consent:
    'La persona lo permitió aquí y para esto. En otra instalación tiene que pedirlo de nuevo.',
  authorship:
    'Dice quién dio cada aporte. Los aportes viajan; de quién son lo sabe solo su autora o autor, aquí.',
  request: 'Es el pedido de un archivo como este. Se cumple aquí; allá se pide otro.',
  passing: 'Se acaba solo en minutos u horas y nada depende de ello.',
} as const;
export type Stay = keyof typeof stays;

/** Whether what is kept under a treatment leaves with its government. Nothing is undecided: the compiler asks for all. */
const journeys: Readonly<Record<Treatment, 'travels' | Stay>> = {
  published: 'travels',
  counted: 'travels',
  voiced: 'travels',
  signed: 'travels',
  recorded: 'travels',
  balloted: 'travels',
  pseudonym: 'travels',
  appointed: 'travels',
  claimed: 'travels',
  kept: 'travels',
  named: 'account',
  resides: 'account',
  'signed-in': 'account',
  recognised: 'secret',
  credential: 'secret',
  invited: 'secret',
  authorship: 'authorship',
  followed: 'consent',
  passing: 'passing',
};

/** What is asked of this installation alone: brought in elsewhere it would be done there once more. */
const requests: ReadonlySet<string> = new Set(['archive']);

/** One attribute that stays keeps its whole row: half a row is none. */
const stayOf = ({ kind, attributes }: Holding): Stay | undefined => {
  if (requests.has(kind)) return 'request';
  const found = Object.values(attributes).map((treatment) => journeys[treatment]);
  return found.find((one) => one !== 'travels');
};

export type Journey = {
  /** The rows that travel, by kind. A record and its published copy may share a kind. */
  readonly rows: ReadonlyMap<string, readonly Holding[]>;
  readonly leftOut: ReadonlyMap<string, Stay>;
};

/** What leaves and what stays, row by row, from what every room says that it keeps. */
export const journeyOf = (catalogues: readonly Catalogue[]): Journey => {
  const all = catalogues.flatMap(({ holdings }) => holdings);
  const leftOut = new Map<string, Stay>();
  for (const holding of all) {
    const stay = stayOf(holding);
    if (stay) leftOut.set(holding.kind, stay);
  }
  const rows = Map.groupBy(
    all.filter(({ kind }) => !leftOut.has(kind)),
    ({ kind }) => kind,
  );
  return { rows, leftOut };
};

export const reasonOf = (stay: Stay): string => stays[stay];
