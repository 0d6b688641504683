import { describe, expect, test } from 'vitest';
import { TenantId } from '#kernel';
import { OutOfScope, type Scope, projectorScope, publicScope, tenantScope, within } from '#table';
import { guard } from '../../packages/table/guard.ts';

const renca = TenantId.parse('renca');

const attempt = (scope: Scope, operation: string, partition: string) =>
  within(scope, async () => {
    const item = { pk: { S: partition } };
    const inputs: Readonly<Record<string, object>> = {
      GetItem: { Key: item },
      PutItem: { Item: item },
      Query: {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': item.pk },
      },
      TransactWriteItems: { TransactItems: [{ Put: { Item: item } }] },
    };
    guard(operation, inputs[operation]);
  });

const operations = ['GetItem', 'Query', 'PutItem', 'TransactWriteItems'] as const;

/** Partitions whose names are as near to the tenant's own as names can be. */
const near = [
  'T#renca2#-',
  'T#renca-norte#-',
  'T#renc#-',
  'T#renca',
  'X#T#renca#-',
  'T#alhue#T#renca#-',
  ' T#renca#-',
  't#renca#-',
  'T##renca#-',
];

describe.each(operations)('%s', (operation) => {
  test('reaches the tenant’s own partition', async () => {
    await attempt(tenantScope(renca), operation, 'T#renca#-');
  });

  test.each(near)('does not reach %j, which is merely named alike', async (partition) => {
    for (const scope of [tenantScope(renca), publicScope, projectorScope(renca)])
      await expect(attempt(scope, operation, partition)).rejects.toThrow(OutOfScope);
  });
});

describe('what anybody has published', () => {
  test.each(['XPUB#renca#-', 'T#alhue#PUB#-', 'PUB'])('is not %j', async (partition) => {
    for (const operation of ['GetItem', 'Query'])
      await expect(attempt(publicScope, operation, partition)).rejects.toThrow(OutOfScope);
  });

  test('is written by no request of a tenant', async () => {
    for (const operation of ['PutItem', 'TransactWriteItems'])
      await expect(attempt(tenantScope(renca), operation, 'PUB#renca#-')).rejects.toThrow(
        OutOfScope,
      );
  });
});
