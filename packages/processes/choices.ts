import { TenantId, dayOf, ok, only, phaseWords, refuse } from '#kernel';
import { type At, type Sources, defineThing } from '#perform';
import { type Requirement, RequirementId, findEdition } from '#standards';
import { region, tenantName } from '#tenancy';
import { ProcessId } from './process.ts';
import { processRefusals } from './refusals.ts';
import { type Progress, processRow, progressRow, waiverRow } from './rows.ts';
import { type Waiver, holdsOn } from './waiver.ts';

type Asked = { readonly requirement: Requirement; readonly waivers: readonly Waiver[] };

const askedOf = async (records: Sources, processId: string) => {
  const [process, waivers] = await Promise.all([
    records.get(processRow, '-', processId),
    records.list(waiverRow, processId),
  ]);
  const edition =
    process && (await findEdition(records.published, region.tenant, process.value.standard));
  const of = waivers.map(({ value }) => value);
  return (edition?.requirements ?? []).map((requirement) => ({
    value: { requirement, waivers: of.filter((one) => one.requirementId === requirement.id) },
    version: 0,
    head: '',
  }));
};

/** Whether it is asked today: nobody waived it. */
export const isAsked = ({ waivers }: Pick<Asked, 'waivers'>, { now }: Pick<At, 'now'>) =>
  waivers.some((one) => holdsOn(one, dayOf(now)))
    ? refuse('processes.already-waived', 'requirementId')
    : ok(true);

/** What the edition of a process asks of it, for whoever waives some of it. */
export const askedThing = defineThing({
  name: 'requirementId',
  id: RequirementId,
  es: 'Requisito',
  row: {
    get: async (records, processId, [id]) =>
      (await askedOf(records, processId)).find(({ value }) => value.requirement.id === id),
    page: async (records, processId) => ({ items: await askedOf(records, processId), next: null }),
    idsOf: ({ requirement }: Asked) => [requirement.id],
  },
  missing: only(processRefusals, 'processes.no-such-requirement'),
  states: { asked: 'Se pide', waived: 'Eximido' },
  state: (asked, at) => (isAsked(asked, at).ok ? 'asked' : 'waived'),
  title: ({ requirement: { id, es } }) => `${id}. ${es}`,
});

/** The latest process of each government, whose calendar may be copied. */
export const elsewhereThing = defineThing({
  name: 'copiedProcess',
  id: ProcessId,
  es: 'Proceso del que copias el calendario',
  lives: 'tenant',
  row: {
    get: async ({ published }, _, [id]) => {
      const all = await published(region.tenant).list(progressRow, 'board');
      return all.find(({ value }) => value.processId === id);
    },
    page: async ({ published }) => ({
      items: await published(region.tenant).list(progressRow, 'board'),
      next: null,
    }),
    idsOf: ({ processId }: Progress) => [processId],
  },
  missing: only(processRefusals, 'processes.no-such-calendar'),
  states: phaseWords,
  state: ({ phase }) => phase,
  title: ({ slug, phase }) =>
    `${tenantName(TenantId.parse(slug))}, en ${phaseWords[phase].toLowerCase()}`,
});
