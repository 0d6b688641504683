import { type Ok, type Refusal, ok } from '#kernel';
import { everyItem } from '../office/lists.ts';

/** There is nothing at the address, for whatever reason a reading was refused. */
export class NothingHere extends Error {
  override name = 'NothingHere';
}

/** The value of a reading; a refused one means that the page does not exist. */
export const must = async <Value>(reading: Promise<Ok<Value> | Refusal>): Promise<Value> => {
  const seen = await reading;
  if (!seen.ok) throw new NothingHere(seen.code);
  return seen.value;
};

/** All items of a list, page after page; a refused one means that the page does not exist. */
export const mustEvery: typeof everyItem = (readPage) =>
  everyItem(async (cursor) => ok(await must(readPage(cursor))));
