import * as z from 'zod';
import type { TenantId } from '#kernel';
import { type Copy, copy } from './publish.ts';
import { type Row, defineRow } from './rows.ts';
import { type Page, type Published, pageSize } from './store.ts';

type Part<Item> = {
  readonly process: string;
  readonly part: number;
  readonly total: number;
  /** How many parts the list has. Where an older copy does not tell, its parts are full. */
  readonly parts?: number | undefined;
  readonly items: readonly Item[];
};

/** A public list, kept in parts so that a page is one or two reads however long the list is. */
export type ListRow<Item> = Row<Part<Item>>;

const perPart = 50;
/** A part is one item, and an item ends at 400 KB. */
const mostBytes = 300_000;
const partsPerPage = pageSize / perPart;
const partId = (part: number) => String(part).padStart(6, '0');

export const defineListRow = <Item>(kind: string, item: z.ZodType<Item>): ListRow<Item> =>
  defineRow<Part<Item>>({
    kind,
    isList: true,
    schema: z.strictObject({
      process: z.string(),
      part: z.int(),
      total: z.int(),
      parts: z.int().optional(),
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
  const parts = inParts(items);
  return parts.map((those, part) =>
    copy(row, tenant, {
      process,
      part,
      total: items.length,
      parts: parts.length,
      items: those,
    }),
  );
};

/** Items in their order, as many to a part as may stand in it and as fit. No items are one empty part. */
const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const parts: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = parts.at(-1) ?? [];
    const isFull = last.length === perPart || (last.length > 0 && bytes + size > mostBytes);
    if (isFull) parts.push([item]);
    else last.push(item);
    bytes = isFull ? size : bytes + size;
  }
  return parts;
};

/** One page of a public list: 100 items from the part that the cursor names, or fewer where they are large. */
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
  const head = parts[0]?.value;
  const count = head?.parts ?? Math.ceil((head?.total ?? 0) / perPart);
  const items = parts
    .slice(0, Math.max(0, count - first))
    .flatMap((part) => part?.value.items ?? []);
  const next = first + partsPerPage;
  return { items, next: next < count ? String(next) : null };
};

/** A whole public list, page after page. */
export const readWholeList = async <Item>(
  published: Published,
  row: ListRow<Item>,
  process: string,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Item> = await readList(published, row, process, cursor);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
};
