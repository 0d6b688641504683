import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { TenantId } from '#kernel';
import {
  type Table,
  BrokenRow,
  commit,
  copy,
  create,
  defineListRow,
  findAct,
  listCopies,
  pageSize,
  projectorScope,
  publicScope,
  publishCopy,
  publishedRecords,
  readList,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { noteRow, tableOf, freshTenant, neighbour, commitOf, faked } from './samples.ts';

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

  test('of large items is in parts that fit, and none is lost', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    const largeRow = defineListRow('large', z.strictObject({ n: z.int(), text: z.string() }));
    const text = '字'.repeat(40_000);
    const items = Array.from({ length: 9 }, (_, n) => ({ n, text: n === 4 ? '' : text }));
    const copies = listCopies(largeRow, tenant, 'process', items);
    expect(copies.length).toBeGreaterThan(2);
    for (const one of copies) await within(projectorScope(tenant), () => publishCopy(table, one));
    const seen: number[] = [];
    for (let from: string | null = '0'; from !== null;) {
      const cursor: string = from;
      const page: { items: readonly { n: number }[]; next: string | null } = await within(
        publicScope,
        () => readList(publishedRecords(table, tenant), largeRow, 'process', cursor),
      );
      seen.push(...page.items.map(({ n }) => n));
      from = page.next;
    }
    expect(seen).toEqual(items.map(({ n }) => n));
  });

  test('that was published before its parts were counted is read as full parts', async () => {
    const [tenant, table] = [freshTenant(), tableOf()];
    const items = itemsTo(130);
    for (const part of [0, 1, 2]) {
      const some = items.slice(part * 50, part * 50 + 50);
      const old = copy(itemsRow, tenant, { process: 'process', part, total: 130, items: some });
      await within(projectorScope(tenant), () => publishCopy(table, old));
    }
    expect((await readWhole(table, tenant)).map(({ length }) => length)).toEqual([100, 30]);
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
