import * as z from 'zod';
import type { TenantId } from '#kernel';
import { type Copy, copy } from './publish.ts';
import { type Row, defineRow } from './rows.ts';
import { type Page, type Published, pageSize } from './store.ts';

type Part<Item> = {
  readonly process: string;
  readonly part: number;
  readonly total: number;
  readonly items: readonly Item[];
};

/** A public list, kept in parts so that a page is one or two reads however long the list is. */
export type ListRow<Item> = Row<Part<Item>>;

const perPart = 50;
const partsPerPage = pageSize / perPart;
const partId = (part: number) => String(part).padStart(6, '0');

export const defineListRow = <Item>(kind: string, item: z.ZodType<Item>): ListRow<Item> =>
  defineRow<Part<Item>>({
    kind,
    schema: z.strictObject({
      process: z.string(),
      part: z.int(),
      total: z.int(),
      items: z.array(item),
    }),
    within: ({ process }) => process,
    id: ({ part }) => [partId(part)],
  });

/** The copies of a whole list. A list that became shorter says so in `total`; stale parts are never read. */
export const listCopies = <Item>(
  row: ListRow<Item>,
  tenant: TenantId,
  process: string,
  items: readonly Item[],
): readonly Copy[] => {
  const parts = Math.max(1, Math.ceil(items.length / perPart));
  return Array.from({ length: parts }, (_, part) =>
    copy(row, tenant, {
      process,
      part,
      total: items.length,
      items: items.slice(part * perPart, (part + 1) * perPart),
    }),
  );
};

/** One page of a public list: 100 items from the part that the cursor names. */
export const readList = async <Item>(
  published: Published,
  row: ListRow<Item>,
  process: string,
  cursor?: string,
): Promise<Page<Item>> => {
  const first = /^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const parts = await Promise.all(
    Array.from({ length: partsPerPage }, (_, index) =>
      published.get(row, process, partId(first + index)),
    ),
  );
  const total = parts[0]?.value.total ?? 0;
  const left = Math.max(0, total - first * perPart);
  const items = parts.flatMap((part) => part?.value.items ?? []).slice(0, left);
  return { items, next: left > pageSize ? String(first + partsPerPage) : null };
};
