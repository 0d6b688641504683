import { type Ok, type Refusal, ok } from '#kernel';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };
type ReadPage<Item> = (cursor: { readonly cursor?: string }) => Promise<Ok<Page<Item>> | Refusal>;

/** The pages of a list, one after the other. What may not be read at all is an empty list; one that breaks off is a fault. */
async function* pagesOf<Item>(readPage: ReadPage<Item>): AsyncGenerator<Page<Item>> {
  const read = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const seen = await readPage(cursor === undefined ? {} : { cursor });
    if (!seen.ok && cursor === undefined) return;
    if (!seen.ok) throw new Error(`a list broke off: ${seen.code}`);
    yield seen.value;
    if (seen.value.next === null) return;
    cursor = seen.value.next;
    if (read.has(cursor)) throw new Error('a list goes round');
    read.add(cursor);
  }
}

/** All items of a list, however many: whoever chooses or counts does so among everything. */
export const everyItem = async <Item>(readPage: ReadPage<Item>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for await (const page of pagesOf(readPage)) items.push(...page.items);
  return items;
};

/** As many items as a page can show of a list without bound, and whether there are more: the page says so. */
export const firstItems = async <Item>(
  readPage: ReadPage<Item>,
  most: number,
): Promise<{ readonly items: readonly Item[]; readonly isCut: boolean }> => {
  const items: Item[] = [];
  for await (const page of pagesOf(readPage)) {
    items.push(...page.items);
    if (items.length >= most) return { items, isCut: page.next !== null };
  }
  return { items, isCut: false };
};

/** There is nothing at the address, for whatever reason a reading was refused. */
export class NothingHere extends Error {
  override name = 'NothingHere';
}

/** The value of a reading; a refused one means that the page does not exist. */
export const orNotFound = async <Value>(reading: Promise<Ok<Value> | Refusal>): Promise<Value> => {
  const seen = await reading;
  if (!seen.ok) throw new NothingHere(seen.code);
  return seen.value;
};

/** All items of a list, page after page; a refused one means that the page does not exist. */
export const everyOrNotFound: typeof everyItem = (readPage) =>
  everyItem(async (cursor) => ok(await orNotFound(readPage(cursor))));
