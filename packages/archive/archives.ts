import type { TenantId } from '#kernel';
import { type Stage, perform } from '#perform';
import {
  type Catalogue,
  dropPassing,
  forgettingScope,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { type Archive, stateOf } from './archive.ts';
import { close } from './closing.ts';
import { finishArchive } from './finish-archive.ts';
import { type Journey, journeyOf } from './journey.ts';
import { type Making, advance } from './making.ts';
import { archiveRow, keyRow, partRow, archivePlace, workRow } from './rows.ts';

export type Maker = {
  readonly stage: Stage;
  readonly catalogues: readonly Catalogue[];
  /** Where this installation is to be found, as the archive says. */
  readonly origin: string;
  /** Whether the time for this turn is over. */
  readonly isOver: () => boolean;
};

const finished = async (making: Making, origin: string): Promise<boolean> => {
  const { stage, tenant, archive } = making;
  const { archiveId } = archive;
  const found = await tenantRecords(stage.table, tenant).get(
    workRow,
    archivePlace(archiveId),
    archiveId,
  );
  if (!found) return false;
  const made = await close(making, found.value, origin, stage.now());
  const asking = {
    tenant,
    person: undefined,
    isInstallation: true,
    key: `finish-${archiveId}`,
  };
  const done = await perform(stage, finishArchive, asking, { archiveId, ...made });
  return done.ok;
};

/** Goes on with one archive until its time is over, it waits, or it is made. Answers how many steps that were. */
const make = async (maker: Maker, tenant: TenantId, archive: Archive, journey: Journey) => {
  const making: Making = { stage: maker.stage, tenant, journey, archive };
  let steps = 0;
  while (!maker.isOver()) {
    steps += 1;
    const { kind } = await advance(making);
    if (kind === 'gathered') await finished(making, maker.origin);
    if (kind !== 'more') break;
  }
  return steps;
};

/** What is over is forgotten, the key first: from then on the parts are noise wherever a copy of them lies. */
const forget = async (stage: Stage, tenant: TenantId, { archiveId }: Archive) => {
  const records = tenantRecords(stage.table, tenant);
  const key = await records.get(keyRow, archivePlace(archiveId), archiveId);
  if (key) await dropPassing(stage.table, tenant, keyRow, key.value);
  const { items } = await records.page(partRow, archivePlace(archiveId), undefined);
  for (const { value } of items) await dropPassing(stage.table, tenant, partRow, value);
  const work = await records.get(workRow, archivePlace(archiveId), archiveId);
  if (work) await dropPassing(stage.table, tenant, workRow, work.value);
};

/** Goes on with what a tenant asked for, and forgets what is over. */
export const makeArchives = (maker: Maker, tenant: TenantId): Promise<number> =>
  within(tenantScope(tenant), async () => {
    const { stage } = maker;
    const found = await tenantRecords(stage.table, tenant).list(archiveRow, '-');
    const journey = journeyOf(maker.catalogues);
    let steps = 0;
    for (const { value } of found) {
      const state = stateOf(value, stage.now());
      if (state === 'expired')
        await within(forgettingScope(tenant), () => forget(stage, tenant, value));
      if (state === 'preparing') steps += await make(maker, tenant, value, journey);
    }
    return steps;
  });
