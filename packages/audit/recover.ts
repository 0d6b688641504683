import { type Instant, type TenantId, instantOf, msOf } from '#kernel';
import { type Act, type Table, countActs } from '#table';
import { readActs, readHead, sealedAmong } from './entries.ts';

/** How long the stream may take before somebody looks after it. */
const patienceMs = 60_000;

/** The most that is recovered at once: the rest waits for the next time. */
const mostAtOnce = 500;

/**
 * Acts that a log lacks although they are older than a minute, the oldest first. Counting tells whether
 * there can be any; only then acts and log are read.
 */
export const lackingActs = async (
  table: Table,
  tenant: TenantId,
  collection: string,
  now: Instant,
): Promise<readonly Act[]> => {
  const before = instantOf(msOf(now) - patienceMs);
  const head = await readHead(table, tenant, collection);
  // A head that moved in the last minute belongs to a stream that is alive.
  if (head && head.sealedAt > before) return [];
  const count = await countActs(table, tenant, collection);
  if (count === (head?.acts ?? 0)) return [];
  const acts = (await readActs(table, tenant, collection)).filter(({ at }) => at < before);
  const ids = new Set(acts.map(({ id }) => id));
  const sealed = await sealedAmong(table, tenant, collection, ids);
  return acts
    .filter(({ id }) => !sealed.has(id))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, mostAtOnce);
};
