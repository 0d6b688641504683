import type { Ok, Refusal } from '#kernel';

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
