import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { assert, asyncProperty, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { type Json, PersonId, TenantId } from '#kernel';
import { openScene } from '#samples';
import {
  type Commit,
  type Send,
  type Table,
  BrokenRow,
  OutOfScope,
  actHash,
  actPartition,
  change,
  commit,
  countMarks,
  create,
  defineListRow,
  defineRow,
  findAct,
  hashOf,
  listCopies,
  openTable,
  pageSize,
  projectorScope,
  publicScope,
  publishCopy,
  publishedRecords,
  readActPartition,
  readBallots,
  readList,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { guard } from './guard.ts';
import { ownPartition, publishedPartition, sortKey, sortPrefix } from './keys.ts';

const Note = z.strictObject({ id: z.string(), text: z.string() });
const noteRow = defineRow({
  kind: 'note',
  schema: Note,
  within: () => 'process',
  id: ({ id }) => [id],
});
const sealedRow = defineRow({ ...noteRow, kind: 'secret', isSealed: true });

const tableOf = () =>
  openTable({ records: 'records', ballots: 'ballots', endpoint: inject('endpoint') });
const freshTenant = () => openScene().tenant;
const neighbour = TenantId.parse('vecina');

let acts = 0;
const commitOf = (tenant: TenantId, facts: Partial<Commit> & { key?: string } = {}): Commit => {
  const { key = `clave-${(acts += 1)}`, ...rest } = facts;
  return {
    writes: [],
    ballots: [],
    ...rest,
    act: {
      id: `act-${key}`,
      tenant,
      collection: 'process',
      verb: 'notes.write',
      kind: 'notes.written',
      about: 'uno',
      person: PersonId.parse('0'.repeat(26)),
      role: 'coordinator',
      at: '2026-03-02T12:00:00.000Z' as Commit['act']['at'],
      key,
      request: hashOf(key),
      answer: { noteId: 'uno' },
    },
  };
};

/** A table whose engine answers as the test says. */
const faked = (answer: (operation: string, input: unknown) => unknown): Table => ({
  send: (async (operation: string, input: unknown) => answer(operation, input)) as Send,
  records: 'records',
  ballots: 'ballots',
});

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

describe('a commit', () => {
  const inTenant = <Value>(work: (tenant: TenantId, table: Table) => Promise<Value>) => {
    const tenant = freshTenant();
    return within(tenantScope(tenant), () => work(tenant, tableOf()));
  };
  const note = { id: 'uno', text: 'Se habló de la plaza.' };

  test('writes the state and its act, each pointing at the other', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { writes: [create(noteRow, note)] });
      expect(await commit(table, first)).toEqual({ kind: 'committed' });
      const found = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      const act = await findAct(table, first.act);
      expect(found).toMatchObject({ value: note, version: 1 });
      expect(act && actHash(act)).toBe(found?.head);
      expect(act?.things).toEqual([
        {
          key: `T#${tenant}#process|note#uno`,
          n: 1,
          prev: '',
          state: hashOf(JSON.stringify(note)),
        },
      ]);
    }));

  test('of two changes at once lets one win and tells the other', () =>
    inTenant(async (tenant, table) => {
      await commit(table, commitOf(tenant, { writes: [create(noteRow, note)] }));
      const found = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      if (!found) throw new Error('the note is missing');
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          commit(
            table,
            commitOf(tenant, { writes: [change(noteRow, found, { ...note, text: `${n}` })] }),
          ),
        ),
      );
      const kinds = outcomes.map(({ kind }) => kind).toSorted();
      expect(kinds).toEqual(
        ['committed', ...Array.from({ length: 11 }, () => 'conflict')].toSorted(),
      );
      const after = await tenantRecords(table, tenant).get(noteRow, 'process', 'uno');
      expect(after?.version).toBe(2);
    }));

  test('of something that exists already is a conflict, and leaves no act', () =>
    inTenant(async (tenant, table) => {
      await commit(table, commitOf(tenant, { writes: [create(noteRow, note)] }));
      const again = commitOf(tenant, { writes: [create(noteRow, { ...note, text: 'Otra.' })] });
      expect(await commit(table, again)).toEqual({ kind: 'conflict' });
      expect(await findAct(table, again.act)).toBeUndefined();
    }));

  test('whose act is there already hands back the act that stands, and writes nothing', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { key: 'la-misma', writes: [create(noteRow, note)] });
      await commit(table, first);
      const other = { id: 'dos', text: 'Otra cosa.' };
      const second = commitOf(tenant, { key: 'la-misma', writes: [create(noteRow, other)] });
      const outcome = await commit(table, {
        ...second,
        act: { ...second.act, answer: { noteId: 'dos' } },
      });
      expect(outcome).toMatchObject({ kind: 'taken', act: { answer: { noteId: 'uno' } } });
      expect(await tenantRecords(table, tenant).get(noteRow, 'process', 'dos')).toBeUndefined();
    }));

  test('of a sealed row holds no hash of its body', () =>
    inTenant(async (tenant, table) => {
      const first = commitOf(tenant, { writes: [create(sealedRow, note)] });
      await commit(table, first);
      const act = await findAct(table, first.act);
      expect(act?.things).toEqual([{ key: `T#${tenant}#process|secret#uno`, n: 1, prev: '' }]);
    }));

  test('of one ballot lays it in the box, and never twice under one id', () =>
    inTenant(async (tenant, table) => {
      const ballots = [{ consultation: 'consulta', shard: 3, ballotId: 'abc', body: '["uno"]' }];
      await commit(table, commitOf(tenant, { ballots }));
      expect(await commit(table, commitOf(tenant, { ballots }))).toEqual({ kind: 'conflict' });
      expect(await readBallots(table, tenant, 'consulta', 3)).toEqual([
        { ballotId: 'abc', body: '["uno"]' },
      ]);
      expect(await readBallots(table, tenant, 'consulta', 4)).toEqual([]);
    }));

  test('is counted by the beginning of its key, and by nothing that merely resembles it', () =>
    inTenant(async (tenant, table) => {
      for (const id of ['once-roll-a-1', 'once-roll-a-2', 'once-roll-ab-1']) {
        const one = commitOf(tenant);
        await commit(table, { ...one, act: { ...one.act, id } });
      }
      expect(await countMarks(table, tenant, 'process', 'once-roll-a-')).toBe(2);
      expect(await countMarks(table, tenant, 'otro', 'once-roll-a-')).toBe(0);
    }));

  const cancelled = (...codes: readonly string[]) =>
    new TransactionCanceledException({
      message: 'cancelled',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'that meets %s is sent again, with the same items',
    async (code) => {
      const sent: unknown[] = [];
      const table = faked((_, input) => {
        sent.push(input);
        if (sent.length < 3) throw cancelled('None', code);
        return {};
      });
      const writes = [create(noteRow, note)];
      expect(await commit(table, commitOf(neighbour, { writes }))).toEqual({ kind: 'committed' });
      expect(sent).toHaveLength(3);
      expect(new Set(sent.map((input) => JSON.stringify(input))).size).toBe(1);
    },
  );

  test('that was lost on its way back is found again as its own act', async () => {
    let stored: unknown;
    const table = faked((_, input) => {
      const [first] = (input as { TransactItems: { Put: { Item: unknown } }[] }).TransactItems;
      if (stored === undefined) {
        stored = first?.Put.Item;
        throw cancelled('TransactionConflict', 'None');
      }
      const reasons = [{ Code: 'ConditionalCheckFailed', Item: stored }, { Code: 'None' }];
      throw Object.assign(cancelled(), { CancellationReasons: reasons });
    });
    const one = commitOf(neighbour, { key: 'perdida', writes: [create(noteRow, note)] });
    expect(await commit(table, one)).toMatchObject({ kind: 'taken', act: { key: 'perdida' } });
  });

  test('that conflicts for ever is given up as a fault', async () => {
    let sends = 0;
    const table = faked(() => {
      sends += 1;
      throw cancelled('TransactionConflict');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow(TransactionCanceledException);
    expect(sends).toBe(6);
  });

  test('that the engine finds malformed is a fault at once', async () => {
    let sends = 0;
    const table = faked(() => {
      sends += 1;
      throw cancelled('ValidationError');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow(TransactionCanceledException);
    expect(sends).toBe(1);
  });

  test('that breaks off otherwise is a fault', async () => {
    const table = faked(() => {
      throw new Error('socket hang up');
    });
    await expect(commit(table, commitOf(neighbour))).rejects.toThrow('socket hang up');
  });
});

describe('a stored item', () => {
  const stored = (body: unknown) => ({
    v: { N: '1' },
    h: { S: '-' },
    body: { S: typeof body === 'string' ? body : JSON.stringify(body) },
  });

  test.each([
    ['with a field too many', stored({ id: 'uno', text: 'a', estado: 'b' })],
    ['with a field too few', stored({ id: 'uno' })],
    ['without a body', { v: { N: '1' }, h: { S: '-' } }],
    ['without a version', { h: { S: '-' }, body: { S: '{"id":"uno","text":"a"}' } }],
    ['of an unheard-of origin', { ...stored({ id: 'u', text: 'a' }), o: { S: 'rumour' } }],
  ])('%s is a fault, in a page as alone', async (_, Item) => {
    const table = faked((operation) => (operation === 'Query' ? { Items: [Item] } : { Item }));
    const records = tenantRecords(table, neighbour);
    await expect(records.get(noteRow, 'process', 'uno')).rejects.toThrow(BrokenRow);
    await expect(records.list(noteRow, 'process')).rejects.toThrow(BrokenRow);
  });

  test('whose body is not JSON is a fault', async () => {
    const table = faked(() => ({ Item: stored('{') }));
    await expect(tenantRecords(table, neighbour).get(noteRow, 'process', 'uno')).rejects.toThrow();
  });

  test('that is an act of another shape is a fault', async () => {
    const table = faked(() => ({ Item: { body: { S: '{"id":"act-1"}' } } }));
    await expect(findAct(table, commitOf(neighbour).act)).rejects.toThrow(BrokenRow);
  });
});

describe('a list of records', () => {
  test('comes whole, page after page, in the order of its keys', async () => {
    const tenant = freshTenant();
    const table = tableOf();
    const count = 250;
    const id = (n: number) => String(n).padStart(4, '0');
    await within(tenantScope(tenant), async () => {
      for (let n = 0; n < count; n += 50)
        await commit(
          table,
          commitOf(tenant, {
            writes: Array.from({ length: 50 }, (_, index) =>
              create(noteRow, { id: id(n + index), text: 'a' }),
            ),
          }),
        );
      const records = tenantRecords(table, tenant);
      const all = await records.list(noteRow, 'process');
      expect(all.map(({ value }) => value.id)).toEqual(
        Array.from({ length: count }, (_, n) => id(n)),
      );
      const second = await records.page(noteRow, 'process', id(99));
      expect(second.items).toHaveLength(pageSize);
      expect(second.items[0]?.value.id).toBe(id(100));
      expect(second.next).toBe(id(199));
      const third = await records.page(noteRow, 'process', id(199));
      expect(third).toMatchObject({ next: null });
      expect(third.items).toHaveLength(50);
    });
  });
});

describe('a published list', () => {
  const itemsRow = defineListRow('items', z.strictObject({ n: z.int() }));
  const itemsTo = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));
  const publish = async (table: Table, tenant: TenantId, count: number) => {
    for (const one of listCopies(itemsRow, tenant, 'process', itemsTo(count)))
      await within(projectorScope(tenant), () => publishCopy(table, one));
  };
  const readWhole = (table: Table, tenant: TenantId) =>
    within(publicScope, async () => {
      const pages: number[][] = [];
      for (let cursor: string | null = '0'; cursor !== null;) {
        const page: { items: readonly { n: number }[]; next: string | null } = await readList(
          publishedRecords(table, tenant),
          itemsRow,
          'process',
          cursor,
        );
        pages.push(page.items.map(({ n }) => n));
        cursor = page.next;
      }
      return pages;
    });

  test('of 250 items is three pages, each item once', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    await publish(table, tenant, 250);
    const pages = await readWhole(table, tenant);
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(pages.flat()).toEqual(itemsTo(250).map(({ n }) => n));
  });

  test('that became shorter shows nothing of what it was', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    await assert(
      asyncProperty(integer({ min: 0, max: 260 }), integer({ min: 0, max: 260 }), async (a, b) => {
        await publish(table, tenant, a);
        await publish(table, tenant, b);
        expect((await readWhole(table, tenant)).flat()).toHaveLength(b);
      }),
      {
        numRuns: 12,
        examples: [
          [250, 0],
          [101, 100],
          [51, 50],
        ],
      },
    );
  });

  test('of nobody is empty, and so is what lies past its end or behind a bent cursor', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    const page = (cursor?: string) =>
      within(publicScope, () =>
        readList(publishedRecords(table, tenant), itemsRow, 'process', cursor),
      );
    expect(await page()).toEqual({ items: [], next: null });
    await publish(table, tenant, 60);
    expect(await page('99')).toEqual({ items: [], next: null });
    expect((await page('999999999')).items).toHaveLength(60);
  });
});

describe('the hash of a value', () => {
  test('is the same for equal values and another for any other', () => {
    const value = constantFrom<Json>(null, 0, 1, '', '0', [], {}, [0], { a: 0 }, { a: '0' });
    assert(
      property(value, value, (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(hashOf('')).toMatch(/^[0-9a-f]{64}$/);
  });
});
