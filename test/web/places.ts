import { dress } from './dressed.ts';
import { origin } from './people.ts';
import { type OpenBox, openBox } from './programs.ts';
import { openProposal } from './proposal.ts';

const api = async <Answer>(path: string) =>
  (await (await fetch(`${origin()}/api/v1/communes/penalolen${path}`)).json()) as Answer;

type Items = { readonly items: readonly { readonly id: string }[] };
type PlanAddresses = {
  readonly process: string;
  readonly firstOf: Readonly<
    Record<'dialogues' | 'themes' | 'proposals' | 'consultations' | 'contributions', string>
  >;
  readonly commitment: string;
  readonly report: string;
  readonly processId: string;
};

/** Where the demonstration's plan and what led to it are. */
const planOf = async (): Promise<PlanAddresses> => {
  const { processId, commitments } = await api<{
    processId: string;
    commitments: readonly { id: string }[];
  }>('/plans/2021');
  const first = async (list: string) =>
    (await api<Items>(`/processes/${processId}/${list}`)).items[0]?.id ?? '';
  return {
    processId,
    process: `/penalolen/procesos/${processId}`,
    firstOf: {
      dialogues: await first('dialogues'),
      themes: await first('themes'),
      proposals: await first('proposals'),
      consultations: await first('consultations'),
      contributions: await first('contributions'),
    },
    commitment: commitments[0]?.id ?? '',
    report: await first('reports'),
  };
};

/** Where every component stands with its examples. */
export const componentsAddress = '/local/ui';

export type Place = readonly [what: string, address: string];

/** What there is to look at: a process in consultation, and the demonstration's plan. */
export type Scene = {
  readonly box: OpenBox;
  readonly plan: PlanAddresses;
  /** The page of a proposed edition. */
  readonly proposal: string;
  /** The pages of the applications that public documents hold. */
  readonly applications: Readonly<Record<'alone' | 'together' | 'decided', string>>;
};

const applicationOf = async (slug: string) => {
  const found = await fetch(`${origin()}/api/v1/communes/${slug}/dossiers`);
  const { items } = (await found.json()) as Items;
  return `/${slug}/postulaciones/${items[0]?.id ?? ''}`;
};

export const setScene = async (): Promise<Scene> => {
  const [box, plan, proposal, alone, together, decided] = await Promise.all([
    openBox('Consulta para mirar'),
    planOf(),
    openProposal(),
    applicationOf('san-joaquin'),
    applicationOf('gobierno-regional'),
    applicationOf('maipu'),
    dress('renca', 'Camilo Cerro'),
  ]);
  return { box, plan, proposal, applications: { alone, together, decided } };
};

/** Every page that anybody may open. */
export const openPlaces = ({ box, plan, proposal, applications }: Scene): readonly Place[] => [
  ['the region', '/'],
  ['the board of the region', '/region'],
  ['who meets which requirement', '/region/requisitos?estandar=ogp-local&edicion=1'],
  ['every plan of the region', '/region/planes'],
  ['the calls', '/region/convocatorias'],
  ['the applications of a commune', '/san-joaquin/postulaciones'],
  ['no applications', '/alhue/postulaciones'],
  ['an application', applications.alone],
  ['an application of two governments', applications.together],
  ['an application that was decided', applications.decided],
  ['the open data', '/datos'],
  ['the mandates of a commune', '/penalolen/mandatos'],
  ['the sealed record', '/registro'],
  ['the standard', '/estandares'],
  ['the region’s edition', '/estandares/gore-rm/1'],
  ['a proposed edition', proposal],
  ['who may do what', '/permisos'],
  ['a commune with a plan', '/penalolen'],
  ['a commune that does not take part yet', '/alhue'],
  ['a process', plan.process],
  ['its conformity', `${plan.process}/conformidad`],
  ['its conformity on a past day', `${plan.process}/conformidad?al=2021-10-01`],
  ['the calendar of a process', `${box.process}/calendario`],
  ['a sheet to print', `${plan.process}/fichas/asistencia`],
  ['its contributions', `${plan.process}/aportes`],
  ['a contribution', `${plan.process}/aportes/${plan.firstOf.contributions}`],
  ['a dialogue', `${plan.process}/dialogos/${plan.firstOf.dialogues}`],
  ['a theme', `${plan.process}/temas/${plan.firstOf.themes}`],
  ['a proposal', `${plan.process}/propuestas/${plan.firstOf.proposals}`],
  ['a drafted commitment', `${plan.process}/compromisos/${plan.commitment}`],
  ['a counted consultation', `${plan.process}/consultas/${plan.firstOf.consultations}`],
  ['an open consultation', box.consultation],
  ['a plan', '/penalolen/plan/2021'],
  ['a plan in English', '/en/penalolen/plan/2021'],
  ['a commitment of the plan', `/penalolen/plan/2021/compromisos/${plan.commitment}`],
  ['the progress', '/penalolen/plan/2021/avance'],
  ['a report', `/penalolen/plan/2021/informes/${plan.report}`],
  ['a search', '/penalolen/buscar?q=seguridad'],
  ['a search for nothing', '/penalolen/buscar'],
  ['a search that finds nothing', '/penalolen/buscar?q=%3Cb%3Eciclov%C3%ADa%20submarina'],
  ['whom to ask', '/penalolen/contacto'],
  ['a commune with its own colours', '/renca'],
  ['whom to ask there', '/renca/contacto'],
  ['the privacy notice', '/penalolen/privacidad'],
  ['the accessibility statement', '/gobierno-regional/accesibilidad'],
  ['the source code', '/codigo'],
  ['what is shown without a network', '/sin-conexion'],
  ['nothing', '/penalolen/nada'],
  ['the sign-in', '/local/entrar'],
  ['the sign-in as everybody', '/entrar'],
  ['the inbox', '/local/inbox'],
  ['the components', componentsAddress],
];

const form = (verb: string, processId: string): Place => [
  `the form ${verb}`,
  `/penalolen/oficina/hacer/${verb}?processId=${processId}`,
];
const officeAt = (address: string) => address.replace('/postulaciones', '/oficina/postulaciones');
const idOf = (process: string) => process.split('/').at(-1) ?? '';
const officeOf = (process: string) => process.replace('/procesos', '/oficina/procesos');

const region = '/gobierno-regional/oficina';
const agreeing = (verb: string) => `${region}/hacer/standards.${verb}?standardId=gore-rm&edition=2`;

/** Who works with pages of their own, and on which. */
const workplaces = {
  'Rita Región': ({ proposal, applications }) => [
    ['her office', region],
    ['the applications of her government', `${region}/postulaciones`],
    ['an application of two governments', officeAt(applications.together)],
    ['the form of a call', `${region}/hacer/joining.open-call`],
    ['the form of an earlier plan', `${region}/hacer/plans.record-earlier-plan`],
    ['the reversal of an earlier plan', `${region}/hacer/plans.reverse-earlier-plan`],
    ['the beginning of a proposal', `${region}/estandares`],
    ['a proposal', region + proposal],
    ['a requirement of it', `${region}${proposal}/requisitos/T6`],
    ['a new requirement', `${region}${proposal}/agregar`],
    ['the opening of the vote', agreeing('open-vote')],
    ['the team of the region', `${region}/equipo`],
    ['the form of an invitation', `${region}/hacer/tenancy.invite`],
  ],
  'Silvia Serrano': ({ applications }) => [
    ['her applications', '/san-joaquin/oficina/postulaciones'],
    ['an application of hers', officeAt(applications.alone)],
    ...(
      [
        'begin-dossier',
        'write-statement',
        'name-team',
        'describe-government',
        'record-achievement',
        'enter-letter',
        'enter-support',
        'record-signature',
        'quote-letter',
        'open-campaign',
        'submit-dossier',
      ] as const
    ).map((verb): Place => [
      `the form joining.${verb}`,
      `/san-joaquin/oficina/hacer/joining.${verb}?dossierId=${idOf(applications.alone)}`,
    ]),
    ['the invitation of a commune', '/san-joaquin/oficina/hacer/joining.refer-commune'],
  ],
  'Pilar Peñalolén': () => [
    ['her office', region],
    ['the form of a comment', agreeing('comment-requirement')],
    ['the form of a vote', `${agreeing('vote-on-edition')}&commune=penalolen`],
  ],
  'Coral Cordillera': ({ box, plan }) => [
    ['her account', '/mi-cuenta'],
    ['the confirmation', '/entrar/segundo'],
    ['the second factor', '/entrar/segundo?activar=si'],
    ['her office', '/penalolen/oficina'],
    ['the office of a closing process', officeOf(plan.process)],
    ['the office of a process in consultation', officeOf(box.process)],
    ['its calendar to fill in', `${officeOf(box.process)}/calendario`],
    ['the news of a process by mail', `/penalolen/oficina/seguir/${idOf(box.process)}`],
    ['the record of acts', '/penalolen/oficina/registro'],
    ['the way out with everything', '/penalolen/oficina/llevarse-todo'],
    ['the team', '/penalolen/oficina/equipo'],
    ['an invitation', '/penalolen/oficina/invitacion'],
    ['data and colours that nobody set', '/penalolen/oficina/ajustes'],
    ['the mandate of an organisation', '/penalolen/oficina/hacer/tenancy.grant-mandate'],
    form('dialogues.call-dialogue', idOf(box.process)),
    form('commitments.draft-commitment', idOf(box.process)),
  ],
  'Ulises Unidad': ({ plan }) => [
    ['his office', '/penalolen/oficina'],
    ['the office of a process', officeOf(plan.process)],
  ],
  'Flora Foro': () => [['her office', '/penalolen/oficina']],
  'Mirta Monitora': ({ plan }) => [
    ['her office', '/penalolen/oficina'],
    ['the office of a process', officeOf(plan.process)],
    form('monitoring.publish-report', plan.processId),
  ],
  'Vera Vecina': ({ box }) => [
    ['the ballot', `${box.consultation}/votar`],
    ['her commune', '/residencia'],
    ['her data', '/mis-datos'],
  ],
  'Delia Datos': () => [
    ['her office', '/penalolen/oficina'],
    ['what people ask about their data', '/penalolen/oficina/derechos'],
  ],
  'Fabia Facilitadora': () => [['her communes', '/ong-puentes-ficticia/oficina']],
  'Camilo Cerro': () => [
    ['an office without processes', '/renca/oficina'],
    ['its data and colours', '/renca/oficina/ajustes'],
    ['the form of its data and colours', '/renca/oficina/hacer/tenancy.set-profile'],
  ],
} satisfies Readonly<Record<string, (scene: Scene) => readonly Place[]>>;

export type Worker = keyof typeof workplaces;

export const workers = Object.keys(workplaces) as readonly Worker[];

export const placesOf = (worker: Worker, scene: Scene): readonly Place[] =>
  workplaces[worker](scene);
