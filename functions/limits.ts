import { createHash } from 'node:crypto';
import type { Instant, PersonId, TenantId } from '#kernel';
import type { Stage } from '#perform';
import type { Config } from '#runtime';
import { countUp, limitScope, within } from '#table';
import type { Weighed } from '#web';
import { prefixOf } from './entrance/prefix.ts';

type Subject = { readonly name: string; readonly most: number };

const shards = 8;

// A tenant's own counter is spread, so that its busiest evening is no single key.
const shardOf = (prefix: string) => (createHash('sha256').update(prefix).digest()[0] ?? 0) % shards;

type Asked = {
  readonly cost: Weighed['cost'];
  readonly prefix: string;
  readonly person: PersonId | undefined;
  readonly tenant: TenantId | undefined;
};

/** Who pays for a request, the nearest first: a network that asks too much uses up nobody else's share. */
const subjectsOf = (limits: Config['LIMITS'], asked: Asked): readonly Subject[] => {
  const { cost, prefix, person, tenant } = asked;
  const { perPrefix, perPerson, perTenant } = limits;
  return [
    { name: `prefix-${cost}-${prefix}`, most: perPrefix[cost] },
    ...(person ? [{ name: `person-${cost}-${person}`, most: perPerson[cost] }] : []),
    // The last evening of a vote belongs to everybody: a ballot is bounded by who casts it and from where.
    ...(tenant && cost === 'write'
      ? [{ name: `tenant-${tenant}-${shardOf(prefix)}`, most: Math.ceil(perTenant / shards) }]
      : []),
  ];
};

/** Reads are counted by the dozen: a write for each would cost more than the read. */
const readsAtOnce = 12;

/**
 * Says how many seconds somebody has to wait, or nothing. Windows are minutes of the clock; who is over is
 * remembered here until the minute ends, so that their rush costs the table nothing.
 */
export const limitsOf = (stage: Stage, limits: Config['LIMITS']) => {
  let minute = '';
  const over = new Set<string>();
  const pending = new Map<string, number>();
  const isOver = async ({ name, most }: Subject, cost: Weighed['cost'], at: Instant) => {
    if (over.has(name)) return true;
    const waiting = (pending.get(name) ?? 0) + 1;
    const by = cost === 'read' ? readsAtOnce : 1;
    if (waiting < by) {
      pending.set(name, waiting);
      return false;
    }
    pending.delete(name);
    const counter = { what: 'limit', subject: name, at };
    const isCounted = await within(limitScope, () => countUp(stage.table, counter, most, by));
    if (!isCounted) over.add(name);
    return !isCounted;
  };
  return async ({ cost, address, person, tenant }: Weighed): Promise<number | undefined> => {
    const now = stage.now();
    if (now.slice(0, 16) !== minute) {
      minute = now.slice(0, 16);
      over.clear();
      pending.clear();
    }
    const wait = 60 - Number(now.slice(17, 19));
    for (const subject of subjectsOf(limits, { cost, prefix: prefixOf(address), person, tenant }))
      if (await isOver(subject, cost, now)) return wait;
    return undefined;
  };
};
