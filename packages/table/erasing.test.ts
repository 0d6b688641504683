import { describe, expect, test } from 'vitest';
import {
  OutOfScope,
  change,
  commit,
  create,
  dropPassing,
  erase,
  forgettingScope,
  keepPassing,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { guard } from './guard.ts';
import { commitOf, freshTenant, neighbour, passingRow, sealedRow, tableOf } from './samples.ts';

const note = { id: 'uno', text: 'Vive en la calle de la plaza.' };

const erased = async () => {
  const [tenant, table] = [freshTenant(), tableOf()];
  const records = tenantRecords(table, tenant);
  const inScope = <Value>(work: () => Promise<Value>) => within(tenantScope(tenant), work);
  const found = await inScope(async () => {
    await commit(table, commitOf(tenant, { writes: [create(sealedRow, note)] }));
    const before = await records.get(sealedRow, 'process', 'uno');
    if (!before) throw new Error('the note is missing');
    expect(await commit(table, commitOf(tenant, { writes: [erase(sealedRow, before)] }))).toEqual({
      kind: 'committed',
    });
    return before;
  });
  const raw = () =>
    inScope(() =>
      table.send('GetItem', {
        TableName: 'records',
        Key: { pk: { S: `T#${tenant}#process` }, sk: { S: 'secret#uno' } },
      }),
    );
  return { tenant, table, records, inScope, found, raw };
};

describe('what was erased', () => {
  test('is found by nobody, and keeps its place without a word', async () => {
    const { records, inScope, raw } = await erased();
    expect(await inScope(() => records.get(sealedRow, 'process', 'uno'))).toBeUndefined();
    expect(await inScope(() => records.list(sealedRow, 'process'))).toEqual([]);
    const { Item } = await raw();
    expect(Object.keys(Item ?? {}).toSorted()).toEqual(['gone', 'h', 'pk', 'sk', 'v']);
    expect(Item?.['v']).toEqual({ N: '2' });
  });

  test('cannot be made anew, nor changed by whoever had read it before', async () => {
    const { tenant, table, inScope, found } = await erased();
    for (const write of [
      create(sealedRow, note),
      change(sealedRow, found, note),
      erase(sealedRow, found),
    ])
      expect(await inScope(() => commit(table, commitOf(tenant, { writes: [write] })))).toEqual({
        kind: 'conflict',
      });
  });

  test('stays under its version: of two erasures at once one is told the other was faster', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    await within(tenantScope(tenant), async () => {
      await commit(table, commitOf(tenant, { writes: [create(sealedRow, note)] }));
      const found = await tenantRecords(table, tenant).get(sealedRow, 'process', 'uno');
      if (!found) throw new Error('the note is missing');
      const outcomes = await Promise.all(
        [1, 2].map(() => commit(table, commitOf(tenant, { writes: [erase(sealedRow, found)] }))),
      );
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['committed', 'conflict']);
    });
  });
});

describe('what passes', () => {
  test('is deleted before its time, and twice does no harm', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    await within(forgettingScope(tenant), async () => {
      await keepPassing(table, tenant, passingRow, note, {});
      await dropPassing(table, tenant, passingRow, note);
      await dropPassing(table, tenant, passingRow, note);
      const records = tenantRecords(table, tenant);
      expect(await records.get(passingRow, 'passing-o', 'uno')).toBeUndefined();
      expect(await keepPassing(table, tenant, passingRow, note, {})).toBe(true);
    });
  });

  test('is all that is deleted: a state of which an act tells stays', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    await within(forgettingScope(tenant), async () => {
      await commit(table, commitOf(tenant, { writes: [create(passingRow, note)] }));
      await dropPassing(table, tenant, passingRow, note);
      const records = tenantRecords(table, tenant);
      expect(await records.get(passingRow, 'passing-o', 'uno')).toBeDefined();
    });
  });

  const deletion = (pk: string, wrong: object = {}) => ({
    Key: { pk: { S: pk }, sk: { S: 'note#uno' } },
    ConditionExpression: 'h = :passing',
    ExpressionAttributeValues: { ':passing': { S: '-' } },
    ...wrong,
  });
  const own = 'T#propia#passing-a';

  test.each([
    ['of a neighbour', deletion(`T#${neighbour}#passing-a`)],
    ['of what lies beside what acts tell of', deletion('T#propia#-')],
    ['of a process', deletion('T#propia#process')],
    ['of what is published', deletion('PUB#propia#-')],
    ['without a condition', deletion(own, { ConditionExpression: undefined })],
    ['under another condition', deletion(own, { ConditionExpression: 'v = :passing' })],
    [
      'of what an act tells of',
      deletion(own, { ExpressionAttributeValues: { ':passing': { S: 'ab' } } }),
    ],
    ['of nothing', {}],
  ])('is not deleted where the deletion is %s', async (_of, input) => {
    const tenant = 'propia' as typeof neighbour;
    const dropping = (given: object) => async () => guard('DeleteItem', given);
    await within(forgettingScope(tenant), dropping(deletion(own)));
    await expect(within(forgettingScope(tenant), dropping(input))).rejects.toThrow(OutOfScope);
    await expect(within(tenantScope(tenant), dropping(deletion(own)))).rejects.toThrow(OutOfScope);
  });
});
