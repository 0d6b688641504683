import {
  commitmentAddress,
  conformityAddress,
  consultationAddress,
  contributionsAddress,
  dialogueAddress,
  planAddress,
  processAddress,
  scheduleAddress,
} from '#addresses';
/** Where the pages show what the API has under `/api/v1/communes/…`. What is not here is read in the API. */
const pages: readonly (readonly [
  api: RegExp,
  page: (slug: string, id: string, of: string) => string,
])[] = [
  [/^processes\/(\w+)$/, processAddress],
  [/^processes\/(\w+)\/dialogues\/(\w+)$/, dialogueAddress],
  [/^processes\/(\w+)\/contributions\/\w+$/, contributionsAddress],
  [/^processes\/(\w+)\/consultations\/(\w+)$/, consultationAddress],
  [/^processes\/(\w+)\/commitments\/(\w+)$/, commitmentAddress],
  [/^processes\/(\w+)\/calendar$/, scheduleAddress],
  [
    /^processes\/(\w+)\/attestations\/(\w+)$/,
    (slug, processId, id) => `${conformityAddress(slug, processId)}#constancia-${id}`,
  ],
  [/^plans\/(\d+)$/, planAddress],
  [/^plans\/(\d+)\/endorsements$/, planAddress],
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
  const [found] = pages.flatMap(([api, page]) => {
    const ids = api.exec(thing);
    return ids ? [page(slug, ids[1] ?? '', ids[2] ?? '')] : [];
  });
  const kind = thing.split('/').findLast((part) => Object.hasOwn(names, part));
  return {
    href: found ?? address,
    name: names[kind ?? ''] ?? 'Registro',
  };
};
