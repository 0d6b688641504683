import type { Ok, Refusal } from '#kernel';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

const mostPages = 10;

/** All items of a list, page after page. An office chooses among everything, not among the first hundred. */
export const everyItem = async <Item>(
  readPage: (cursor: { readonly cursor?: string }) => Promise<Ok<Page<Item>> | Refusal>,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: { readonly cursor?: string } = {};
  for (let page = 0; page < mostPages; page += 1) {
    const seen = await readPage(cursor);
    if (!seen.ok) break;
    items.push(...seen.value.items);
    if (seen.value.next === null) break;
    cursor = { cursor: seen.value.next };
  }
  return items;
};

/** The beginning of a text, long enough to recognise it. */
export const beginningOf = (text: string, letters = 110): string =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
