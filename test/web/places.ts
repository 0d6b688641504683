import { origin } from './people.ts';
import { type OpenBox, openBox } from './programs.ts';

const api = async <Answer>(path: string) =>
  (await (await fetch(`${origin()}/api/v1/communes/penalolen${path}`)).json()) as Answer;

type Items = { readonly items: readonly { readonly id: string }[] };
type PlanAddresses = {
  readonly process: string;
  readonly firstOf: Readonly<
    Record<'dialogues' | 'themes' | 'proposals' | 'consultations', string>
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
    },
    commitment: commitments[0]?.id ?? '',
    report: await first('reports'),
  };
};

export type Place = readonly [what: string, address: string];

/** What there is to look at: a process in consultation, and the demonstration's plan. */
export type Scene = { readonly box: OpenBox; readonly plan: PlanAddresses };

export const setScene = async (): Promise<Scene> => {
  const [box, plan] = await Promise.all([openBox('Consulta para mirar'), planOf()]);
  return { box, plan };
};

/** Every page that anybody may open. */
export const openPlaces = ({ box, plan }: Scene): readonly Place[] => [
  ['the region', '/'],
  ['the standard', '/estandares'],
  ['who may do what', '/permisos'],
  ['a commune with a plan', '/penalolen'],
  ['a commune that does not take part yet', '/alhue'],
  ['a process', plan.process],
  ['its contributions', `${plan.process}/aportes`],
  ['a dialogue', `${plan.process}/dialogos/${plan.firstOf.dialogues}`],
  ['a theme', `${plan.process}/temas/${plan.firstOf.themes}`],
  ['a proposal', `${plan.process}/propuestas/${plan.firstOf.proposals}`],
  ['a drafted commitment', `${plan.process}/compromisos/${plan.commitment}`],
  ['a counted consultation', `${plan.process}/consultas/${plan.firstOf.consultations}`],
  ['an open consultation', box.consultation],
  ['a plan', '/penalolen/plan/2021'],
  ['a commitment of the plan', `/penalolen/plan/2021/compromisos/${plan.commitment}`],
  ['the progress', '/penalolen/plan/2021/avance'],
  ['a report', `/penalolen/plan/2021/informes/${plan.report}`],
  ['nothing', '/penalolen/nada'],
  ['the sign-in', '/local/entrar'],
  ['the inbox', '/local/inbox'],
  ['the components', '/local/ui'],
];

const form = (verb: string, processId: string): Place => [
  `the form ${verb}`,
  `/penalolen/oficina/hacer/${verb}?processId=${processId}`,
];
const idOf = (process: string) => process.split('/').at(-1) ?? '';
const officeOf = (process: string) => process.replace('/procesos', '/oficina/procesos');

/** Who works with pages of their own, and on which. */
const workplaces = {
  'Rita Región': () => [['her office', '/gobierno-regional/oficina']],
  'Coral Cordillera': ({ box, plan }) => [
    ['her office', '/penalolen/oficina'],
    ['the office of a closing process', officeOf(plan.process)],
    ['the office of a process in consultation', officeOf(box.process)],
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
  ],
  'Camilo Cerro': () => [['an office without processes', '/renca/oficina']],
} satisfies Readonly<Record<string, (scene: Scene) => readonly Place[]>>;

export type Worker = keyof typeof workplaces;

export const workers = Object.keys(workplaces) as readonly Worker[];

export const placesOf = (worker: Worker, scene: Scene): readonly Place[] =>
  workplaces[worker](scene);
