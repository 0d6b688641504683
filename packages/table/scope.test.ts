import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import {
  OutOfScope,
  actPartition,
  projectorScope,
  publicScope,
  readActPartition,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { guard } from './guard.ts';
import { ownPartition, publishedPartition, sortKey, sortPrefix } from './keys.ts';
import { noteRow, tableOf, freshTenant, neighbour } from './samples.ts';

describe('the scope of a request', () => {
  const inScope = (tenant: TenantId, operation: string, input: unknown) =>
    within(tenantScope(tenant), async () => guard(operation, input));
  const own = TenantId.parse('propia');
  const key = (pk: string) => ({ Key: { pk: { S: pk }, sk: { S: 'note#uno' } } });
  const query = (pk: string, condition = 'pk = :pk') => ({
    KeyConditionExpression: condition,
    ExpressionAttributeValues: { ':pk': { S: pk } },
  });
  const transact = (...items: unknown[]) => ({ TransactItems: items });
  const put = (pk: string) => ({ Put: { Item: { pk: { S: pk } } } });

  test('lets a tenant read and write its own, and read what is published', async () => {
    await inScope(own, 'GetItem', key('T#propia#-'));
    await inScope(own, 'GetItem', key('PUB#vecina#-'));
    await inScope(own, 'Query', query('T#propia#process'));
    await inScope(own, 'TransactWriteItems', transact(put('T#propia#-')));
  });

  test('lets a commit of a tenant rest on its own records', async () => {
    const resting = transact(put('T#propia#-'), { ConditionCheck: key('T#propia#process') });
    await inScope(own, 'TransactWriteItems', resting);
  });

  test.each([
    ['GetItem', key('T#vecina#-')],
    ['GetItem', key('T#propia')],
    ['GetItem', key('T#propia2#-')],
    ['GetItem', key('')],
    ['GetItem', {}],
    ['PutItem', { Item: { pk: { S: 'T#vecina#-' } } }],
    ['PutItem', { Item: { pk: { S: 'PUB#propia#-' } } }],
    ['PutItem', {}],
    ['Query', query('T#vecina#-')],
    ['Query', query('T#propia#-', 'gsi = :pk')],
    ['Query', { ...query('T#propia#-'), IndexName: 'porFecha' }],
    ['Query', {}],
    ['TransactWriteItems', transact(put('T#propia#-'), put('T#vecina#-'))],
    ['TransactWriteItems', transact(put('PUB#propia#-'))],
    ['TransactWriteItems', transact({ ConditionCheck: key('T#vecina#-') })],
    ['TransactWriteItems', transact({ ConditionCheck: key('PUB#propia#-') })],
    ['TransactWriteItems', transact({ ConditionCheck: put('T#propia#-').Put })],
    ['TransactWriteItems', transact({ Put: key('T#propia#-') })],
    ['TransactWriteItems', transact(put('T#propia#-'), { ConditionCheck: {} })],
    ['TransactWriteItems', transact({ Update: key('T#propia#-') })],
    ['TransactWriteItems', transact({ Delete: key('T#propia#-') })],
  ])('refuses %s of anything else, case %#', async (operation, input) => {
    await expect(inScope(own, operation, input)).rejects.toThrow(OutOfScope);
  });

  test.each([
    'Scan',
    'ParallelScan',
    'ExecuteStatement',
    'ExecuteTransaction',
    'BatchExecuteStatement',
    'BatchGetItem',
    'BatchWriteItem',
    'TransactGetItems',
    'UpdateItem',
    'DeleteItem',
  ])('never allows %s, not even of its own', async (operation) => {
    await expect(inScope(own, operation, key('T#propia#-'))).rejects.toThrow(OutOfScope);
  });

  test('has to be there', () => {
    expect(() => guard('GetItem', key('PUB#propia#-'))).toThrow(OutOfScope);
  });

  test('of a public page holds published copies and no writing at all', async () => {
    const look = (operation: string, input: unknown) =>
      within(publicScope, async () => guard(operation, input));
    await look('GetItem', key('PUB#propia#-'));
    await expect(look('GetItem', key('T#propia#-'))).rejects.toThrow(OutOfScope);
    await expect(look('PutItem', { Item: { pk: { S: 'PUB#propia#-' } } })).rejects.toThrow(
      OutOfScope,
    );
  });

  test('of the projector writes logs and copies, never a state or an act', async () => {
    const project = (operation: string, input: unknown) =>
      within(projectorScope(own), async () => guard(operation, input));
    await project('TransactWriteItems', transact(put('T#propia#LOG#process')));
    await project('PutItem', { Item: { pk: { S: 'PUB#region#board' } } });
    for (const pk of ['T#propia#process', 'T#propia#ACTS#process', 'T#vecina#LOG#process'])
      await expect(project('PutItem', { Item: { pk: { S: pk } } })).rejects.toThrow(OutOfScope);
    const resting = transact({ ConditionCheck: key('T#propia#LOG#process') });
    await expect(project('TransactWriteItems', resting)).rejects.toThrow(OutOfScope);
  });

  test('holds on the engine itself, under a row that names another tenant', async () => {
    const [ours, theirs, table] = [freshTenant(), freshTenant(), tableOf()];
    const reach = () =>
      within(tenantScope(ours), () => tenantRecords(table, theirs).get(noteRow, 'process', 'uno'));
    await expect(reach()).rejects.toThrow(OutOfScope);
    await expect(tenantRecords(table, ours).get(noteRow, 'process', 'uno')).rejects.toThrow(
      OutOfScope,
    );
  });

  test('is that of each request, when two run at once', async () => {
    const both = [own, neighbour].map((tenant) =>
      within(tenantScope(tenant), async () => {
        await new Promise((done) => setTimeout(done, 2));
        guard('GetItem', key(`T#${tenant}#-`));
        expect(() => guard('GetItem', key(`T#${tenant === own ? neighbour : own}#-`))).toThrow(
          OutOfScope,
        );
      }),
    );
    await Promise.all(both);
  });
});

describe('a key', () => {
  test('never leaves its tenant, whatever its parts hold', () => {
    assert(
      property(string(), (part) => {
        const isPart = part !== '' && !part.includes('#');
        const made = () => ownPartition(neighbour, part);
        if (isPart) expect(made()).toBe(`T#vecina#${part}`);
        else expect(made).toThrow(RangeError);
      }),
      { examples: [['a#b'], [''], ['#']] },
    );
  });

  test('of a prefix ends whole parts only', () => {
    expect(sortKey('note', 'uno').startsWith(sortPrefix('note'))).toBe(true);
    expect(sortKey('notebook', 'uno').startsWith(sortPrefix('note'))).toBe(false);
    expect(publishedPartition(neighbour, '-')).toBe('PUB#vecina#-');
  });

  test('of acts is told apart from every other', () => {
    expect(readActPartition(actPartition(neighbour, 'process'))).toEqual({
      tenant: 'vecina',
      collection: 'process',
    });
    for (const pk of ['T#vecina#process', 'PUB#vecina#ACTS', 'T#vecina#LOG#p', 'T#a#ACTS#p#q', ''])
      expect(readActPartition(pk)).toBeUndefined();
  });
});
