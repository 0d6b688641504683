import type { TenantId } from '#kernel';
import type { Stage } from '#perform';
import { type Item, actPartition, ballotPartition, ownPartition, publishedPartition } from '#table';
import { Act } from '#table';
import type { Line } from './lines.ts';
import { readItem } from './reading.ts';

export type Putting = { readonly stage: Stage; readonly tenant: TenantId };

const put = ({ stage: { table } }: Putting, Item: Item, TableName = table.records) =>
  table.send('PutItem', { TableName, Item });

const standing = (v: number, h: string): Item => ({ v: { N: String(v) }, h: { S: h } });

/** What stayed behind keeps its place: nobody finds it, and nothing takes it. */
export const putStub = (putting: Putting, key: string, n: number, hash: string) => {
  const [pk = '', ...rest] = key.split('|');
  const item = { pk: { S: pk }, sk: { S: rest.join('|') }, ...standing(n, hash) };
  return put(putting, { ...item, gone: { BOOL: true } });
};

/** What the region here published itself is its own: only what it has not is put there. */
const putReference = async (
  putting: Putting,
  { place, sk, body }: Extract<Line, { is: 'reference' }>,
) => {
  const { table, region } = putting.stage;
  const pk = publishedPartition(region, place);
  // Where a commune stands is recorded as a fact of the region here, not put beside it.
  if (sk.startsWith('memberships#') || (await readItem(table, pk, sk))) return;
  await put(putting, {
    pk: { S: pk },
    sk: { S: sk },
    ...standing(1, '-'),
    body: { S: body },
  });
};

/** Writes one line as it was. Entries of the log come after all acts. */
export const putLine = async (putting: Putting, line: Line): Promise<void> => {
  const { stage, tenant } = putting;
  switch (line.is) {
    case 'row':
    case 'gone': {
      const item = {
        pk: { S: ownPartition(tenant, line.place) },
        sk: { S: line.sk },
        ...standing(line.v, line.h),
      };
      if (line.is === 'gone') await put(putting, { ...item, gone: { BOOL: true } });
      else
        await put(putting, {
          ...item,
          ...(line.o ? { o: { S: line.o } } : {}),
          body: { S: line.body },
        });
      return;
    }
    case 'act': {
      const { collection, id } = Act.parse(JSON.parse(line.body));
      const pk = actPartition(tenant, collection);
      await put(putting, { pk: { S: pk }, sk: { S: id }, body: { S: line.body } });
      return;
    }
    case 'ballot': {
      const pk = ballotPartition(tenant, line.consultation, line.shard);
      const item = { pk: { S: pk }, sk: { S: line.id }, body: { S: line.body } };
      await put(putting, item, stage.table.ballots);
      return;
    }
    case 'reference':
      await putReference(putting, line);
      return;
    default:
  }
};
