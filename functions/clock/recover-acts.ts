import { lackingActs, recovery } from '#audit';
import type { TenantId } from '#kernel';
import { type Stage, accessCollection, installation, read } from '#perform';
import { listProcesses } from '#processes';
import { faultOf, log } from '#runtime';
import { projectorScope, within } from '#table';
import { communes, region } from '#tenancy';
import { type Following, sealAndPublish } from '../projector/project.ts';

const tenants: readonly TenantId[] = [
  installation,
  region.tenant,
  ...communes.map(({ tenant }) => tenant),
];

/** Four in a minute: every log of the region within a quarter of an hour, the stream's memory is a day. */
const perTick = 4;

const turnOf = (nowMs: number) =>
  Array.from({ length: perTick }, (_, at) => {
    const turn = Math.floor(nowMs / 60_000) * perTick + at;
    return tenants[turn % tenants.length];
  }).filter((tenant) => tenant !== undefined);

const collectionsOf = async (stage: Stage, tenant: TenantId): Promise<readonly string[]> => {
  const processes = await read(stage, listProcesses, { tenant, person: undefined }, {});
  const ids = processes.ok ? processes.value.items.map(({ id }) => id) : [];
  return ['-', accessCollection, ...ids];
};

/** Seals and publishes what the stream forgot of one tenant, and says how many acts that were. */
export const recoverTenant = async (
  stage: Stage,
  following: Following,
  tenant: TenantId,
): Promise<number> => {
  let recovered = 0;
  for (const collection of await collectionsOf(stage, tenant)) {
    const lacking = await within(projectorScope(tenant), () =>
      lackingActs(stage.table, tenant, collection, stage.now()),
    );
    if (lacking.length === 0) continue;
    const delivered = lacking.map((act) => ({ act, sequence: '0' }));
    await sealAndPublish(stage, following, recovery, { tenant, collection, delivered });
    recovered += lacking.length;
  }
  return recovered;
};

/** Looks after the logs whose turn it is. A fault at one leaves no other out. */
export const recoverActs = async (stage: Stage, following: Following): Promise<number> => {
  let recovered = 0;
  for (const tenant of turnOf(Date.parse(stage.now())))
    try {
      recovered += await recoverTenant(stage, following, tenant);
    } catch (error) {
      log({ event: 'fault', function: 'clock', fault: faultOf(error) });
    }
  if (recovered > 0) log({ event: 'recovered', function: 'clock', count: recovered });
  return recovered;
};
