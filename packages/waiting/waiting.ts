import { formAddress } from '#addresses';
import { type Phase, type TenantId, dayOf } from '#kernel';
import {
  type Asking,
  type Looking,
  type Sources,
  type Stage,
  type Thing,
  type Verb,
  type Waiting,
  heldBy,
  listSourcesOf,
  takenBy,
} from '#perform';
import { tenantRecords, tenantScope, within } from '#table';
import { workplacesOf } from '#tenancy';
import { nameOf, waitingThings } from './keep.ts';
import { type KeptWait, waitRow, waitingDays } from './rows.ts';

/** As many turns of the range as are read: five hundred waits. */
const mostTurns = 5;

/** What waits in one tenant until today, the longest waiting first. */
const dueIn = async (stage: Stage, tenant: TenantId): Promise<readonly KeptWait[]> => {
  const records = tenantRecords(stage.table, tenant);
  const today = dayOf(stage.now());
  const due: KeptWait[] = [];
  let after: string | undefined;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { items, next } = await records.page(waitRow, waitingDays, after);
    due.push(...items.map(({ value }) => value).filter(({ from }) => from <= today));
    if (next === null || items.some(({ value }) => value.from > today)) break;
    after = next;
  }
  return due;
};

const phasesOf = async (
  { ports }: Stage,
  tenant: TenantId,
  waits: readonly KeptWait[],
): Promise<ReadonlyMap<string, Phase | undefined>> => {
  const processes = [...new Set(waits.map(({ collection }) => collection))].filter(
    (id) => id !== '-',
  );
  return new Map(
    await Promise.all(processes.map(async (id) => [id, await ports.phaseOf(tenant, id)] as const)),
  );
};

type Known = {
  readonly verbs: readonly Verb[];
  readonly things: ReadonlyMap<string, Thing>;
  /** Each record is read once, however many of its pieces wait. */
  readonly records: Sources;
};

/** Nothing where it waits for somebody else, in another phase, or no more: the record itself is asked again. */
const shownOf = async (
  stage: Stage,
  { verbs, things, records }: Known,
  looking: Looking,
  wait: KeptWait,
): Promise<Waiting | undefined> => {
  const verb = verbs.find(({ id }) => id === wait.verb);
  const thing = things.get(wait.thing);
  if (!verb || !thing) return undefined;
  const taken = await takenBy(stage, records, looking, { verb, thing, wait });
  if (!taken) return undefined;
  const { as, title, given } = taken;
  const { tenant, processId } = looking;
  return {
    tenant,
    as,
    thing: thing.es,
    title,
    verb: verb.id,
    from: wait.from,
    until: wait.until,
    processId,
    address: formAddress(tenant, verb.id, { ...(processId ? { processId } : {}), ...given }),
  };
};

/** What waits in one tenant for whoever holds these roles and mandates there. */
export const waitingIn = (
  stage: Stage,
  verbs: readonly Verb[],
  looking: Pick<Looking, 'tenant' | 'roles' | 'mandates'>,
): Promise<readonly Waiting[]> =>
  within(tenantScope(looking.tenant), async () => {
    const things = new Map(waitingThings(verbs).map((thing) => [nameOf(thing), thing]));
    const records = listSourcesOf(stage, looking.tenant);
    const waits = await dueIn(stage, looking.tenant);
    const phases = await phasesOf(stage, looking.tenant, waits);
    const all = await Promise.all(
      waits.map((wait) => {
        const processId = wait.collection === '-' ? undefined : wait.collection;
        const phase = phases.get(wait.collection);
        return shownOf(stage, { verbs, things, records }, { ...looking, processId, phase }, wait);
      }),
    );
    // What a unit and a coordination can both do stands in the range for each, and waits once for whoever is either.
    const told = all.filter((one) => one !== undefined).map((one) => [one.address, one] as const);
    return [...new Map(told).values()];
  });

/** What waits for somebody wherever they work: one range for each government and organisation they belong to. */
export const waitingFor = async (
  stage: Stage,
  verbs: readonly Verb[],
  asker: Pick<Asking, 'person' | 'proof'>,
): Promise<readonly Waiting[]> => {
  const { person } = asker;
  if (!person) return [];
  const tenants = await workplacesOf(stage.table, stage.region, person, stage.now());
  const all = await Promise.all(
    tenants.map(async (tenant) => {
      const { inForce: roles } = await heldBy(stage, { ...asker, tenant });
      const mandates =
        asker.proof?.level === 1 ? [] : await stage.ports.mandatesOf(tenant, person, stage.now());
      return waitingIn(stage, verbs, { tenant, roles, mandates });
    }),
  );
  return all.flat().toSorted((one, other) => (one.from < other.from ? -1 : 1));
};
