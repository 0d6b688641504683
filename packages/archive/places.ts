import { consultationsOf } from '#consultations';
import type { TenantId } from '#kernel';
import { accessCollection, ballotShards } from '#perform';
import { processesOf } from '#processes';
import {
  type Item,
  type Records,
  type Table,
  actPartition,
  ballotPartition,
  logPartition,
  ownPartition,
  publishedPartition,
} from '#table';
import type { Journey } from './journey.ts';
import type { Line } from './lines.ts';
import { actLineIn, copyLine, entryLine, keyOf, rowLine } from './reading.ts';
import type { Area } from './rows.ts';

/** One partition to be read, and what becomes of what lies there. */
export type Reading = {
  readonly isBallots?: boolean;
  readonly pk: string;
  readonly begins?: string;
  readonly lineOf: (item: Item) => Line | undefined;
};

/** The collections of a tenant: what belongs to no process, who read what, and each process. */
export const collectionsOf = async (records: Records): Promise<readonly string[]> => {
  const processes = await processesOf(records);
  return ['-', accessCollection, ...processes.map(({ value }) => value.processId)];
};

/** Every consultation of a tenant with its state. */
export const boxesOf = async (records: Records) => {
  const processes = await processesOf(records);
  const found = await Promise.all(
    processes.map(({ value }) => consultationsOf(records, value.processId)),
  );
  return found.flat().map(({ value }) => value);
};

export const hasOpenBox = async (records: Records): Promise<boolean> =>
  (await boxesOf(records)).some(({ state }) => state === 'open');

/** Where the copies of no process lie. The log's own entries are not taken: they follow from the log. */
const copyPlaces = ['-', 'organisations', 'anchors', 'log'] as const;

/** What the region published and a tenant's pages name. */
export const referenced = new Set(['partner', 'edition', 'edition-head', 'memberships']);

type Asked = {
  readonly records: Records;
  readonly tenant: TenantId;
  readonly region: TenantId;
  readonly journey: Journey;
};

const boxes = async ({ records, tenant }: Asked): Promise<readonly Reading[]> => {
  // What is in an open box nobody may count: not even whoever takes all the rest.
  const closed = (await boxesOf(records)).filter(
    ({ state }) => state !== 'open' && state !== 'draft',
  );
  return closed.flatMap(({ consultationId }) =>
    ballotShards.map((shard): Reading => ({
      isBallots: true,
      pk: ballotPartition(tenant, consultationId, shard),
      lineOf: (item) => ({
        is: 'ballot',
        consultation: consultationId,
        shard,
        id: keyOf(item),
        body: item['body']?.S ?? '',
      }),
    })),
  );
};

const copies = async ({ records, tenant }: Asked): Promise<readonly Reading[]> => {
  const processes = (await collectionsOf(records)).slice(2);
  const counted = (await boxesOf(records)).map(({ consultationId }) => consultationId);
  return [...copyPlaces, ...processes, ...counted].map((place) => ({
    pk: publishedPartition(tenant, place),
    lineOf: (item) => copyLine('copy', place, item),
  }));
};

const references = ({ tenant, region }: Asked): readonly Reading[] =>
  tenant === region
    ? []
    : [
        {
          pk: publishedPartition(region, '-'),
          lineOf: (item) =>
            referenced.has(keyOf(item).split('#')[0] ?? '')
              ? copyLine('reference', '-', item)
              : undefined,
        },
      ];

/** The partitions of one area, in an order that only grows at its end. */
export const readingsOf = async (area: Area, asked: Asked): Promise<readonly Reading[]> => {
  const { records, tenant, journey } = asked;
  const each = async (reading: (collection: string, all: ReadonlySet<string>) => Reading) => {
    const collections = await collectionsOf(records);
    const all = new Set(collections);
    return collections.map((collection) => reading(collection, all));
  };
  switch (area) {
    case 'rows':
      return each((place) => ({
        pk: ownPartition(tenant, place),
        lineOf: (item) => rowLine(journey, place, item),
      }));
    case 'log':
      return each((collection) => ({
        pk: logPartition(tenant, collection),
        begins: 'entry-',
        lineOf: entryLine,
      }));
    case 'acts':
      return each((collection, places) => ({
        pk: actPartition(tenant, collection),
        lineOf: actLineIn(journey, places),
      }));
    case 'ballots':
      return boxes(asked);
    case 'copies':
      return copies(asked);
    case 'references':
      return references(asked);
    default:
      return [];
  }
};

export const tableOf = ({ records, ballots }: Table, { isBallots }: Reading): string =>
  isBallots ? ballots : records;
