/** Where the pages show what the API has under `/api/v1/communes/…`. What is not here is read in the API. */
const pages: readonly (readonly [api: RegExp, page: string])[] = [
  [/^processes\/(\w+)$/, 'procesos/$1'],
  [/^processes\/(\w+)\/dialogues\/(\w+)$/, 'procesos/$1/dialogos/$2'],
  [/^processes\/(\w+)\/contributions\/\w+$/, 'procesos/$1/aportes'],
  [/^processes\/(\w+)\/consultations\/(\w+)$/, 'procesos/$1/consultas/$2'],
  [/^processes\/(\w+)\/commitments\/(\w+)$/, 'procesos/$1/compromisos/$2'],
  [/^processes\/(\w+)\/calendar$/, 'procesos/$1/calendario'],
  [/^processes\/(\w+)\/attestations\/(\w+)$/, 'procesos/$1/conformidad#constancia-$2'],
  [/^plans\/(\d+)$/, 'plan/$1'],
  [/^plans\/(\d+)\/endorsements$/, 'plan/$1'],
];

const names: Readonly<Record<string, string>> = {
  processes: 'Página del proceso',
  dialogues: 'Diálogo',
  contributions: 'Aportes',
  consultations: 'Consulta',
  commitments: 'Compromiso',
  calendar: 'Calendario',
  attestations: 'Constancia',
  plans: 'Plan',
  endorsements: 'Adhesiones',
  obligations: 'Obligación',
  progress: 'Avance',
  reports: 'Informes de monitoreo',
  monitor: 'Ente de monitoreo',
};

const Api = /^\/api\/v1\/communes\/([a-z0-9-]+)\/(.+)$/;

/** A record as a link to where people read it, with the name of its kind. */
export const evidenceLink = (address: string) => {
  const [, slug = '', thing = ''] = Api.exec(address) ?? [];
  const found = pages.find(([api]) => api.test(thing));
  const kind = thing.split('/').findLast((part) => Object.hasOwn(names, part));
  return {
    href: found ? `/${slug}/${thing.replace(found[0], found[1])}` : address,
    name: names[kind ?? ''] ?? 'Registro',
  };
};
