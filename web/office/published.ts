import type { Ok, Refusal } from '#kernel';

const tries = 15;
const pauseMs = 200;

/**
 * Reads what somebody made a moment ago. Its published copy follows the record within seconds, and
 * «nothing here» would be a strange answer to whoever just made it.
 */
export const whenPublished = async <Value>(
  isNew: boolean,
  look: () => Promise<Ok<Value> | Refusal>,
): Promise<Ok<Value> | Refusal> => {
  let seen = await look();
  for (let left = isNew ? tries : 0; left > 0 && !seen.ok; left -= 1) {
    await new Promise((done) => {
      setTimeout(done, pauseMs);
    });
    seen = await look();
  }
  return seen;
};
